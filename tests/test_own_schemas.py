"""JSON Schemas of an organisation's own: each breach at its value, and nothing that reaches out or runs away."""

import http.server
import json
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import AS_OF, Result, check, styringslint

TOP = Path(__file__).parents[1]
BASE = TOP / "tests/rules/base"
DRAFT = "http://json-schema.org/draft-07/schema#"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def use(folder: Path, schema: Any, *, kind: str = "styringsdokument", file: str = "egne/s.json") -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema), encoding="utf-8")
    (folder / "styringslint.yaml").write_text(
        f"språk: nb\negne_skjemaer:\n  - {{dokumenttype: {kind}, fil: {file}}}\n", encoding="utf-8"
    )
    return folder


def breaches(folder: Path) -> list[tuple[str, int, str, str]]:
    result = check(folder)
    assert result.err == ""
    rows = [row for row in result.findings if row["code"] == "STR022"]
    return [
        (row["reason"].removeprefix("own-schema-"), row["start"]["line"], row["start"]["column"], row["path"])
        for row in rows
    ]


# What is found


BENEFIT = {"properties": {"nyttevirkninger": {"items": {"$ref": "#/definitions/b"}}}}


def benefit(schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": DRAFT, **BENEFIT, "definitions": {"b": schema}}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"required": ["tittel", "merke"]}, [("missing", 25, 9, "N1/merke"), ("missing", 41, 9, "N2/merke")]),
        ({"properties": {"tittel": {"maxLength": 20}}}, [("other", 42, 13, "N2/title")]),
        ({"properties": {"tittel": {"pattern": "^K"}}}, [("start", 42, 13, "N2/title")]),
        ({"properties": {"tittel": {"pattern": "^K[a-z]"}}}, [("pattern", 42, 13, "N2/title")]),
        ({"properties": {"type": {"enum": ["prissatt", 1]}}}, [("values", 27, 11, "N1/type")]),
        ({"properties": {"type": {"const": "prissatt"}}}, [("values", 27, 11, "N1/type")]),
        ({"properties": {"nullpunkt": {"properties": {"verdi": {"exclusiveMaximum": 400}}}}}, [("other", 50, 24, "N2/baseline/value")]),
        ({"properties": {"nullpunkt": {"properties": {"dato": {"type": "integer"}}}}},
         [("type", 34, 34, "N1/baseline/date"), ("type", 50, 35, "N2/baseline/date")]),
        ({"properties": {"støtter": {"items": {"enum": ["M2"]}}}}, "values"),
        ({"properties": {"støtter": {"uniqueItems": True, "minItems": 1}}}, []),
        ({"properties": {"nullpunkt": {"additionalProperties": False, "properties": {"verdi": True}}}},
         [("unknown-key", 34, 28, "N1/baseline/date"), ("unknown-key", 50, 29, "N2/baseline/date")]),
        ({"properties": {"status": False}}, [("unknown-key", 32, 5, "N1/status"), ("unknown-key", 48, 5, "N2/status")]),
        ({"properties": {"nullpunkt": {"propertyNames": {"pattern": "^v"}}}},
         [("pattern", 34, 28, "N1/baseline/date"), ("pattern", 50, 29, "N2/baseline/date")]),
    ],
)  # fmt: skip
def test_each_breach_is_a_finding_at_its_value(folder: Path, schema: dict[str, Any], expected: Any) -> None:
    found = breaches(use(folder, benefit(schema)))
    if isinstance(expected, str):
        assert {row[0] for row in found} == {expected}
    else:
        assert found == expected


def test_both_dialects_and_yaml(folder: Path) -> None:
    text = "properties:\n  mål:\n    prefixItems:\n      - {properties: {id: {const: M9}}}\n"
    assert breaches(use(folder, text, file="egne/s.yaml")) == [("values", 12, 9, "M1/id")]
    assert check(folder).json["summary"]["skipped"] == 0
    assert breaches(use(folder, f'$schema: "{DRAFT}"\n{text}', file="egne/s.yaml")) == []


def test_values_are_those_of_the_core_schema(folder: Path) -> None:
    schema = {
        "properties": {"språk": {"const": "nb"}, "gjelder_fra": {"type": "string"}, "versjon": {"type": "string"}}
    }
    assert breaches(use(folder, schema)) == []
    shape = {"properties": {"nullpunkt": {"properties": {"verdi": {"type": "integer"}, "dato": {"type": "string"}}}}}
    assert breaches(use(folder, benefit(shape))) == []


