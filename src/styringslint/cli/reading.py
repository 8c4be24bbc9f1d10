"""How the values of options that several commands share are read."""

from datetime import date

from styringslint.core.errors import UsageError


def day(text: str) -> date:
    """Read `--as-of`; without it, today. Raises UsageError for anything but an ISO date."""
    if not text:
        return date.today()  # noqa: DTZ011 - a plain calendar date, where the user is
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--as-of: {text!r} is not a date; write it as 2026-12-09") from None


def words(values: tuple[str, ...]) -> list[str]:
    """The words of an option that can be repeated or hold several, with commas between."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]
