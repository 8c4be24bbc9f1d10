"""Choosing one product among those that PATH holds."""

from collections.abc import Iterable
from pathlib import Path

from styringslint import api
from styringslint.cli.output import tell_unread
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.report.decision_document import language_of, say
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.report.wording import phrase
from styringslint.workspace.product import Product


def products(paths: Iterable[Path], language: str | None) -> tuple[list[Product], str, bool]:
    """The products in `paths`, the language to speak, and whether something could not be read (and was told).

    Raises CannotJudgeError where there is no product.
    """
    found = api.products(list(paths) or [Path()])
    spoken = language or found.language or next((language_of(product) for product in found.products), DEFAULT_LANGUAGE)
    told = tell_unread(found.unread, found.unreadable, spoken)
    if not found.products:
        raise CannotJudgeError(phrase("no_documents", spoken))
    return found.products, spoken, told


def one(found: list[Product], name: str, language: str) -> Product:
    """The product called `name`, or the only one. Raises UsageError."""
    names = ", ".join(sorted(product.name for product in found))
    if name:
        for product in found:
            if product.name == name:
                return product
        raise UsageError(f"--product: {name!r} ({names})")
    if len(found) > 1:
        raise UsageError(say("several", language, products=names))
    return found[0]