def test_a_one_file_product_is_judged_whole(tmp_path: Path) -> None:
    shutil.copytree(TOP / "examples/liten", tmp_path, dirs_exist_ok=True)
    use(tmp_path, {"required": ["merke"]}, kind="produkt")
    assert [row[0] for row in breaches(tmp_path)] == ["missing"]
    assert breaches(use(tmp_path, {"required": ["merke"]}, kind="mandat")) == []


def test_told_in_three_languages_and_treated_like_the_others(folder: Path) -> None:
    use(folder, benefit({"properties": {"type": {"enum": ["prissatt"]}, "nullpunkt": {"type": ["string", "null"]}}}))
    for language, words in (("nb", "tekst eller tomt"), ("nn", "tekst eller tomt"), ("en", "a text or nothing")):
        told = styringslint("check", "--lang", language, "--as-of", AS_OF, cwd=folder)
        assert (told.exit_code, told.err) == (1, "")
        assert words in " ".join(told.out.split())
    assert check(folder, "--ignore", "STR022").findings == []
    text = (folder / "styringslint.yaml").read_text(encoding="utf-8")
    (folder / "styringslint.yaml").write_text(text + "regler:\n  - {regel: STR022, alvor: merknad}\n", encoding="utf-8")
    assert {row["severity"] for row in check(folder).findings} == {"info"}
    log = json.loads(styringslint("check", "-o", "sarif", "--as-of", AS_OF, cwd=folder).out)
    assert [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]] == ["STR022"]


def test_no_message_quotes_a_whole_instance(folder: Path) -> None:
    path = folder / "styringsdokument.yaml"
    text = path.read_text(encoding="utf-8").replace("tittel: Kortere svartid", "tittel: " + "hemmelig " * 20_000)
    path.write_text(text, encoding="utf-8")
    use(
        folder,
        {"type": "array", "not": {}, "properties": {"nyttevirkninger": {"maxItems": 1, "items": {"type": "string"}}}},
    )
    result = check(folder, "--select", "STR022")
    assert len(result.findings) == 5
    for row in result.findings:
        told = json.dumps({key: value for key, value in row.items() if key != "parameters"})
        assert len(told) < 3000
    concise = styringslint("check", "-o", "concise", "--select", "STR022", "--as-of", AS_OF, cwd=folder).out
    assert all(len(line) < 400 for line in concise.splitlines())


def test_breaches_are_counted_to_a_limit(folder: Path) -> None:
    items = "".join(f"  - {{id: M{number}, formulering: Mål {number}.}}\n" for number in range(100, 600))
    path = folder / "styringsdokument.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("mål:\n", "mål:\n" + items, 1), encoding="utf-8")
    found = breaches(use(folder, {"properties": {"mål": {"items": {"required": ["merke"]}}}}))
    assert len(found) == 201
    assert [row[0] for row in found].count("more") == 1


# What is refused


