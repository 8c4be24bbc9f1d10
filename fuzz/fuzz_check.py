"""Coverage-guided fuzzing of `check` and the other commands, on documents as fuzz_reader.py makes them.

    pip install -r requirements/fuzz.txt
    python fuzz/fuzz_check.py -max_total_time=60 -len_control=0 -max_len=512

Most executions judge a text in memory, alone or in place of a document of a whole product, and show the report in one of
the formats; the others run whole commands. Every one must end with 0, 1 or 3 (under a configuration that is changed in
the same way, and of what is asked about a product, with 2 as well), formats for programs must be readable, a fix made
twice is a fix made once, `since` must end between a document and what has become of it, and nothing of at most 2 kB takes
more than a second.
"""

import io
import json
import random
import shutil
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

import atheris
from fuzz_reader import TOP, fuzz, in_time, mutated, same, seeds

with atheris.instrument_imports(include=["styringslint"]):
    from styringslint import api
    from styringslint.cli.main import run
    from styringslint.coverage.compare import compare_all
    from styringslint.engine.run import judge
    from styringslint.engine.selection import selection
    from styringslint.model.table import LANGUAGES
    from styringslint.report.formats import FORMATS, render
    from styringslint.report.since import Base, Comparison
    from styringslint.report.since_formats import FORMATS as SINCE_FORMATS
    from styringslint.report.since_formats import since_text
    from styringslint.report.style import Style
    from styringslint.rules.catalogue import all_rules
    from styringslint.workspace.load import with_texts

SETTINGS = """\
språk: nb
profil: liten
dokumenter: ["*.yaml", "under/**/*.md"]
stopper_ved: advarsel
regler:
  - {regel: LNG, alvor: av}
  - regel: BEN016
    alvor: merknad
    begrunnelse: vi måler sjelden
    innstillinger: [{navn: dager, verdi: 14}]
egne_regler:
  - kode: KS001
    navn: uten-lenke
    for_hver: initiativ
    når: [{felt: tittel, finnes: ja}]
    krever: [{felt: lenke, finnes: ja}, {felt: tittel, passer_med: "/[a-z]+(x|y)*/"}]
    alvor: feil
    melding: {nb: "{id} {title} {field}"}
    hvorfor: derfor
    eksempler: [{galt: "id: I1"}, {riktig: "id: I1"}]
egne_skjemaer:
  - {dokumenttype: mandat, fil: s.json}
""".encode()
DAY = date(2026, 11, 21)
SHARES = {
    "judged": 13, "in its product": 4, "compared": 4, "fixed": 3, "check": 2, "front matter": 1, "check --fix": 1, "since": 2,
    "configured": 2, "asked": 2,
}  # fmt: skip
"""Of 34 executions, so many are of this kind: the slower, the fewer."""
KINDS = [kind for kind, share in SHARES.items() for _ in range(share)]
SEEDS = list(seeds(1_500))
BASE = TOP / "tests/rules/base"
ENDED = frozenset({0, 1, 3})
FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))
YAML, MARKDOWN, BEFORE, AFTER, CONFIGURED = (
    FOLDER / name for name in ("a/fil.yaml", "b/fil.md", "c/fil.yaml", "d/fil.yaml", "e/fil.yaml")
)
for path in (YAML, MARKDOWN, BEFORE, AFTER, CONFIGURED):
    path.parent.mkdir()
ASKED = FOLDER / "f"
shutil.copytree(BASE, ASKED)
QUESTIONS = (
    *(("graph", "-o", form) for form in ("mermaid", "dot", "json")),
    *(("waivers", "--as-of", str(DAY), "-o", form) for form in ("text", "json")),
    *(("decide", "list", "-o", form) for form in ("text", "json")),
    *(("decide", "show", "V-2026-01", "-o", form) for form in ("text", "json")),
    ("decide", "new", "--as-of", str(DAY), "--against", str(BASE)),
    ("decide", "baseline", "--as-of", str(DAY)),
)
CONFIGURED.with_name("s.json").write_text('{"type": "object", "required": ["x"]}', encoding="utf-8")
CONFIGURED.write_bytes((BASE / "laering.yaml").read_bytes())
PRODUCT = api.workspaces([BASE], base=BASE)[0]
MEMBERS = sorted(PRODUCT.paths)


def end(codes: frozenset[int], *arguments: str) -> None:
    """Run a command, which must end with one of these exit codes."""
    said = io.BytesIO()
    out = io.TextIOWrapper(said, "utf-8")
    with redirect_stdout(out), redirect_stderr(out):
        code = run(list(arguments))
        out.flush()
    if code not in codes:
        raise AssertionError(f"exit code {code}: {said.getvalue()[-500:]!r}")


def judged(document: bytes, form: str, language: str) -> None:
    """A text is judged in memory and told in a format; one for programs can be read."""
    report = api.check([YAML], as_of=DAY, replaced={YAML: document}, base=FOLDER)
    text = render(form, report, language, Style(False, 100), show_waiting=True)
    if report.exit_code not in ENDED:
        raise AssertionError(f"exit code {report.exit_code}: {report.crashes!r:.500}")
    for part in text.splitlines() if form == "jsonl" else [text] if form in {"json", "sarif"} else []:
        json.loads(part)


