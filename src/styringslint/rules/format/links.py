"""Links: addresses that a reader can follow. Nothing is looked up on the network."""

import re
from collections.abc import Iterator

from styringslint.core.pattern import pattern
from styringslint.core.severity import Severity
from styringslint.rules.rule import FORMAT, Context, Found, found, rule
from styringslint.workspace.product import Product

_BEGINS_LIKE_WEB = pattern(r"h+t+p+s*(?=[:;./\\])|https?(?=\s*[:;/])", re.IGNORECASE)
_WEB = pattern(r"https?://[^\s/?#:@]+(?::\d+)?(?:[/?#]\S*)?\Z", re.IGNORECASE)
_BARE = pattern(r"www\.[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?\Z", re.IGNORECASE)
_LOCAL = pattern(r"[a-z]:[\\/]|\\\\\w|file:", re.IGNORECASE)
"""A place on one computer, or on the network of one office."""


@rule("FMT023", "link-form", severity=Severity.INFO, nature=FORMAT)
def check_links(product: Product, _context: Context) -> Iterator[Found]:
    """A web address begins with https:// and holds no spaces."""
    for initiative in product.initiatives:
        text = initiative.text("link").strip()
        if not text:
            continue
        if _BARE.match(text):
            reason = "no-scheme"
        elif _BEGINS_LIKE_WEB.match(text) and not _WEB.match(text):
            reason = "broken"
        elif _LOCAL.match(text):
            reason = "local"
        else:
            continue
        yield found(initiative.at("link"), reason, text=text, initiative=product.name_of(initiative.id))