def refused(folder: Path, told: str, line: int = 3) -> Result:
    result = check(folder)
    assert (result.exit_code, result.out) == (2, ""), result.out
    assert f"styringslint.yaml:{line}:" in result.err
    assert told in result.err
    assert "Traceback" not in result.err
    assert "hemmelig" not in result.err
    return result


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/s.json", "file:///etc/passwd", "file:s.json", "~/s.json", "/etc/passwd", "../ute.json", "lenke.json",
     ".git/s.json", "finnes-ikke.json", "parter.txt", "egne", "C:/s.json", "$HOME/s.json"],
)  # fmt: skip
def test_a_schema_lies_in_the_folder(folder: Path, address: str) -> None:
    (folder.parent / "ute.json").write_text('{"hemmelig": 1}')
    (folder / "lenke.json").symlink_to(folder.parent / "ute.json")
    (folder / ".git").mkdir()
    (folder / ".git/s.json").write_text("{}")
    (folder / "parter.txt").write_text("{}")
    (folder / "styringslint.yaml").write_text(
        f"språk: nb\negne_skjemaer:\n  - {{dokumenttype: mandat, fil: '{address}'}}\n", encoding="utf-8"
    )
    refused(folder, "«")
    assert styringslint("config", "show", cwd=folder).exit_code == 2


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({"$ref": "http://127.0.0.1:9/x.json"}, "$ref"),
        ({"$ref": "file:///etc/passwd"}, "$ref"),
        ({"properties": {"a": {"$ref": "annen.json"}}}, "$ref"),
        ({"properties": {"a": {"$ref": "annen.json#/x"}}}, "#/properties/a/$ref"),
        ({"$ref": "#/finnes/ikke"}, "$ref"),
        ({"$ref": "#navn"}, "$ref"),
        ({"const": {"$ref": "http://127.0.0.1:9/x"}, "allOf": [{"$ref": "#/const"}]}, "$ref"),
        ({"properties": {"a": {"$id": "http://127.0.0.1:9/x", "$ref": "#/y"}}}, "$"),
        ({"properties": {"a": {"$schema": "http://127.0.0.1:9/x"}}}, "$schema"),
        ({"$schema": "http://127.0.0.1:9/meta"}, "draft-07 eller 2020-12"),
        ({"$schema": "http://json-schema.org/draft-04/schema#"}, "draft-07 eller 2020-12"),
        ({"$schema": 7}, "draft-07 eller 2020-12"),
        ({"unevaluatedProperties": False}, "unevaluatedProperties"),
        ({"$dynamicRef": "#x"}, "$dynamicRef"),
        ({"properties": {"a": {"pattern": "(a)\\1"}}}, "lineær tid"),
        ({"patternProperties": {"(?=a)": {}}}, "lineær tid"),
        ({"pattern": "((((a{9}){9}){9}){9})"}, "lineær tid"),
        ({"pattern": "("}, "lineær tid"),
        ({"type": "tekst"}, "#/type"),
        ({"properties": {"a": {"minLength": -1}}}, "#/properties/a/minLength"),
        ({"required": "tittel"}, "#/required"),
        ({"multipleOf": 0}, "#/multipleOf"),
        ([1], "kan ikke leses"),
        ("{", "kan ikke leses"),
        ('{"minimum": NaN}', "kan ikke leses"),
        ("true", "kan ikke leses"),
        ("", "kan ikke leses"),
        ('{"not": ' * 65 + "{}" + "}" * 65, "64"),
        ('{"not": ' * 50_000 + "{}" + "}" * 50_000, "64"),
        ('{"a": "' + "x" * 300_000 + '"}', "kan ikke leses"),
        ('{"enum": [' + "1," * 30_000 + "1]}", "kan ikke leses"),
        ({"$ref": "#"}, "uten ende"),
        ({"allOf": [{"$ref": "#/allOf/0"}]}, "uten ende"),
        ({"properties": {"språk": {"anyOf": [{"type": "array"}, {"$ref": "#/properties/språk"}]}}}, "uten ende"),
    ],
)  # fmt: skip
def test_a_schema_that_reaches_out_or_runs_away_is_refused(folder: Path, schema: Any, told: str) -> None:
    started = time.process_time()
    refused(use(folder, schema), told)
    assert time.process_time() - started < 120


def test_a_yaml_schema_with_faults_is_refused(folder: Path) -> None:
    for text in ("a: &x 1\nb: *x\n", "a: [\n", "- 1\n", "a: 1\na: 2\n---\nb: 1\n"):
        refused(use(folder, text, file="egne/s.yaml"), "kan ikke leses")


def doubling(levels: int) -> dict[str, Any]:
    """Each level asks for the next one twice: two to the power of the levels."""
    rows = {f"d{number}": {"allOf": [{"$ref": f"#/definitions/d{number + 1}"}] * 2} for number in range(levels)}
    return {"$schema": DRAFT, "$ref": "#/definitions/d0", "definitions": {**rows, f"d{levels}": {"minProperties": 1}}}


@pytest.mark.parametrize(
    "schema",
    [doubling(30), {"allOf": [{"properties": {"mål": {"items": {"anyOf": [*[{"type": "array"}] * 90, {}]}}}}] * 90}],
    ids=["doubling", "wide"],
)
def test_endless_work_ends(folder: Path, schema: dict[str, Any]) -> None:
    if "definitions" not in schema:
        items = "".join(f"  - {{id: M{number}, formulering: Mål {number}.}}\n" for number in range(100, 400))
        path = folder / "styringsdokument.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("mål:\n", "mål:\n" + items, 1), encoding="utf-8")
    started = time.process_time()
    refused(use(folder, schema), "uten ende")
    assert time.process_time() - started < 120


