"""Products side by side: each has its steering document, and the money that was allocated to it."""

from collections.abc import Iterator

from styringslint.core.severity import Severity
from styringslint.core.values import KindName, Kroner, Word
from styringslint.model.document import Document
from styringslint.model.items import Group, Items
from styringslint.model.similar import nearest
from styringslint.rules.rule import COMPLETENESS, CONSISTENCY, Context, Found, found, rule
from styringslint.workspace.load import Workspace
from styringslint.workspace.product import Product


def portfolios(workspace: Workspace) -> list[Document]:
    """The portfolios that are not superseded."""
    return [
        document for document in workspace.documents if document.kind == "portfolio" and document.status != "superseded"
    ]


def _decides(mandate: Document) -> bool:
    """Whether the group of the mandate decides: an advisory body adopts no steering document."""
    return mandate.root.has("governance") and mandate.root.word("governance.body_type") != "advises"


def _all_read(workspace: Workspace) -> bool:
    """Whether every file was read whole and says which product it belongs to, so that what is not there is missing."""
    if workspace.unreadable:
        return False
    for file in workspace.files:
        if not file.documents or any(problem.reason == "second-document" for problem in file.problems):
            return False
    shared = {"parties", "portfolio"}
    return all(document.product or document.kind in shared for document in workspace.documents)


def _runs(mandate: Document | None) -> bool:
    """Whether a mandate of its own file is in force, and its group decides."""
    return mandate is not None and mandate.header is mandate.root and mandate.status == "adopted" and _decides(mandate)


