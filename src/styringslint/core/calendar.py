"""Days a while before or after others. A calendar has a first and a last day: what would lie beyond is that day."""

from calendar import monthrange
from datetime import date, timedelta


def days_later(day: date, days: float) -> date:
    """The day so many days later, or earlier where the number is negative."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_later(day: date, months: int) -> date:
    """The day so many months later; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
