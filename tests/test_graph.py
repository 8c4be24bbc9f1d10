"""`styringslint graph`: the map in three formats, its marks, and foreign text that stays text."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from styringslint.report.drawing import dot_text, mermaid_text
from styringslint.report.harmless import shortened
from tests.command_line import styringslint

EXAMPLES = Path(__file__).parents[1] / "examples"
HEAD = "dokumenttype: styringsdokument\nspråk: nb\nprodukt: {product}\ntittel: T\nstatus: utkast\n"
CHAIN = """\
mål:
  - {id: M1, formulering: Raskere svar}
  - {id: M2, formulering: Et delmål, støtter: [M1]}
  - {id: M3, formulering: Ingen støtter dette}
nyttevirkninger:
  - {id: N1, tittel: Kortere tid, støtter: [M2], status: godkjent}
  - {id: N2, tittel: Ferdig høstet, støtter: [M1], status: realisert}
  - {id: N3, tittel: Uten vei, status: godkjent}
  - {id: N4, tittel: Ukjent vei, støtter: [X9], status: avbrutt}
hypoteser:
  - {id: H1, tittel: Tror det, støtter: [N1]}
  - {id: H2, tittel: Trodde det, støtter: [N1], resultat: {dato: 2026-05-05, verdi: 1, konklusjon: avkreftet}}
initiativ:
  - {id: I1, tittel: Gjør det, støtter: [H1, N1], status: pågår, team: T1}
  - {id: I2, tittel: Gjorde det, støtter: [N2], status: ferdig}
  - {id: I3, tittel: Sluttet, status: stanset}
  - {id: I4, tittel: Løst arbeid, status: pågår}