@rule("POR001", "product-without-steering-document", severity=Severity.ERROR, nature=COMPLETENESS, scope="workspace")
def check_documents(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """A product with an adopted mandate has a steering document; one that has neither, or no documents, is misspelt."""
    products = workspace.products
    whole = _all_read(workspace) and all(
        product.mandate is not None for product in products if product.steering is not None
    )
    steered = [product.name for product in products if product.mandate is not None]
    for product in products:
        mandate, steering = product.mandate, product.steering
        if steering is not None and steering.status == "superseded" and _runs(mandate) and not product.unread:
            yield found(steering.at("status"), "superseded", always=True, product=product.name)
        if steering is not None:
            continue
        if mandate is None:
            yield from _misspelt(product, steered) if product.name else ()
        elif whole and mandate.header is mandate.root and mandate.status == "adopted" and _decides(mandate):
            yield found(mandate.at(), product=product.name)
    own = {document.product for document in workspace.documents if document.kind not in {"portfolio", "parties"}}
    for portfolio in portfolios(workspace):
        misspelt = list(_misspelt_rows(portfolio, own, steered))
        yield from misspelt
        if _all_read(workspace) and not misspelt:
            yield from _elsewhere(portfolio, own)


def _named(portfolio: Document) -> Iterator[tuple[str, Group, str]]:
    """The products that the rows of a portfolio name: the name, the row and its field."""
    for part in ("products", "allocations"):
        yield from ((row.text("product"), row, "product") for row in portfolio.root.groups(part))
    for row in portfolio.root.groups("contributions"):
        name, colon, _ = row.text("benefit").partition(":")
        yield (name.strip() if colon else ""), row, "benefit"


def _misspelt_rows(portfolio: Document, names: set[str], steered: list[str]) -> Iterator[Found]:
    """Rows of a portfolio with a name that is nearly that of a product, each name once.

    Not where the portfolio lists both: then they are two, and the documents of one stand elsewhere.
    """
    listed = [row.text("product") for row in portfolio.root.groups("products")]
    told = set(names)
    for name, row, field in _named(portfolio):
        if not name or name in told:
            continue
        told.add(name)
        near = nearest(name, [other for other in steered if name not in listed or other not in listed])
        if near:
            yield found(row.at(field), "listed", product=name, near=near)


def _elsewhere(portfolio: Document, own: set[str]) -> Iterator[Found]:
    """The products at work that have no document here, though others of the portfolio have; they may stand elsewhere."""
    rows = [row for row in portfolio.root.groups("products") if row.text("product")]
    absent = [row for row in rows if row.word("status") == "active" and row.text("product") not in own]
    if absent and len(absent) < len(rows) and any(row.text("product") in own for row in rows):
        names = tuple(dict.fromkeys(row.text("product") for row in absent))
        yield found(absent[0].at("product"), "elsewhere", ceiling=Severity.INFO, products=names, count=len(names))


def _misspelt(product: Product, steered: list[str]) -> Iterator[Found]:
    near = nearest(product.name, steered)
    for document in product.documents if near else ():
        if document.kind not in {"portfolio", "parties"}:
            yield found(document.at("product"), "near", always=True, product=product.name, near=near)


@rule("POR011", "closed-product-at-work", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace")
def check_closed(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """A product that the portfolio calls closed has no initiative under way, and one that is planned has none yet."""
    products = {product.name: product for product in workspace.products}
    for portfolio in portfolios(workspace):
        for row in portfolio.root.groups("products"):
            product, status = products.get(row.text("product")), row.word("status")
            active = [item for item in product.initiatives if item.word("status") == "active"] if product else []
            if product is not None and status in {"closed", "planned"} and active:
                yield found(
                    row.at("status"),
                    labels=(active[0].at("status"),),
                    product=product.name,
                    status=Word("product_status", status),
                    initiative=product.name_of(active[0].id),
                )


@rule("POR012", "contribution-from-nothing", severity=Severity.ERROR, nature=CONSISTENCY, scope="workspace")
def check_contributions(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """A contribution comes from a benefit, where the documents of its product are in the workspace."""
    products = {product.name: product for product in workspace.products if product.benefits and not product.unread}
    for portfolio in portfolios(workspace):
        for row in portfolio.root.groups("contributions"):
            name, colon, identity = (part.strip() for part in row.text("benefit").partition(":"))
            product = products.get(name) if colon else None
            item = product.find(identity) if product is not None else None
            if product is None or (item is not None and item.kind == "benefit"):
                continue
            near = "" if item is not None else nearest(identity, (benefit.id for benefit in product.benefits))
            yield found(
                row.at("benefit"),
                "kind" if item is not None else "near" if near else "",
                product=name,
                reference=identity,
                near=near,
                item=product.name_of(identity),
                kind=KindName(item.kind if item is not None else "benefit"),
            )


def _money_by_year(product: Product) -> dict[int, int] | None:
    """Year → the sum of the financing lines, or None where there are none or one cannot be read."""
    mandate = product.mandate
    financing = mandate.root.group("financing") if mandate is not None and mandate.status != "superseded" else None
    value = financing.get("lines") if financing is not None else None
    if not isinstance(value, Items) or not value.values:
        return None
    sums: dict[int, int] = {}
    for line in value.values:
        year = line.integer("year") if isinstance(line, Group) else None
        amount = line.integer("amount") if isinstance(line, Group) else None
        if year is None or amount is None:
            return None
        sums[year] = sums.get(year, 0) + amount
    return sums


@rule("POR009", "allocation-not-financed", severity=Severity.WARNING, nature=CONSISTENCY, scope="workspace")
def check_allocations(workspace: Workspace, _context: Context) -> Iterator[Found]:
    """What the portfolio allocates to a product in a year is in the financing of the product."""
    money = {product.name: _money_by_year(product) for product in workspace.products}
    for portfolio in portfolios(workspace):
        rows: dict[tuple[str, int], list[Group]] = {}
        for row in portfolio.root.groups("allocations"):
            year = row.integer("year")
            if year is not None and row.integer("amount") is not None:
                rows.setdefault((row.text("product"), year), []).append(row)
        for (name, year), found_rows in rows.items():
            financed = money.get(name)
            allocated = sum(row.integer("amount") or 0 for row in found_rows)
            if financed is None or allocated <= financed.get(year, 0):
                continue
            yield found(
                found_rows[-1].at("amount"),
                "" if year in financed else "no-lines",
                product=name,
                year=str(year),
                allocated=Kroner(allocated),
                financed=Kroner(financed.get(year, 0)),
            )
