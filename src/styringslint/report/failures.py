"""What is told when a run ends without a judgement."""

from typing import Any

from styringslint.core.errors import StyringslintError
from styringslint.core.finding import Problem
from styringslint.core.span import Span
from styringslint.report.harmless import harmless_path
from styringslint.report.wording import fill
from styringslint.rules.cards import card
from styringslint.rules.catalogue import by_reason
from styringslint.workspace.faults import ConfigurationError


def _line(error: ConfigurationError, problem: Problem) -> str:
    rule = by_reason()[problem.reason]
    language = error.file.language or "en"
    texts = card(rule.code)
    place = error.file.lines.position(problem.span.start)
    parameters: dict[str, Any] = {
        key: value for key, value in problem.parameters.items() if not isinstance(value, Span)
    }
    said = fill(texts.message(language, problem.reason), parameters, language, language)
    hint = fill(texts.hint(language, problem.reason), parameters, language, language)
    return f"{harmless_path(error.file.name)}:{place.line}:{place.column}: {said}" + (f" {hint}" if hint else "")


def failure_text(error: StyringslintError) -> str:
    """One paragraph, or one line for each fault of a configuration."""
    if isinstance(error, ConfigurationError):
        return "\n".join(_line(error, problem) for problem in error.problems)
    return str(error)