"""


def steering(folder: Path, chain: str = CHAIN, product: str = "turbussen", name: str = "styringsdokument.yaml") -> Path:
    (folder / name).write_text(HEAD.format(product=product) + chain, encoding="utf-8")
    return folder


def graph(folder: Path, *arguments: str, **options):
    return styringslint("graph", *arguments, cwd=folder, **options)


def drawn(folder: Path, *arguments: str) -> dict:
    result = graph(folder, "-o", "json", *arguments)
    assert result.exit_code == 0, result.err
    return result.json["products"][0]


def test_json_holds_every_item_and_every_line(tmp_path: Path) -> None:
    one = drawn(steering(tmp_path))
    nodes = {node["id"]: node for node in one["nodes"]}
    assert list(nodes) == ["M1", "M2", "M3", "N1", "N2", "N3", "N4", "H1", "H2", "I1", "I2", "I3", "I4"]
    assert {"item": "I1", "supports": "H1"} in one["edges"]
    assert {"item": "M2", "supports": "M1"} in one["edges"]
    assert len(one["edges"]) == 8
    marks = {identity: [mark["mark"] for mark in node["marks"]] for identity, node in nodes.items() if node["marks"]}
    assert marks == {"M3": ["no_work"], "N3": ["no_goal", "no_work"], "I4": ["no_goal"]}
    assert {identity: node["status"] for identity, node in nodes.items() if node["closed"]} == {
        "N2": "realised", "N4": "abandoned", "H2": "refuted", "I2": "done", "I3": "stopped",
    }  # fmt: skip
    assert nodes["N4"]["outside"] == ["X9"]
    assert (nodes["N1"]["file"], nodes["N1"]["line"]) == ("styringsdokument.yaml", 11)
    assert [column["heading"] for column in one["columns"]] == ["Mål", "Nyttevirkninger", "Hypoteser", "Initiativ"]


def test_mermaid_has_four_columns_a_title_and_a_description(tmp_path: Path) -> None:
    lines = graph(steering(tmp_path)).out.splitlines()
    assert lines[0] == "flowchart LR"
    assert lines[1] == "  accTitle: Nyttekart for turbussen"
    assert lines[2].startswith("  accDescr: Leses fra venstre")
    assert [line.strip() for line in lines if "subgraph" in line] == [
        'subgraph goal1["Mål"]', 'subgraph benefit1["Nyttevirkninger"]', 'subgraph hypothesis1["Hypoteser"]', 'subgraph initiative1["Initiativ"]',
    ]  # fmt: skip
    assert '    initiative1_3["I3 Sluttet<br/>(stanset)"]' in lines
    assert '    initiative1_4["I4 Løst arbeid<br/>(pågår)<br/>! fører ikke til noe mål"]' in lines
    # A goal below a goal takes a rank of its own; the lines grow so that the columns stay.
    assert "  goal1_1 --> goal1_2" in lines
    assert "  goal1_1 ---> benefit1_2" in lines
    assert "  benefit1_1 ---> initiative1_1" in lines
    assert "  class benefit1_2,benefit1_4,hypothesis1_2,initiative1_2,initiative1_3 closed" in lines
    assert "  class goal1_3,benefit1_3,initiative1_4 marked" in lines


def test_dot_has_four_ranks(tmp_path: Path) -> None:
    out = graph(steering(tmp_path), "-o", "dot").out
    assert out.startswith('digraph "turbussen" {\n')
    assert out.count("rank=same;") == 4
    assert "goal -> benefit -> hypothesis -> initiative [style=invis];" in out
    assert "goal1_1 -> goal1_2 [constraint=false];" in out
    if shutil.which("dot"):
        done = subprocess.run(["dot", "-Tplain"], input=out.encode(), capture_output=True, check=False)
        assert done.returncode == 0
        assert done.stderr == b""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ("Nyttekart for turbussen", "Hypoteser", "ingen arbeider med det", "under realisering")),
        ("nn", ("Nyttekart for turbussen", "Hypotesar", "fører ikkje til noko mål", "Nytteverknader")),
        ("en", ("Benefits map of turbussen", "Hypotheses", "nobody works on it", "being realised")),
    ],
)
@pytest.mark.parametrize("form", ["mermaid", "dot", "json"])
def test_labels_are_in_the_language_of_the_reader(
    tmp_path: Path, form: str, language: str, words: tuple[str, ...]
) -> None:
    steering(
        tmp_path,
        CHAIN.replace(
            "tittel: Kortere tid, støtter: [M2], status: godkjent",
            "tittel: K, støtter: [M2], status: under realisering",
        ),
    )
    out = graph(tmp_path, "-o", form, "--lang", language).out
    for word in words:
        if form != "json" or word not in {"under realisering", "being realised"}:
            assert word in out
    assert graph(tmp_path, "-o", form, env={"STYRINGSLINT_LANG": language}).out == out


def test_the_map_speaks_the_language_and_the_terms_of_the_document(tmp_path: Path) -> None:
    text = HEAD.format(product="bua").replace("nb", "nn") + "termsett: gevinst\nmål:\n  - {id: M1, formulering: Mål}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    out = graph(tmp_path).out
    assert "accTitle: Gevinstkart for bua" in out
    assert '["Gevinstar"]' in out
    assert 'benefit1_0["ingen"]' in out


def test_each_product_has_its_map_and_one_can_be_asked_for(tmp_path: Path) -> None:
    steering(tmp_path)
    steering(tmp_path, CHAIN, "andre", "andre.yaml")
    assert [one["product"] for one in graph(tmp_path, "-o", "json").json["products"]] == ["andre", "turbussen"]
    both = graph(tmp_path).out
    assert both.count("flowchart") == 1
    assert 'subgraph product1["Nyttekart for andre"]' in both
    assert graph(tmp_path, "-o", "dot").out.count("digraph") == 2
    assert [one["product"] for one in graph(tmp_path, "-o", "json", "--product", "andre").json["products"]] == ["andre"]
    assert [one["product"] for one in graph(tmp_path, "-o", "json", "andre.yaml").json["products"]] == ["andre"]
    wrong = graph(tmp_path, "--product", "turbusen")
    assert (wrong.exit_code, "did you mean turbussen?" in wrong.err) == (2, True)
    assert "products: andre, turbussen" in graph(tmp_path, "--product", "zzz").err


def test_what_cannot_be_drawn_is_told(tmp_path: Path) -> None:
    assert graph(tmp_path).exit_code == 3
    (tmp_path / "mandat.yaml").write_text("dokumenttype: mandat\nspråk: nb\nprodukt: p\ntittel: t\n", encoding="utf-8")
    nothing = graph(tmp_path, "--lang", "nb")
    assert (nothing.exit_code, nothing.out) == (3, "")
    assert "fant ingen mål" in nothing.err
    steering(tmp_path)
    (tmp_path / "plan.yaml").write_text("dokumenttype: plan for nyttestyring\na: b: c\n", encoding="utf-8")
    partly = graph(tmp_path)
    assert partly.exit_code == 3
    assert partly.out.startswith("flowchart")
    assert "plan.yaml: dokumentet kunne ikke leses" in partly.err
    assert graph(tmp_path, "-o", "svg").exit_code == 2
    assert graph(tmp_path, "-o", "dot", "-o", "json").exit_code == 2
    assert graph(tmp_path, "finnes-ikke").exit_code == 2


def test_formats_can_go_to_files(tmp_path: Path) -> None:
    steering(tmp_path)
    result = graph(tmp_path, "-o", "mermaid=kart.mmd", "-o", "json=kart.json", "-o", "dot")
    assert result.out.startswith("digraph")
    assert (tmp_path / "kart.mmd").read_text(encoding="utf-8") == graph(tmp_path).out
    assert json.loads((tmp_path / "kart.json").read_text(encoding="utf-8"))["format"] == "styringslint.graph/1"


def test_a_pipe_and_a_link_are_written_to_and_not_replaced(tmp_path: Path) -> None:
    steering(tmp_path)
    pipe, link = tmp_path / "rør", tmp_path / "lenke"
    os.mkfifo(pipe)
    (tmp_path / "kart.mmd").write_text("gammelt")
    link.symlink_to("kart.mmd")
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert graph(tmp_path, "-o", "mermaid=rør", "-o", "dot=lenke").exit_code == 0
        assert os.read(reader, 9) == b"flowchart"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert (tmp_path / "kart.mmd").read_text(encoding="utf-8").startswith("digraph")


EVIL = (
    '"]; end; x["',
    '%%{init: {"theme": "dark"}}%%',
    "<script>alert(1)</script>",
    "`md` *b* _i_ [x](https://a.example)",
    "style a:b#quot;c; classDef a:b#1;",
    "\\N \\G \\l \\",
    "&lt; &#123; &",
    "#35; #quot;",
    'click a href "javascript:x"',
    "x ##[error]PWNED",
    "\n::error::PWNED",
    "a\u202eb\u200bc\u2028d",
    "end",
    "--> M1 --- | x |",
    "{ids} {n:a|b} {0}",
)


@pytest.mark.parametrize("value", EVIL, ids=range(len(EVIL)))
def test_foreign_text_ends_nothing(tmp_path: Path, value: str) -> None:
    text = json.dumps(value)
    chain = f"mål:\n  - {{id: M1, formulering: {text}}}\n  - {{id: {text}, formulering: x, støtter: [{text}]}}\n"
    steering(tmp_path, chain)
    mermaid = graph(tmp_path).out
    for line in mermaid.splitlines():
        assert re.fullmatch(
            r"flowchart LR| +(accTitle|accDescr): [^\"%{}<>`]*| +(subgraph )?\w+\[\"([^\"%{}<>`*_\[\]\\&:|]|<br/>)*\"\]| +end"
            r"| +\w+ (-+>|-\.+-|~+) \w+| +classDef \w+ [\w:#,\- ]+| +class [\w,]+ \w+",
            line,
        ), line
    dot = graph(tmp_path, "-o", "dot").out
    unquoted = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', dot)
    assert '"' not in unquoted.replace('""', "")
    assert "PWNED" not in unquoted
    for quoted in re.findall(r'"((?:[^"\\\n]|\\.)*)"', dot):
        assert not re.search(r"(?<!\\)(?:\\\\)*\\[NGETHLlr]", quoted)
        assert not re.search(r"&(?!amp;)", quoted)
    assert "##[" not in mermaid + dot + graph(tmp_path, "-o", "json").out
    for out in (mermaid, dot):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\u200b\u2028\u202e]", out)
    titles = [node["title"] for node in drawn(tmp_path)["nodes"]]
    assert titles[0] == " ".join(value.split())


def test_letters_of_every_language_stay_as_they_are() -> None:
    assert mermaid_text("Blåbærsyltetøy – «ča» (50 km/t), Čáhci!") == "Blåbærsyltetøy – «ča» (50 km/t), Čáhci!"
    assert mermaid_text('a"b#c') == "a#34;b#35;c"
    assert dot_text('a"b\\c & d') == 'a\\"b\\\\c &amp; d'


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("kort", 10, "kort"),
        ("ett to tre fire", 10, "ett to…"),
        ("ettlangtord uten", 8, "ettlang…"),
        ("abcdefg" + "e\u0301" * 3, 9, "abcdefg…"),
        ("ab👩‍💻cdefgh", 5, "ab…"),
        ("👩‍💻", 2, "👩…"),
    ],
)
def test_titles_are_cut_between_words_and_never_inside_a_character(text: str, longest: int, expected: str) -> None:
    assert shortened(text, longest) == expected


def test_a_circle_and_a_doubled_id_do_not_stop_the_map(tmp_path: Path) -> None:
    chain = """\
