"""Running the rules over a workspace: every finding made in one place, judged, and matched with waivers."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from styringslint.core.finding import Finding, Label, Problem, Standing, fingerprint
from styringslint.core.severity import Severity
from styringslint.core.span import Span
from styringslint.coverage.compare import Compared
from styringslint.engine.echoes import without_echoes
from styringslint.engine.limit import limited
from styringslint.engine.one_language import problems_of
from styringslint.engine.report import Crash, Waived
from styringslint.engine.selection import Selection, chosen, house, settings
from styringslint.engine.severity import silent, verdict
from styringslint.engine.waivers import EXPIRED, FAULTY, IN_FORCE, UNUSED, Entry, Listed, Waiver, read_waivers, told
from styringslint.model.document import Document
from styringslint.model.items import File, Group, Place
from styringslint.rules.catalogue import all_rules, by_reason
from styringslint.rules.rule import CHANGES, RULES, Context, Found, Rule
from styringslint.rules.structure.adoption import PROFILE
from styringslint.rules.structure.problems import OWN_SCHEMA
from styringslint.workspace.faults import ConfigurationError
from styringslint.workspace.load import Step, Workspace
from styringslint.workspace.paths import shown
from styringslint.workspace.product import Product

BODIES = {
    "mandate": "owners",
    "steering": "steering_group",
    "benefits_plan": "steering_group",
    "delivery_plan": "steering_group",
    "decisions": "secretariat",
    "meeting": "secretariat",
    "parties": "secretariat",
    "learning": "team",
    "interoperability": "owners",
    "portfolio": "owners",
}
"""Who answers for each kind of document, where no item names somebody nearer."""

_TEAM = {"Initiative": "team", "Hypothesis": "owner"}
"""The field that names the team of an item, by section."""

_SHAPE = ("STR", "FMT", "TRA")
"""Rules about what cannot be read or found: while one of them reports an error, others may be silent for its sake."""

_Check = Callable[[Any, Context], Iterator[Found]]
"""The check of a rule."""

_ByRule = dict[tuple[str, str], list[Finding]]
"""Findings by file and code."""


class Judged(NamedTuple):
    """What the rules found in a workspace, apart by how it is shown."""

    findings: list[Finding]
    waived: list[Waived]
    waiting: list[Finding]
    crashes: list[Crash]
    rules: int
    waivers: tuple[Listed, ...] = ()
    """Every waiver that stands in the documents, and what has become of it."""
    unclear: bool = False
    """Whether something could not be read or found, so that a waiver without a finding proves nothing."""


class _Run:
    """One run over one workspace."""

    def __init__(self, workspace: Workspace, wanted: Selection, as_of: date) -> None:
        self.workspace = workspace
        self.wanted = wanted
        self.as_of = as_of
        self.settings = settings(workspace.configuration)
        self.house = house(workspace.configuration, workspace.files)
        self.products = {product.name: product for product in workspace.products}
        # A register has no product of its own, but its parties are in the index of each.
        self.any_product = next(iter(workspace.products), None)
        self.by_file: dict[str, list[Document]] = {}
        self.of_file: dict[str, Product] = {}
        """The product that the documents of a file belong to."""
        for document in workspace.documents:
            self.by_file.setdefault(document.file.name, []).append(document)
            if document.product in self.products:
                self.of_file[document.file.name] = self.products[document.product]
        self.read = {documents.file.name: documents for documents in workspace.files}
        self.shown: list[Finding] = []
        self.waiting: list[Finding] = []
        self.crashes: list[Crash] = []
        self.counts: dict[tuple[str, ...], int] = {}
        self.menders: dict[str, Any] = {}
        self.tops: dict[str, tuple[Standing, ...]] = {}
        self.waivers: list[Listed] = []
        self.unclear = False

    # Findings

    def document_at(self, file: File, span: Span) -> Document | None:
        """The document in whose text a span lies; of a one-file product, the narrowest section."""
        documents = self.by_file.get(file.name, [])
        inside = [document for document in documents if document.start <= span.start <= document.root.node.end]
        return min(
            inside or documents[:1],
            key=lambda document: document.root.node.end - document.root.node.start,
            default=None,
        )

    def actor(self, document: Document | None, item: Group | None) -> tuple[str, ...]:
        """The person or body that can act, as the document names it."""
        product = self.products.get(document.product) if document is not None else None
        if item is not None:
            owner = item.values.get("owner")
            role, party = (owner.text("role"), owner.text("party")) if isinstance(owner, Group) else ("", "")
            if role and party:
                title = product.name_of(party).title if product is not None else ""
                return ("person", role, title or party)
            field = _TEAM.get(item.section.name)
            team = product.find(item.text(field)) if product is not None and field is not None else None
            if team is not None:
                return ("team", team.id, team.title)
        return ("body", BODIES.get(document.kind, "secretariat")) if document is not None else ()

    def fingerprint(self, product: str, code: str, path: str, file: str, identity: tuple[str, ...]) -> str:
        """A hash that survives moved lines, other languages and new wordings."""
        key = (product, code, path or file, *identity)
        number = self.counts[key] = self.counts.get(key, 0) + 1
        return fingerprint(key if number == 1 else (*key, str(number)))

    def standing(self, product: Any) -> tuple[Standing, ...]:
        """What is written at the top of the documents of a product, and in the parts right below."""
        if product is None:
            return ()
        if product.name not in self.tops:
            roots = [document.root for document in product.documents]
            parts = [part for root in roots for part in root.values.values() if isinstance(part, Group)]
            self.tops[product.name] = tuple(group.standing() for group in (*roots, *parts))
        return self.tops[product.name]

    def labels(self, places: tuple[Place, ...]) -> tuple[Label, ...]:
        """Second places as positions."""
        return tuple(
            Label(
                place.file.name, place.file.lines.position(place.span.start), place.file.lines.position(place.span.end)
            )
            for place in places
        )

    def add(self, rule: Rule, found: Found) -> None:
        """Judge one fault and keep it where it belongs."""
        place = found.place
        document = self.document_at(place.file, place.span)
        product = self.products.get(document.product) if document is not None else None
        profile = product.profile if product is not None else self.workspace.configuration.profile
        status = document.status if document is not None else "adopted"
        judged = verdict(rule, status, profile, self.settings.get(rule.code), self.wanted, always=found.always)
        if judged.severity is Severity.OFF:
            return
        lines = place.file.lines
        name = product.name if product is not None else ""
        finding = Finding(
            code=rule.code,
            name=rule.name,
            severity=min(judged.severity, found.ceiling),
            reason=found.reason,
            parameters=found.parameters,
            file=place.file.name,
            start=lines.position(place.span.start),
            end=lines.position(place.span.end),
            span=place.span,
            path=place.path,
            shown_path=shown(product or self.any_product, place.path, place.file.language) if place.path else "",
            product=name,
            language=place.file.language or self.workspace.configuration.language,
            actor=self.actor(document, place.item),
            fingerprint=self.fingerprint(name, rule.code, place.path, place.file.name, found.identity),
            labels=self.labels(found.labels),
            fix=found.fix,
            standing=(*place.standing(), *self.standing(product)),
            own=rule.own,
            terms=product.terms if product is not None else self.workspace.configuration.terms,
        )
        (self.waiting if judged.waiting else self.shown).append(finding)

    def add_problem(self, file: File, problem: Problem) -> None:
        """A problem met while reading becomes a finding of the rule that owns its reason."""
        rule = by_reason()[problem.reason]
        if not chosen(rule, self.wanted, self.settings.get(rule.code)):
            return
        parameters = dict(problem.parameters)
        first = parameters.pop("first", None)
        labels = (Place(file, first, "", None),) if isinstance(first, Span) else ()
        where = parameters.get("where")
        item = self.item(file, getattr(where, "id", ""))
        place = Place(file, problem.span, problem.path, item)
        fix = self.mender(file).fix(problem)
        self.add(rule, Found(place, problem.reason, parameters, labels, (), fix, always=False))

    def mender(self, file: File) -> Any:
        """What makes the fixes of a file."""
        made = self.menders.get(file.name)
        if made is None:
            from styringslint.rules.fixes import Mender

            made = self.menders[file.name] = Mender(self.read[file.name], self.workspace.roots.get(file.name))
        return made

    def item(self, file: File, identity: str) -> Group | None:
        """The item with this id in the product of a file."""
        product = self.of_file.get(file.name)
        return product.find(identity) if product is not None else None

    # Rules

    def subjects(self) -> Iterator[tuple[str, str, Any]]:
        """What rules are called with: the scope, a name, and the thing itself.

        All that one product is asked stands together: what has been worked out for it is at hand, and then let go.
        """
        yield "workspace", self.workspace.configuration.name, self.workspace
        yield from (("product", product.name, product) for product in self.workspace.products)
        yield from (("document", document.file.name, document) for document in self.workspace.documents)

    def context(self, rule: Rule) -> Context:
        """What a rule is asked with: the day, and its thresholds."""
        setting = self.settings.get(rule.code)
        return Context(self.as_of, setting.options if setting is not None else rule.options)

    def run_rules(self, rules: list[Rule], step: Step | None) -> None:
        """Run rules over all their subjects. A rule that raises is reported; the others go on."""
        count = 1 + len(self.workspace.products) + len(self.workspace.documents)
        asked: dict[str, list[tuple[Rule, _Check, Context]]] = {}
        for rule in rules:
            if rule.check is not None and not silent(rule, self.wanted, self.settings.get(rule.code)):
                asked.setdefault(rule.scope, []).append((rule, rule.check, self.context(rule)))
        for number, (scope, name, subject) in enumerate(self.subjects()):
            if step is not None:
                step(count + number, 2 * count)
            for rule, check, context in asked.get(scope, ()):
                self.call(rule, check, context, name, subject)
        order = {rule.code: number for number, rule in enumerate(rules)}
        self.crashes.sort(key=lambda crash: order[crash.code])

    def call(self, rule: Rule, check: _Check, context: Context, name: str, subject: Any) -> None:
        """Run one check over one subject. A check that raises is reported; the others go on."""
        try:
            for fault in check(subject, context):
                self.add(rule, fault)
        except ConfigurationError:
            raise
        except Exception as error:  # one broken rule may not hide what the others found
            import traceback

            last = traceback.extract_tb(error.__traceback__)[-1]
            self.crashes.append(Crash(rule.code, name, f"{type(error).__name__}: {error} ({last.name}:{last.lineno})"))

    def waive(self) -> list[Waived]:
        """Take out what is waived; find expired, unused and faulty waivers."""
        self.unclear = any(
            finding.code.startswith(_SHAPE) and finding.severity is Severity.ERROR for finding in self.shown
        )
        waived: list[Waived] = []
        shown, waiting = _by_rule(self.shown), _by_rule(self.waiting)
        for documents in self.workspace.files:
            root = self.workspace.roots.get(documents.file.name)
            entries = read_waivers(documents, root, self.products, self.house)
            for problem in (problem for entry in entries for problem in entry.problems):
                self.add_problem(documents.file, problem)
            for entry in entries:
                waived += self.apply(entry, documents.file, shown, waiting)
        gone = {id(pair.finding) for pair in waived}
        self.shown = [finding for finding in self.shown if id(finding) not in gone]
        return waived

    def apply(self, entry: Entry, file: File, shown: _ByRule, waiting: _ByRule) -> list[Waived]:
        """The findings that one waiver takes out, which `shown` holds no longer."""
        waiver = entry.waiver
        if waiver is None:
            self.waivers.append(Listed(entry, FAULTY, 0))
            return []
        state, covered = self.state(waiver, file, shown, waiting)
        if entry.problems and state != EXPIRED:
            state = FAULTY
        self.waivers.append(Listed(entry, state, len(covered)))
        key, gone = (waiver.file, waiver.rule.code), {id(finding) for finding in covered}
        shown[key] = [finding for finding in shown.get(key, ()) if id(finding) not in gone]
        return [Waived(finding, waiver) for finding in covered]

    def state(self, waiver: Waiver, file: File, shown: _ByRule, waiting: _ByRule) -> tuple[str, list[Finding]]:
        """What has become of a waiver, told as a finding where it is of no use, and the findings that it covers."""
        key = waiver.file, waiver.rule.code
        covered = [finding for finding in shown.get(key, ()) if waiver.covers(finding)]
        ran = self.asked(waiver.rule, file)
        if waiver.until is not None and waiver.until < self.as_of:
            if covered or ran:
                self.add_problem(file, Problem("waiver-expired", waiver.until_span, waiver.path, told(waiver)))
            return EXPIRED, []
        waits = any(waiver.covers(finding) for finding in waiting.get(key, ()))
        if ran and not covered and not waits and not self.unclear and not self.small(file, shown):
            self.add_problem(file, Problem("waiver-unused", waiver.span, waiver.path, told(waiver)))
            return UNUSED, []
        return IN_FORCE, covered

    def small(self, file: File, shown: _ByRule) -> bool:
        """Whether the product of a file has been told that its profile is too small: then it is asked too little."""
        product = self.of_file.get(file.name)
        told = (finding.product for (_, code), rows in shown.items() if code == PROFILE for finding in rows)
        return product is not None and product.name in told

    def asked(self, rule: Rule, file: File) -> bool:
        """Whether a rule speaks of the documents in a file: chosen, and not off in the profile of their product."""
        if rule.scope == CHANGES or not chosen(rule, self.wanted, self.settings.get(rule.code)):
            return False
        if any(document.status == "superseded" for document in self.by_file.get(file.name, ())):
            return False
        product = self.of_file.get(file.name)
        return product is None or rule.profiles.get(product.profile) is not Severity.OFF or rule.code in self.settings

    def run(self, step: Step | None = None) -> Judged:
        """Problems first, then the rules, then the waivers."""
        for documents in self.workspace.files:
            for problem in problems_of(documents):
                self.add_problem(documents.file, problem)
        schemas = self.workspace.configuration.schemas
        if schemas and chosen(RULES[OWN_SCHEMA], self.wanted, self.settings.get(OWN_SCHEMA)):
            from styringslint.workspace.own_schemas import schema_problems

            for file, problem in schema_problems(self.workspace):
                self.add_problem(file, problem)
        rules = [*all_rules(), *self.house]
        running = [
            rule for rule in rules if rule.scope != CHANGES and chosen(rule, self.wanted, self.settings.get(rule.code))
        ]
        self.run_rules(running, step)
        self.shown, self.waiting = (without_echoes(rows) for rows in (self.shown, self.waiting))
        return self.judged(self.waive(), len(running))

    def run_changes(self, compared: Iterable[Compared]) -> Judged:
        """The rules about changes. What is waived is waived here as well; faulty waivers are what a check tells."""
        running = [
            (rule, rule.since, self.context(rule))
            for rule in all_rules()
            if rule.since is not None and chosen(rule, self.wanted, self.settings.get(rule.code))
        ]
        for row in compared:
            for rule, check, context in running:
                self.call(rule, check, context, row.new.product.name, row)
        waived: list[Waived] = []
        for documents in self.workspace.files:
            root = self.workspace.roots.get(documents.file.name)
            for entry in read_waivers(documents, root, self.products, self.house):
                if entry.waiver is not None and (entry.waiver.until or self.as_of) >= self.as_of:
                    covered = [row for row in self.shown if entry.waiver.covers(row)]
                    gone = {id(finding) for finding in covered}
                    self.shown = [finding for finding in self.shown if id(finding) not in gone]
                    waived += [Waived(finding, entry.waiver) for finding in covered]
        return self.judged(waived, len(running))

    def judged(self, waived: list[Waived], rules: int) -> Judged:
        """Everything in order."""
        waived = sorted(waived, key=lambda pair: pair.finding.order)
        shown, waiting = (sorted(rows, key=lambda finding: finding.order) for rows in (self.shown, self.waiting))
        shown, waived, waiting = limited(shown, waived, waiting)
        return Judged(shown, waived, waiting, self.crashes, rules, tuple(self.waivers), self.unclear)


def _by_rule(findings: list[Finding]) -> _ByRule:
    found: _ByRule = {}
    for finding in findings:
        found.setdefault((finding.file, finding.code), []).append(finding)
    return found


def judge(workspace: Workspace, wanted: Selection, as_of: date, *, step: Step | None = None) -> Judged:
    """Run the chosen rules over a workspace as of a date; `step` is told how far it has come.

    Raises UsageError for an unknown rule in the configuration.
    """
    return _Run(workspace, wanted, as_of).run(step)


def judge_changes(workspace: Workspace, compared: Iterable[Compared], wanted: Selection, as_of: date) -> Judged:
    """Run the rules about changes over products of a workspace. Raises UsageError as `judge`."""
    return _Run(workspace, wanted, as_of).run_changes(compared)
