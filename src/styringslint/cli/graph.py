"""`styringslint graph`."""

from pathlib import Path

import click

from styringslint.cli.options import language_option
from styringslint.cli.output import read_outputs, tell_unread, write_outputs
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.report.drawing import drawing
from styringslint.report.graph import FORMATS, Map, is_empty, map_of
from styringslint.report.summary import DEFAULT_LANGUAGE
from styringslint.report.wording import phrase
from styringslint.workspace.files import is_markdown
from styringslint.workspace.product import Product


def _wanted(products: list[Product], name: str) -> list[Product]:
    if not name:
        return products
    found = [product for product in products if product.name == name]
    if not found:
        from styringslint.model.similar import nearest

        names = sorted({product.name for product in products if product.name})
        near = nearest(name, names)
        raise UsageError(
            f"--product: there is no product {name!r}"
            + (f"; did you mean {near}?" if near else f" (products: {', '.join(names) or 'none'})")
        )
    return found


def _drawn(form: str, maps: list[Map], file: Path | None) -> str:
    """The maps as they go to a file or to standard output: Mermaid in a Markdown page stands in a fence, to be drawn."""
    text = drawing(form, maps)
    if form == "mermaid" and file is not None and is_markdown(file.name):
        return f"```mermaid\n{text}```\n"
    return text


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--format", "formats", multiple=True, metavar="FORMAT[=FILE]",
              help="mermaid, dot (Graphviz) or json; repeat it to write files as well. Default: mermaid.")  # fmt: skip
@click.option("--product", "name", metavar="NAME", default="", help="Only this product. Default: every product.")
@language_option
def graph(paths: tuple[Path, ...], formats: tuple[str, ...], name: str, lang: str | None) -> int:
    """Draw goals, benefits, hypotheses and initiatives in PATHS (default: this folder), with what supports what.

    What leads to no goal, or what nobody works on, is marked. Exit codes: 0 drawn, 2 wrong command or configuration,
    3 a document could not be read, or there is nothing to draw.
    """
    from styringslint import api

    wanted = read_outputs(formats or ("mermaid",), FORMATS)
    found = api.products(paths or (Path(),))
    language = lang or found.language
    told = tell_unread(found.unread, found.unreadable, language or DEFAULT_LANGUAGE)
    drawn = [product for product in _wanted(found.products, name) if not is_empty(product)]
    if not drawn:
        raise CannotJudgeError(phrase("no_chain" if found.products else "no_documents", language or DEFAULT_LANGUAGE))
    maps = [map_of(product, number, language) for number, product in enumerate(drawn, 1)]
    write_outputs(wanted, lambda form, file: _drawn(form, maps, file), machine=FORMATS)
    return 3 if told else 0