def judged_in_its_product(name: str, document: bytes) -> None:
    """In place of a document of a product, a text makes no rule fail."""
    crashes = judge(with_texts(PRODUCT, {name: document}), selection((), ()), DAY).crashes
    if crashes:
        raise AssertionError(f"{crashes!r:.500}")


def compared_in_its_product(name: str, document: bytes, form: str, language: str, *, back: bool) -> None:
    """Between a product and what has become of it, or back, changes are told, and no rule fails."""
    old, new = PRODUCT, with_texts(PRODUCT, {name: document})
    if back:
        old, new = new, old
    rows = compare_all(old.products, new.products, unread=(old.unread, new.unread))
    found = api.Versions(
        old.products,
        new.products,
        frozenset(PRODUCT.paths),
        "",
        1,
        old.faulty,
        new.faulty,
        (new,),
        (old.unread, new.unread),
    )
    report = api.judge_since(found, rows, as_of=DAY)
    if report.crashes:
        raise AssertionError(f"{report.crashes!r:.500}")
    told = Comparison(tuple(rows), Base("før", "", "", "", ""), True, old.faulty, new.faulty, report)
    since_text(form, told, language or "nb", Style(False, 100))


def fixed(path: Path, document: bytes) -> bytes:
    """What fixes make of a text in memory."""
    done = api.fix([path], as_of=DAY, replaced={path: document}, base=FOLDER, unsafe=True)
    return done.changes[0].after if done.changes else document


def fixed_again(document: bytes) -> None:
    """A fix that is made twice is a fix that is made once."""
    once = fixed(YAML, document)
    same(fixed(YAML, once), once)


def check(path: Path, document: bytes, *arguments: str) -> bytes:
    """Run `check` on one document; its text afterwards."""
    path.write_bytes(document)
    end(ENDED, "check", "--as-of", str(DAY), *arguments, str(path))
    return path.read_bytes()


def check_fix(path: Path, document: bytes) -> None:
    """What `check --fix` writes is what fixes make of the text in memory, and it stays as it is."""
    once = check(path, document, "--fix", "--unsafe-fixes")
    same(fixed(path, document), once)
    same(check(path, once, "--fix", "--unsafe-fixes"), once)


def since(seed: bytes, document: bytes, form: str) -> None:
    """Between a document and what has become of it, `since` ends."""
    BEFORE.write_bytes(seed)
    AFTER.write_bytes(document)
    end(ENDED, "since", "--all", "--as-of", str(DAY), "--against", str(BEFORE.parent), "-o", form, str(AFTER.parent))


def configured(settings: bytes) -> None:
    """Under a configuration that may be anything, every command ends."""
    CONFIGURED.with_name("styringslint.yaml").write_bytes(settings)
    for command in (("check", "--as-of", str(DAY)), ("config", "show")):
        end(ENDED | {2}, *command, str(CONFIGURED.parent))


def asked(name: str, document: bytes, question: tuple[str, ...]) -> None:
    """In place of a document of a product, a text does not keep any question about the product from an answer."""
    path = ASKED / name
    path.write_bytes(document)
    before = set(ASKED.rglob("*"))
    end(frozenset({0, 2, 3}), *question, str(ASKED))
    # A baseline is a file of its own.
    for new in set(ASKED.rglob("*")) - before:
        new.unlink()
    path.write_bytes((BASE / name).read_bytes())


def one_input(data: "atheris.FuzzedDataProvider", choices: random.Random) -> str:
    """One execution. Whatever is raised is a find."""
    kind, form, since_form = choices.choice(KINDS), choices.choice(FORMATS), choices.choice(SINCE_FORMATS)
    language, name, odd = choices.choice(("", *LANGUAGES)), choices.choice(MEMBERS), choices.random() < 0.5
    seed = SEEDS[data.ConsumeIntInRange(0, len(SEEDS) - 1)]
    question = choices.choice(QUESTIONS)
    if kind in {"in its product", "compared", "configured", "asked"}:
        seed = SETTINGS if kind == "configured" else PRODUCT.paths[name].read_bytes()
    document = mutated(data, seed)
    markdown = b"---\n" + document + b"\n---\n# Referat\n"
    work = {
        "judged": lambda: judged(document, form, language),
        "in its product": lambda: judged_in_its_product(name, document),
        "compared": lambda: compared_in_its_product(name, document, since_form, language, back=odd),
        "fixed": lambda: fixed_again(document),
        "check": lambda: check(YAML, document, "-o", form),
        "front matter": lambda: check(MARKDOWN, markdown, "-o", form),
        "check --fix": lambda: check_fix(MARKDOWN, markdown) if odd else check_fix(YAML, document),
        "since": lambda: since(seed, document, since_form),
        "configured": lambda: configured(document),
        "asked": lambda: asked(name, document, question),
    }
    in_time(document, work[kind])
    return kind


if __name__ == "__main__":
    all_rules()
    fuzz(one_input)
