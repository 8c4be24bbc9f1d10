"""Which format rule reports which problem met while reading a value."""

from styringslint.core.severity import Severity
from styringslint.rules.rule import FORMAT, problem_rule

ERROR, WARNING = Severity.ERROR, Severity.WARNING

problem_rule(
    "FIN001", "amount-not-whole-kroner", severity=ERROR, nature=FORMAT, reasons=("amount-negative", "amount-decimals")
)
problem_rule(
    "FMT001",
    "organisation-number",
    severity=ERROR,
    nature=FORMAT,
    reasons=("organisation-number-check", "organisation-number-length"),
)
problem_rule(
    "FMT002", "organisation-number-form", severity=WARNING, nature=FORMAT, reasons=("organisation-number-form",)
)
problem_rule(
    "FMT004",
    "municipality-number",
    severity=ERROR,
    nature=FORMAT,
    reasons=("municipality-number-unquoted", "municipality-number-length"),
)
problem_rule("FMT006", "yaml11-word", severity=WARNING, nature=FORMAT, reasons=("yaml11-word", "yaml11-yes-no"))
problem_rule("FMT007", "yaml-version", severity=ERROR, nature=FORMAT, reasons=("yaml-version",))
problem_rule("FMT008", "date-form", severity=ERROR, nature=FORMAT, reasons=("date-form", "date-two-digit-year"))
problem_rule("FMT009", "date-ambiguous", severity=ERROR, nature=FORMAT, reasons=("date-ambiguous",))
problem_rule(
    "FMT011",
    "number-form",
    severity=ERROR,
    nature=FORMAT,
    reasons=("amount-form", "decimal-comma", "number-form", "number-with-unit"),
)
problem_rule("FMT012", "amount-separators", severity=WARNING, nature=FORMAT, reasons=("amount-separators",))
problem_rule(
    "FMT013",
    "percentage-form",
    severity=WARNING,
    nature=FORMAT,
    reasons=("percentage-without-sign", "percentage-fraction", "percentage-form"),
)
problem_rule("FMT014", "clock-unquoted", severity=WARNING, nature=FORMAT, reasons=("clock-unquoted",))
problem_rule("FMT015", "version-unquoted", severity=ERROR, nature=FORMAT, reasons=("version-unquoted",))
problem_rule("FMT017", "not-normalised", severity=ERROR, nature=FORMAT, reasons=("not-nfc",))
problem_rule(
    "FMT018",
    "non-breaking-space",
    severity=ERROR,
    nature=FORMAT,
    reasons=("nbsp-indentation", "nbsp-after-colon"),
)
problem_rule("FMT025", "split-by-comma", severity=ERROR, nature=FORMAT, reasons=("split-number", "split-text"))