mål:
  - {id: M1, formulering: a, støtter: [M2]}
  - {id: M2, formulering: b, støtter: [M1, M2]}
nyttevirkninger:
  - {id: N1, tittel: c, støtter: [N1]}
  - {id: N1, tittel: d, støtter: [M1, I1]}
  - {tittel: uten id, støtter: [M1]}
initiativ:
  - {id: I1, tittel: e, støtter: [N1], status: pågår}
"""
    steering(tmp_path, chain)
    for form in ("mermaid", "dot", "json"):
        assert graph(tmp_path, "-o", form).exit_code == 0
    assert len(drawn(tmp_path)["nodes"]) == 6
    assert "goal1_1 -.- goal1_2" in graph(tmp_path).out


def test_a_large_map_is_drawn_at_once(tmp_path: Path) -> None:
    rows = "".join(f"  - {{id: N{n}, tittel: t{n}, støtter: [N{n - 1}], status: godkjent}}\n" for n in range(1, 1500))
    steering(
        tmp_path,
        f"nyttevirkninger:\n  - {{id: N0, tittel: t, støtter: [M1]}}\n{rows}mål:\n  - {{id: M1, formulering: m}}\n",
    )
    assert len(drawn(tmp_path)["nodes"]) == 1501


@pytest.mark.parametrize("example", ["hjelpemidler", "liten", "english"])
@pytest.mark.parametrize("form", ["mermaid", "dot", "json"])
def test_the_examples_have_maps_and_these_are_the_same_every_time(example: str, form: str) -> None:
    first = graph(EXAMPLES / example, "-o", form)
    assert (first.exit_code, first.err) == (0, "")
    assert graph(EXAMPLES / example, "-o", form).out == first.out


def test_a_map_in_a_markdown_page_stands_in_a_fence(tmp_path: Path) -> None:
    steering(tmp_path)
    plain = graph(tmp_path, "-o", "mermaid", "-o", "dot=kart.dot", "-o", "mermaid=kart.md", "-o", "mermaid=kart.mmd")
    assert plain.exit_code == 0
    assert plain.out.startswith("flowchart LR\n")
    assert (tmp_path / "kart.md").read_text(encoding="utf-8") == f"```mermaid\n{plain.out}```\n"
    assert (tmp_path / "kart.mmd").read_text(encoding="utf-8") == plain.out
    assert (tmp_path / "kart.dot").read_text(encoding="utf-8").startswith("digraph ")


def test_a_name_in_a_message_is_cut_between_words(tmp_path: Path) -> None:
    title = "Den som bestiller skyss til behandling, får svar samme dag og kan reise hjem uten å møte opp"
    steering(tmp_path, chain=f"nyttevirkninger:\n  - {{id: N1, tittel: '{title}'}}\n")
    arguments = ("--as-of", "2026-11-21", "-o", "concise", "--show-waiting", "--select", "BEN023")
    shown = styringslint("check", *arguments, cwd=tmp_path).out
    assert "«Den som bestiller skyss til behandling, får svar samme dag og kan reise hjem…» (N1)" in shown
