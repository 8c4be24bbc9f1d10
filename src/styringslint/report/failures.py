"""What is told when a run ends without a judgement."""

from typing import Any

from styringslint.core.errors import MissingPathError, StyringslintError
from styringslint.core.finding import Problem
from styringslint.core.span import Span
from styringslint.model.items import File
from styringslint.report.command_phrases import COMMANDS
from styringslint.report.configuration_faults import CONFIGURATION_FAULTS
from styringslint.report.harmless import harmless_path
from styringslint.report.wording import fill
from styringslint.rules.cards import card
from styringslint.rules.catalogue import by_reason
from styringslint.workspace.faults import ConfigurationError


def problem_text(problem: Problem, language: str) -> str:
    """What is wrong and what to do, in one line: from the card of the rule, or from the faults of configurations."""
    parameters: dict[str, Any] = {
        key: value for key, value in problem.parameters.items() if not isinstance(value, Span)
    }
    if problem.reason in CONFIGURATION_FAULTS:
        return fill(CONFIGURATION_FAULTS[problem.reason][language], parameters, language, language)
    texts = card(by_reason()[problem.reason].code)
    said = fill(texts.message(language, problem.reason), parameters, language, language)
    hint = fill(texts.hint(language, problem.reason), parameters, language, language)
    return said + (f" {hint}" if hint else "")


def place_text(file: File, span: Span) -> str:
    """File, line and column."""
    place = file.lines.position(span.start)
    return f"{harmless_path(file.name)}:{place.line}:{place.column}"


def _line(error: ConfigurationError, problem: Problem) -> str:
    said = problem_text(problem, error.file.language or "en")
    return f"{place_text(error.file, problem.span)}: {said}"


def failure_text(error: StyringslintError, language: str) -> str:
    """One paragraph, or one line for each fault of a configuration, in its own language."""
    if isinstance(error, MissingPathError):
        return fill(COMMANDS["no_such_path"][language], {"path": harmless_path(error.path)}, language, language)
    if isinstance(error, ConfigurationError):
        return "\n".join(_line(error, problem) for problem in error.problems)
    return str(error)
