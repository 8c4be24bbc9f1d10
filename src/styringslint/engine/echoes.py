"""One cause, one finding: what is left out because another finding tells of the same cause, and knows it."""

from collections.abc import Callable, Iterator
from math import nan

from styringslint.core.finding import Finding

ECHOES = frozenset({"DEC021", "DEC022", "DEC023", "DEC024"})
"""Rules that compare values with decisions: one cause, one finding, and the other rule knows the cause."""

MISLEADING = "STR021"
"""The rule about characters that are not what they look like."""
MISREAD = frozenset({"STR004", "STR006", "STR010", "TRA001"})
"""Rules that do not know a word or an id: where such a character stands in it, that is why."""

FAR = "FMT010"
"""The rule about dates that cannot be right. Those that are read all the same are far off."""
DATED = frozenset(
    [
        "BEN010",
        "BEN014",
        "BEN016",
        "BEN017",
        "BEN018",
        "BEN019",
        "BEN038",
        "DEC002",
        "DEC005",
        "DEC011",
        "DEC014",
        "EIF006",
        "EIF015",
        "FIN002",
        "FIN010",
        "GOA004",
        "HYP006",
        "HYP013",
        "HYP016",
        "INI003",
        "INI005",
        "INI007",
        "INI015",
        "INI016",
        "MAN009",
        "MAN010",
        "MTG005",
        "MTG007",
        "MTG012",
        "MTG014",
        "MTG016",
        "MTG022",
        "STG004",
        "STG012",
        "STR023",
        "STR024",
        "STR025",
    ]
)
"""Rules that compare dates, or ask about what has a date to come."""
DATES_OF_OTHERS = frozenset({("MAN015", "time")})
"""Where rules about other things compare dates, by code and reason."""

MEETING_DAY = frozenset({"MTG007", "MTG017"})
"""Rules that ask whether a meeting can be held on its day."""

MISNAMED = {("MAN001", "other-product"), ("POR001", "near")}
"""What tells that two names of products are probably one, by code and reason."""
PARTED = {("TRA001", "no-decision"), ("TRA001", "no-party"), ("EIF001", None), ("STG012", None), ("POR001", "")}
"""What is missed where the documents of one product are parted, by code and reason; None: for any reason."""

_SEAT = {("STG009", "no-vote"): "seat", ("MAN019", "observer"): "target"}
"""What is asked of a seat that has no vote, by code and reason, and the parameter that names the seat."""
_MORE_THAN_VOTERS = {
    ("STG008", "too-high"): ("count", "voters"),
    ("STG009", "too-many"): ("votes", "voters"),
    ("DEC007", "too-many"): ("most", "seats"),
    ("DEC007", "too-many-often"): ("most", "seats"),
}
"""What tells of more votes than there are voters, by code and reason, and the parameters with both numbers."""

INDENTED = ("FMT018", "nbsp-indentation")
"""What tells that a line is indented with a non-breaking space, by code and reason."""

DIGITS = "0123456789"

_Keep = Callable[[Finding], bool]


def without_echoes(findings: list[Finding]) -> list[Finding]:
    """The findings without those that only repeat another."""
    codes = {finding.code for finding in findings}
    for needed, judge in _JUDGES:
        if not codes.isdisjoint(needed):
            keep = judge(findings)
            findings = [finding for finding in findings if keep(finding)]
    return findings


