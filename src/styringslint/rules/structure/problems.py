"""Which rule reports which problem met while reading. There is no second road to a finding."""

from styringslint.core.severity import Severity
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, FORMAT, problem_rule

OWN_SCHEMA = "STR022"
"""The rule that tells what breaks a schema of the organisation's own."""

problem_rule(
    "STR001",
    "not-readable",
    severity=Severity.ERROR,
    nature=FORMAT,
    reasons=(
        "not-utf8",
        "wide-encoding",
        "not-text",
        "too-large",
        "too-deep",
        "too-many-values",
        "too-many-findings",
        "empty-file",
        "top-level",
        "control-character",
        "line-separator",
        "escaped-control-character",
        "escaped-line-separator",
        "escaped-surrogate",
        "merge-conflict",
        "second-document",
        "syntax-tab",
        "syntax-reserved-character",
        "syntax-colon-in-text",
        "syntax-dash-in-text",
        "syntax-bad-escape",
        "syntax-tag",
        "syntax-directive",
        "syntax-unclosed-quote",
        "syntax-block-text",
        "syntax-missing-colon",
        "syntax-reference",
        "syntax-brackets",
        "syntax-text-after-quote",
        "syntax-indentation",
    ),
)
problem_rule("STR002", "unknown-kind", severity=Severity.ERROR, nature=FORMAT, reasons=("kind-missing", "kind-unknown"))
problem_rule("STR003", "unknown-schema", severity=Severity.ERROR, nature=FORMAT, reasons=("unknown-schema",))
problem_rule(
    "STR004",
    "unknown-key",
    severity=Severity.ERROR,
    nature=FORMAT,
    reasons=("unknown-key", "unknown-key-near", "misplaced-key", "misplaced-key-outside", "bad-key"),
)
problem_rule(
    "STR006",
    "wrong-type",
    severity=Severity.ERROR,
    nature=FORMAT,
    reasons=(
        "expected-group",
        "expected-list",
        "expected-list-single",
        "expected-single",
        "expected-single-list",
        "missing-id",
        "missing-id-named",
        "unknown-word",
        "word-form",
        "not-a-date",
        "not-a-time",
        "not-a-clock",
        "not-an-amount",
        "not-a-number",
        "not-a-whole-number",
        "not-a-year",
        "not-a-percentage",
        "not-yes-no",
        "not-a-currency",
        "number-quoted",
    ),
)
problem_rule("STR007", "duplicate-key", severity=Severity.ERROR, nature=FORMAT, reasons=("duplicate-key",))
problem_rule(
    "STR010",
    "id-form",
    severity=Severity.WARNING,
    nature=FORMAT,
    reasons=("item-id-form", "item-id-form-strange", "word-id-form", "word-id-form-strange"),
)
problem_rule(
    "STR011",
    "empty-value",
    severity=Severity.ERROR,
    nature=COMPLETENESS,
    reasons=("empty-value", "nothing-said", "empty-list"),
)
problem_rule("STR012", "placeholder", severity=Severity.WARNING, nature=COMPLETENESS, reasons=("placeholder",))
problem_rule(
    "STR013",
    "other-language",
    severity=Severity.ERROR,
    nature=FORMAT,
    reasons=("key-other-language", "word-other-language", "document-other-language"),
)
problem_rule(
    "STR014", "two-words-for-one-field", severity=Severity.ERROR, nature=CONSISTENCY, reasons=("two-words", "two-lists")
)
problem_rule(
    "STR015", "yaml-machinery", severity=Severity.ERROR, nature=FORMAT, reasons=("tag", "alias", "anchor", "merge-key")
)
problem_rule(
    "STR021",
    "misleading-character",
    severity=Severity.ERROR,
    nature=FORMAT,
    reasons=(
        "direction-character",
        "invisible-character",
        "escaped-direction-character",
        "escaped-invisible-character",
        "lookalike-letter",
        "garbled-letter",
    ),
)
problem_rule(
    "STR016",
    "waiver-incomplete",
    severity=Severity.ERROR,
    nature=CONSISTENCY,
    reasons=(
        "waiver-unknown-rule",
        "waiver-no-rule",
        "waiver-no-reason",
        "waiver-no-acceptance",
        "waiver-not-waivable",
        "waiver-needs-place",
        "waiver-unknown-place",
        "waiver-unreadable",
    ),
)
problem_rule(
    OWN_SCHEMA,
    "own-schema",
    severity=Severity.ERROR,
    nature=FORMAT,
    reasons=(
        "own-schema-missing",
        "own-schema-unknown-key",
        "own-schema-type",
        "own-schema-values",
        "own-schema-pattern",
        "own-schema-start",
        "own-schema-other",
        "own-schema-more",
    ),
)
problem_rule("STR017", "waiver-expired", severity=Severity.WARNING, nature=CONSISTENCY, reasons=("waiver-expired",))
problem_rule("STR018", "waiver-unused", severity=Severity.INFO, nature=CONSISTENCY, reasons=("waiver-unused",))