def test_patterns_and_unique_items_do_not_hang(folder: Path) -> None:
    path = folder / "styringsdokument.yaml"
    text = path.read_text(encoding="utf-8").replace("tittel: Kortere svartid", f"tittel: {'a' * 30_000}!")
    items = "".join(f"  - {{id: M{number}, formulering: Mål {number}.}}\n" for number in range(100, 400))
    path.write_text(text.replace("mål:\n", "mål:\n" + items, 1), encoding="utf-8")
    schema = benefit({"properties": {"tittel": {"pattern": "^(a+)+$"}}, "patternProperties": {"(x+x+)+y": False}})
    schema["properties"]["mål"] = {"uniqueItems": True}
    started = time.process_time()
    assert [row[0] for row in breaches(use(folder, schema))] == ["pattern", "pattern"]
    assert time.process_time() - started < 120


def test_nothing_is_fetched(folder: Path) -> None:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/s.json"
    try:
        for schema in (
            {"$ref": address}, {"$id": address, "$ref": "#/definitions/a", "definitions": {"a": {}}}, {"$schema": address},
            {"properties": {"mål": {"$id": address, "$ref": f"{address}#/a"}}}, {"$id": address, "properties": {"mål": {"$ref": "annen.json"}}},
            {"$vocabulary": {address: True}}, {"$dynamicRef": address}, {"$recursiveRef": address},
        ):  # fmt: skip
            assert check(use(folder, schema)).exit_code in {0, 2}
            (folder / "styringslint.yaml").write_text(f"bygger_på: ['{address}']\n", encoding="utf-8")
            assert check(folder).exit_code == 2
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []


def test_without_the_library_the_install_line_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] in {"jsonschema", "referencing"}]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    use(folder, {"required": ["merke"]})
    refused(folder, 'pip install "styringslint[schema]"')
    assert check(folder, "--ignore", "STR022").exit_code == 0


def test_the_configuration_says_what_it_lacks(folder: Path) -> None:
    (folder / "styringslint.yaml").write_text(
        "språk: nb\negne_skjemaer:\n  - {dokumenttype: mandat}\n", encoding="utf-8"
    )
    refused(folder, "«fil»")
    (folder / "styringslint.yaml").write_text(
        "språk: nb\negne_skjemaer:\n  - {fil: egne/tittel.schema.json}\n", encoding="utf-8"
    )
    refused(folder, "«dokumenttype»")


def test_extended_files_bring_their_schemas(tmp_path: Path) -> None:
    (tmp_path / "repo/.git").mkdir(parents=True)
    shutil.copytree(BASE, tmp_path / "repo/produkt")
    use(tmp_path / "repo/felles", {"required": ["merke"]}, file="s.json")
    (tmp_path / "repo/produkt/styringslint.yaml").write_text(
        "bygger_på: [../felles/styringslint.yaml]\n", encoding="utf-8"
    )
    assert [row[0] for row in breaches(tmp_path / "repo/produkt")] == ["missing"]
    shown = styringslint("config", "show", cwd=tmp_path / "repo/produkt").out
    assert "egne_skjemaer.styringsdokument: s.json  # ../felles/styringslint.yaml:3" in shown


@pytest.mark.parametrize(
    ("written", "end"),
    [("Kortere svartid\n", 28), ("|\n      Kortere\n      svartid\n", 14), (">-\n      Kortere\n", 15)],
)
def test_of_a_value_of_several_lines_the_first_is_shown(folder: Path, written: str, end: int) -> None:
    use(folder, benefit({"properties": {"tittel": {"maxLength": 3}}}))
    file = folder / "styringsdokument.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("tittel: Kortere svartid\n", f"tittel: {written}"), encoding="utf-8")
    row = next(row for row in check(folder).findings if row["code"] == "STR022" and row["path"] == "N1/title")
    assert (row["start"], row["end"]) == ({"line": 26, "column": 13}, {"line": 26, "column": end})
