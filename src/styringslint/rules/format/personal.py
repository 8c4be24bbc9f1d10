"""Personal data that has no place in steering documents."""

from collections.abc import Iterator
from datetime import date

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.core.span import Span
from styringslint.core.values import ItemName
from styringslint.model.document import Documents
from styringslint.model.items import Group, Place
from styringslint.rules.format.values import value_at, where
from styringslint.rules.rule import FORMAT, JUDGEMENT, Context, Found, found, rule
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product

_ELEVEN = pattern(r"(?<![\w/+])(?<!\d[.,-])(\d{6})[ \xa0-]?(\d{5})(?![\w/]|[.,-]\d)")
_SHAPES = bytes(48 if 48 <= byte <= 57 else 32 if byte in b" -\xc2\xa0" else 120 for byte in range(256))
"""Makes every digit a nought, what may stand between two groups of digits a space, and all else an x."""
_FORMS = (b"0" * 11, b"000000 00000", b"000000  00000")
"""What every identity number is then, written as one, with a sign or with a hard space: few files have any."""
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_NUMBERS = frozenset({"kroner", "number", "integer"})
_D_NUMBER_DAYS = 40


def _control(digits: list[int], weights: tuple[int, ...]) -> int:
    """The check digit over the first digits: 11 stands for 0, and 10 fits no digit."""
    rest = 11 - sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11
    return 0 if rest == 11 else rest


def _century(two_digits: int, individual: int) -> int:
    """The year of birth from its last two digits and the individual number, or 0 where they do not go together."""
    if individual <= 499:
        return 1900 + two_digits
    if two_digits <= 39:
        return 2000 + two_digits
    if individual >= 900:
        return 1900 + two_digits
    return 1800 + two_digits if individual <= 749 and two_digits >= 54 else 0


def identity_number(number: str) -> str:
    """`birth` for a national identity number, `d` for a D-number, or an empty text for any other eleven digits.

    Numbers made for tests have 40, 65 or 80 added to the month and are not taken for real ones.
    """
    digits = [int(digit) for digit in number]
    if _control(digits, _FIRST_WEIGHTS) != digits[9] or _control(digits, _SECOND_WEIGHTS) != digits[10]:
        return ""
    day, month = int(number[:2]), int(number[2:4])
    year = _century(int(number[4:6]), int(number[6:9]))
    kind = "d" if day > _D_NUMBER_DAYS else "birth"
    try:
        date(year, month, day - _D_NUMBER_DAYS if kind == "d" else day)
    except ValueError:
        return ""
    return kind


def _in_file(file: Documents) -> Iterator[Found]:
    shape = file.file.text.encode("utf-8", "replace").translate(_SHAPES)
    if b"000000" not in shape or not any(form in shape for form in _FORMS):
        return
    for match in _ELEVEN.finditer(file.file.text):
        kind = identity_number(match.group(1) + match.group(2))
        if not kind:
            continue
        span = Span(match.start(), match.end())
        value = value_at(file, span)
        if value is not None and value.leaf.field.type in _NUMBERS:
            continue
        item = value.item if value else None
        path = value.leaf.path if value else ""
        # The number may stand in the title, or in a path made of texts: it is never repeated in a message.
        place = Place(file.file, span, "" if _ELEVEN.search(path) else path, item)
        name = where(file, item)
        hidden = isinstance(name, ItemName) and _ELEVEN.search(name.title)
        yield found(place, kind, where=ItemName(name.id, "") if isinstance(name, ItemName) and hidden else name)


@rule("FMT020", "national-identity-number", severity=Severity.ERROR, nature=FORMAT, scope="workspace")
def check_identity_numbers(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """No text or comment holds eleven digits with a valid date and both check digits of an identity number."""
    for file in workspace.files:
        yield from _in_file(file)


_ADDRESS = pattern(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = pattern(
    r"(?<![\w.,/-])(?:(?:\+|00)47 ?)?(?:[49]\d{7}|[49]\d{2} \d{2} \d{3}|[2-9]\d(?: \d{2}){3})(?![\w/]|[.,-]\d)"
)
_TEXTS = frozenset({"line", "text"})


def _contact(member: Group) -> Iterator[Found]:
    for group, leaf in member.every_leaf():
        if leaf.field.type not in _TEXTS:
            continue
        reason = "address" if _ADDRESS.search(leaf.raw) else "telephone" if _TELEPHONE.search(leaf.raw) else ""
        if reason:
            place = Place(group.file, group.at_leaf(leaf).span, leaf.path, member)
            yield found(place, reason, member=member.id)


@rule("FMT021", "member-contact-details", severity=Severity.INFO, nature=JUDGEMENT)
def check_contact(product: Product, _context: Context) -> Iterator[Found]:
    """A seat is described by its position, without e-mail addresses and telephone numbers."""
    for member in product.members:
        yield from _contact(member)