def _starts(path: str) -> Iterator[str]:
    """A path and every path above it."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def _decided(findings: list[Finding]) -> _Keep:
    """What the replay says about a value at which another rule has already found a fault is left out."""
    told = {(finding.product, finding.path) for finding in findings if finding.code not in ECHOES and finding.path}
    above = {(product, start) for product, path in told for start in _starts(path)}
    lines = {(finding.file, finding.start.line) for finding in findings if finding.code not in ECHOES}

    def keep(finding: Finding) -> bool:
        if finding.code not in ECHOES or finding.reason in {"added", "removed"}:
            return True
        return (
            (finding.file, finding.start.line) not in lines
            and (finding.product, finding.path) not in above
            and not any((finding.product, start) in told for start in _starts(finding.path))
        )

    return keep


def _misread(findings: list[Finding]) -> _Keep:
    """That a word or id is unknown is left out where a misleading character stands in it."""
    wrong = [(finding.file, finding.span.start) for finding in findings if finding.code == MISLEADING]

    def keep(finding: Finding) -> bool:
        if finding.code not in MISREAD:
            return True
        return not any(file == finding.file and finding.span.start <= at < finding.span.end for file, at in wrong)

    return keep


def _marked(findings: list[Finding]) -> _Keep:
    """That a field is empty is left out where what stands there is a mark for programs."""
    marked = {(finding.file, finding.start.line) for finding in findings if finding.code == "STR015"}
    return lambda finding: finding.code != "STR011" or (finding.file, finding.start.line) not in marked


def _far_off(findings: list[Finding]) -> _Keep:
    """What a date that is far off leads to is left out: at its place, within the item, and where it is pointed at."""
    far = [finding for finding in findings if finding.code == FAR and finding.path]
    places = {(finding.file, finding.span) for finding in far}
    items = {(finding.file, finding.path.partition("/")[0]) for finding in far}
    lines = {(finding.file, finding.start.line) for finding in far}

    def keep(finding: Finding) -> bool:
        if finding.code == FAR:
            return True
        if (finding.file, finding.span) in places:
            return False
        if finding.code not in DATED and (finding.code, finding.reason) not in DATES_OF_OTHERS:
            return True
        pointed = {(label.file, label.start.line) for label in finding.labels}
        return (finding.file, finding.path.partition("/")[0]) not in items and lines.isdisjoint(pointed)

    return keep


def _another_day(findings: list[Finding]) -> _Keep:
    """What does not agree with the day of a meeting is left out where that day is what is wrong."""
    wrong = {finding.file for finding in findings if finding.code in MEETING_DAY}

    def keep(finding: Finding) -> bool:
        if (finding.code, finding.reason) == ("MTG005", "too-early"):
            return finding.file not in wrong
        if (finding.code, finding.reason) != ("DEC014", "other-day"):
            return True
        return wrong.isdisjoint(label.file for label in finding.labels)

    return keep


def _parted(findings: list[Finding]) -> _Keep:
    """What is missed in a product is left out where a document of it bears a name that is nearly its own."""
    told = [finding for finding in findings if (finding.code, finding.reason) in MISNAMED]
    names = {finding.parameters[name] for finding in told for name in ("product", "near")}

    def keep(finding: Finding) -> bool:
        missed = (finding.code, finding.reason) in PARTED or (finding.code, None) in PARTED
        return not missed or finding.product not in names

    return keep


def _second_document(findings: list[Finding]) -> _Keep:
    """What seems to be missing is left out where a part of a file of the product, or of a register, was not read."""
    products = {finding.product for finding in findings if finding.reason == "second-document"}

    def keep(finding: Finding) -> bool:
        missing = finding.code in {"HYP011", "TRA001"} or (finding.code, finding.reason) == ("DEC021", "removed")
        # A register belongs to no product.
        return not missing or products.isdisjoint({finding.product, ""})

    return keep


def _same_id(findings: list[Finding]) -> _Keep:
    """That an id is not found is left out where the next id before it stands twice: one of the two is that id."""
    ids = ((finding.product, finding.parameters.get("id")) for finding in findings if finding.code == "STR008")
    twice = {(product, identity) for product, identity in ids if isinstance(identity, str)}

    def keep(finding: Finding) -> bool:
        if finding.code != "TRA001" or not isinstance(wanted := finding.parameters.get("reference"), str):
            return True
        start = wanted.rstrip(DIGITS)
        return not any(
            product == finding.product and other.rstrip(DIGITS) == start and _number(wanted) - _number(other) == 1
            for product, other in twice
        )

    return keep


def _number(identity: str) -> float:
    """The number that an id ends with; what has none comes neither before nor after another."""
    digits = identity[len(identity.rstrip(DIGITS)) :]
    return int(digits) if 0 < len(digits) < 9 else nan


def _other_form(findings: list[Finding]) -> _Keep:
    """That an id is not found is left out where the id itself has a form that it may not have."""
    odd = {str(finding.parameters["text"]) for finding in findings if finding.code == "STR010"}
    return lambda finding: finding.code != "TRA001" or finding.parameters.get("near") not in odd


def _past_end(findings: list[Finding]) -> _Keep:
    """That initiatives are missing from the ranking is left out where all of them should be over by now."""
    over = {(finding.product, finding.path.partition("/")[0]) for finding in findings if finding.code == "INI016"}

    def keep(finding: Finding) -> bool:
        if (finding.code, finding.reason) != ("PRI001", "missing-initiatives"):
            return True
        return not {(finding.product, getattr(item, "id", item)) for item in finding.parameters["missing"]} <= over

    return keep


def _without_voice(findings: list[Finding]) -> _Keep:
    """What follows from who has a vote and who speaks for whom is left out where that is what is wrong.

    More votes than voters, where an owner has none (STG015); and that, where it is misspelt for whom a seat or a body
    speaks.
    """
    owner = {finding.product for finding in findings if (finding.code, finding.reason) == ("STG015", "owner")}
    near = {
        (finding.product, finding.parameters.get("near"))
        for finding in findings
        if finding.code == "TRA001" and "represents" in finding.path.split("/")
    }

    def keep(finding: Finding) -> bool:
        if finding.code == "STG015":
            party = getattr(finding.parameters["party"], "id", None)
            return near.isdisjoint({(finding.product, party), ("", party)})
        many = finding.code == "DEC007" and finding.reason.startswith("too-many")
        return not (many and finding.product in owner)

    return keep


def _undecided_vote(findings: list[Finding]) -> _Keep:
    """What follows from a seat without its vote is left out where it is told that nobody has decided to take it away."""
    taken: dict[str, set[str]] = {}
    for finding in findings:
        lost = finding.path.endswith("/voting") and finding.parameters.get("written") is False
        if finding.code in ECHOES and lost:
            taken.setdefault(finding.product, set()).add(finding.path.partition("/")[0])

    def keep(finding: Finding) -> bool:
        seats, parameters = taken.get(finding.product, ()), finding.parameters
        if name := _SEAT.get((finding.code, finding.reason)):
            return getattr(parameters[name], "id", "") not in seats
        if names := _MORE_THAN_VOTERS.get((finding.code, finding.reason)):
            return int(parameters[names[0]]) > int(parameters[names[1]]) + len(seats)
        return True

    return keep


def _other_language(findings: list[Finding]) -> _Keep:
    """What the replay says is left out where a document is read in a language that is not its own."""
    products = {finding.product for finding in findings if finding.reason == "document-other-language"}
    return lambda finding: finding.code not in ECHOES or finding.product not in products


def _old_assessment(findings: list[Finding]) -> _Keep:
    """That a document should have been reviewed is left out where it is told that what it assesses is old (EIF006)."""
    old = {finding.file for finding in findings if (finding.code, finding.reason) == ("EIF006", "")}
    return lambda finding: (finding.code, finding.reason) != ("STR025", "review") or finding.file not in old


def _indented(findings: list[Finding]) -> _Keep:
    """That a line stands too far in or out is left out where it, or the line before, is indented with a wrong space."""
    columns = {
        (finding.file, finding.start.line): finding.end.column
        for finding in findings
        if (finding.code, finding.reason) == INDENTED
    }

    def keep(finding: Finding) -> bool:
        colon = finding.reason == "syntax-colon-in-text" and finding.parameters["character"] == ":"
        if finding.code != "STR001" or not (colon or finding.reason == "syntax-indentation"):
            return True  # A colon in a text of its own has the text before it.
        line, before = ((finding.file, finding.start.line - n) for n in range(2))
        return line not in columns and columns.get(before, finding.start.column) == finding.start.column

    return keep


_JUDGES: tuple[tuple[frozenset[str], Callable[[list[Finding]], _Keep]], ...] = (
    (ECHOES, _decided),
    (frozenset({MISLEADING}), _misread),
    (frozenset({"STR015"}), _marked),
    (frozenset({FAR}), _far_off),
    (MEETING_DAY, _another_day),
    (frozenset(code for code, _ in MISNAMED), _parted),
    (frozenset({"STR001"}), _second_document),
    (frozenset({INDENTED[0]}), _indented),
    (frozenset({"STR013"}), _other_language),
    (frozenset({"STR008"}), _same_id),
    (frozenset({"STR010"}), _other_form),
    (frozenset({"INI016"}), _past_end),
    (frozenset({"STG015"}), _without_voice),
    (frozenset({"EIF006"}), _old_assessment),
    (ECHOES, _undecided_vote),
)
"""The codes without which there is nothing to leave out, and what then tells which findings are kept."""
