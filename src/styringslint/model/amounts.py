"""Reading numbers, amounts and percentages as people write them (FIN001, FMT011-FMT013)."""

import re
from decimal import Decimal, InvalidOperation

from styringslint.core.pattern import pattern
from styringslint.model.read_value import Read
from styringslint.model.table import Field
from styringslint.source.nodes import Scalar

_NARROW = "\xa0\u2007\u2009\u202f"
_SPACES = pattern(f"[ {_NARROW}]")
_PLAIN_NUMBER = pattern(r"[+-]?(\d+|\d*\.\d+|\d+\.)([eE][+-]?\d+)?\Z")
_LONGEST_NUMBER = 30

_GROUPED = pattern(r"\d{1,3}( \d{3})+\Z")
_GROUPED_OTHERWISE = pattern(r"\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:'\d{3})+)\Z|\d+(?:_\d+)+\Z")
_CURRENCY = pattern(rf"\A(?:kr\.?|nok)[ {_NARROW}]*|(?:,-|[ {_NARROW}]*(?:kr\.?|kroner|nok))\Z", re.IGNORECASE)
"""What stands before or after a number of kroner."""
_AMOUNT_WORDS = (
    r"(?:kr\.?\s*|nok\s*)?(?P<number>[\d\s]+(?:[.,]\d+)?)\s*"
    r"(?P<unit>tkr|t\.?\s?kr|tusen|mill(?:\.|ion(?:er|ar|s)?)?|mnok|mkr|mrd\.?|milliard(?:er|ar)?)?\.?\s*"
    r"(?:kr(?:oner|\.)?|nok)?\s*(?:,-)?\Z"
)
_FACTORS = (("t", 1_000), ("mrd", 1_000_000_000), ("milliard", 1_000_000_000), ("m", 1_000_000))


def _factor(unit: str) -> int:
    return next((factor for start, factor in _FACTORS if unit.lower().startswith(start)), 1)


def grouped(amount: int) -> str:
    """A whole number in groups of three, as documents write it: `15 000 000`."""
    return f"{amount:,}".replace(",", " ")


def _amount_in_words(text: str) -> Read:
    match = re.match(_AMOUNT_WORDS, _SPACES.sub(" ", text), re.IGNORECASE)
    if not match:
        return Read(None, "not-an-amount", {"text": text})
    number = match.group("number").replace(" ", "").replace(",", ".")
    unit = match.group("unit") or ""
    if not unit and "." in number:
        return Read(None, "amount-decimals", {"text": text})
    value = Decimal(number) * _factor(unit)
    if value != value.to_integral_value():
        return Read(None, "amount-decimals", {"text": text})
    return Read(int(value), "amount-form", {"text": text, "amount": grouped(int(value))})


def read_kroner(scalar: Scalar, _language: str, _field: Field) -> Read:
    """Whole kroner: `15 000 000` or `15000000` (FIN001, FMT011, FMT012)."""
    text = scalar.value.strip()
    if len(text) > _LONGEST_NUMBER:
        return Read(None, "not-an-amount", {"text": text})
    if (text.isascii() and text.isdigit() and (text == "0" or text[0] != "0")) or _GROUPED.match(text):
        return Read(int(text.replace(" ", "")))
    if text.startswith(("-", "−", "–")) and re.match(r"[-−–][\d\s]+\Z", text):
        return Read(None, "amount-negative", {"text": text})
    bare = _CURRENCY.sub("", text)
    if _GROUPED_OTHERWISE.match(bare):
        amount = grouped(int(re.sub(r"[._,']", "", bare)))
        return Read(None, "amount-separators", {"text": text, "amount": amount})
    return _amount_in_words(text)


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) < Decimal(10) ** _LONGEST_NUMBER else None


def read_number(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A bare number with a decimal point; its unit stands in a field of its own (FMT011, FMT013)."""
    text = scalar.value.strip()
    if len(text) <= _LONGEST_NUMBER and _PLAIN_NUMBER.match(text) and (value := _decimal(text)) is not None:
        return Read(value, "number-quoted" if not scalar.plain else "", {"text": text})
    if re.match(r"[+-]?\d+,\d+\Z", text):
        return Read(_decimal(text.replace(",", ".")), "decimal-comma", {"text": text, "number": text.replace(",", ".")})
    compact = _SPACES.sub("", text)
    if _SPACES.search(text) and re.match(r"[+-]?\d+([.,]\d+)?\Z", compact):
        number = compact.replace(",", ".")
        return Read(_decimal(number), "number-form", {"text": text, "number": number})
    if match := re.match(r"([+-]?\d+(?:[.,]\d+)?)\s*(%|[A-Za-zæøåÆØÅ][\w .æøåÆØÅ/–-]*)\Z", text):
        number = match.group(1).replace(",", ".")
        return Read(_decimal(number), "number-with-unit", {"text": text, "number": number, "unit": match.group(2)})
    return Read(None, "not-a-number", {"text": text})


def read_integer(scalar: Scalar, language: str, field: Field) -> Read:
    """A whole number from zero up."""
    read = read_number(scalar, language, field)
    if read.data is None or read.reason:
        return read
    if read.data != read.data.to_integral_value() or read.data < 0:
        return Read(None, "not-a-whole-number", {"text": scalar.value})
    return Read(int(read.data))


def read_year(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A year with four digits."""
    text = scalar.value.strip()
    if re.match(r"(19|20|21)\d\d\Z", text):
        return Read(int(text), "number-quoted" if not scalar.plain else "", {"text": text})
    return Read(None, "not-a-year", {"text": text})


_PERCENT = pattern(r"(\d+(?:[.,]\d+)?)([\s\xa0\u202f]*)(%|prosent|per cent|percent)?\Z")


def read_percentage(scalar: Scalar, _language: str, _field: Field) -> Read:
    """A share of a whole, always with its sign: `70 %` (FMT013)."""
    text = scalar.value.strip()
    match = _PERCENT.match(text) if len(text) <= _LONGEST_NUMBER else None
    if not match:
        return Read(None, "not-a-percentage", {"text": text})
    number, gap, sign = match.groups()
    plain = number.replace(",", ".")
    if sign == "%" and gap in {"", " "} and "," not in number:
        return Read(Decimal(number))
    if not sign:
        # 0.12 can be a fraction or a very small share: not read.
        if Decimal(plain) <= 1:
            return Read(None, "percentage-fraction", {"text": text})
        return Read(Decimal(plain), "percentage-without-sign", {"text": text, "percentage": f"{plain} %"})
    return Read(Decimal(plain), "percentage-form", {"text": text, "percentage": f"{plain} %"})
