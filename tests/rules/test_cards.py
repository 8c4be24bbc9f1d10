"""Every rule through the real command line: its bad examples fire exactly where marked, its good ones are silent.

What the bad ones draw is kept beside the test: `python -m pytest tests/rules/test_cards.py --snapshot-update` renews it.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from styringslint.core.severity import Severity
from styringslint.report.message import translated
from styringslint.report.wording import placeholders, with_words
from styringslint.rules.cards import Card, card, card_path, sources
from styringslint.rules.catalogue import all_rules
from styringslint.rules.interoperability.assessment import PRINCIPLES, principles
from styringslint.rules.rule import CHANGES, JUDGEMENT, Rule
from tests.command_line import Result, check, styringslint
from tests.rules.examples import BASE, Example, build, examples

RULES = all_rules()
BY_CODE = {rule.code: rule for rule in RULES}
EXAMPLES = [
    example for rule in RULES if card_path(rule.code).exists() for example in examples(rule.code, card(rule.code).body)
]
LANGUAGES = ("nb", "nn", "en")
VERBS = {"skal": Severity.ERROR, "må": Severity.ERROR, "bør": Severity.WARNING, "kan": Severity.INFO}


def test_base_product_is_silent_under_all_rules() -> None:
    result = check(BASE)
    assert [(row["file"], row["start"]["line"], row["code"], row["message"]) for row in result.json["findings"]] == []


def _command(example: Example) -> tuple[str | Path, ...]:
    """What finds the example: a rule about changes compares it with the base product."""
    return ("since", "--against", BASE) if BY_CODE[example.code].scope == CHANGES else ("check",)


def judged(example: Example, folder: Path) -> Result:
    return styringslint(*_command(example), "-o", "json", "--as-of", example.as_of, cwd=folder)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example(example: Example, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    expected = build(example, tmp_path)
    if BY_CODE[example.code].nature == JUDGEMENT:
        # Off until somebody asks for it: the configuration asks.
        path = tmp_path / "styringslint.yaml"
        path.write_text(path.read_text() + f"regler:\n  - {{regel: {example.code}, alvor: merknad}}\n")
    result = judged(example, tmp_path)
    found = {(row["file"], row["start"]["line"], row["code"]) for row in result.findings}
    assert found == expected, "\n".join(
        f"{row['file']}:{row['start']['line']} {row['code']} {row['message']}" for row in result.findings
    )
    assert len(result.findings) == len(expected), "one cause, one finding"
    if expected:
        # The place can be right, and what is said of it wrong.
        assert [f"{row['code']} {row['reason']}: {row['message']}" for row in result.findings] == snapshot
    for row in result.findings:
        _check_box(row, tmp_path)
    if example.verdict == "bad":
        assert example.code in {code for _, _, code in expected}
    for language in LANGUAGES:
        told = styringslint(*_command(example), "--as-of", example.as_of, "--lang", language, cwd=tmp_path)
        assert told.err == ""
        assert told.exit_code == result.exit_code

    if example.verdict == "bad" and BY_CODE[example.code].scope != CHANGES:
        _check_safe_fixes(tmp_path, example, result)


def _check_box(row: dict[str, Any], folder: Path) -> None:
    """No line to paste begins with a key that stands on the line that is shown: a key that is written twice is a fault."""
    shown = (folder / row["file"]).read_text(encoding="utf-8", errors="replace").splitlines()[row["start"]["line"] - 1]
    keys = re.findall(r"^(?!dokumenttype)(\w+):", row["paste"], re.MULTILINE)
    if "dokumenttype:" not in row["paste"]:
        assert not [key for key in keys if re.search(rf"(?<!\w){key}:", shown)], row["paste"]


def _is_safe(row: dict[str, Any]) -> bool:
    return any(fix["safe"] for fix in row["fixes"])


def _texts(folder: Path) -> dict[str, list[bytes]]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().splitlines(keepends=True)
        for path in sorted(folder.rglob("*.yaml"))
    }


def _check_safe_fixes(folder: Path, example: Example, before: Result) -> None:
    """`--fix` removes exactly what it says that it can, touches no other line, and does nothing the second time."""
    safe = [row for row in before.findings if _is_safe(row)]
    if not safe:
        return
    texts = _texts(folder)
    styringslint("check", "--fix", "--as-of", example.as_of, cwd=folder)
    fixed = _texts(folder)
    after = check(folder, as_of=example.as_of)
    expected = {row["fingerprint"] for row in before.findings if not _is_safe(row)}
    assert {row["fingerprint"] for row in after.findings} == expected
    edits = [(row["file"], edit) for row in safe for fix in row["fixes"] for edit in fix["edits"]]
    allowed = {(file, line) for file, edit in edits for line in range(edit["start"]["line"], edit["end"]["line"] + 1)}
    for name, lines in texts.items():
        assert len(fixed[name]) == len(lines)
        changed = {
            (name, number) for number, pair in enumerate(zip(lines, fixed[name], strict=True), 1) if pair[0] != pair[1]
        }
        assert changed <= allowed
    styringslint("check", "--fix", "--as-of", example.as_of, cwd=folder)
    assert _texts(folder) == fixed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_card(rule: Rule) -> None:
    texts = card(rule.code)
    kinds = {example.verdict for example in examples(rule.code, texts.body)}
    assert kinds == {"bad", "good"}, "a rule has a bad and a good example"
    assert texts.source.document in sources()
    _check_texts(texts)
    if rule.reasons:
        for language in LANGUAGES:
            known = set(texts.texts[language].messages)
            assert known - {""} <= set(rule.reasons), "a message for a reason that the rule does not have"
            assert "" in known or set(rule.reasons) <= known, "a reason without a message"
            own = {*texts.texts[language].whys, *texts.actors} - {""}
            assert own <= set(rule.reasons), "a why or a who for a reason that the rule does not have"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_lines_to_paste_fit_on_a_terminal(rule: Rule) -> None:
    for template in filter(None, card(rule.code).paste.values()):
        name, _, body = template.partition("\n")
        for language in LANGUAGES:
            pasted = translated(re.sub(r"\$\{\w+\}", "x" * 8, body), name.strip(), language)
            assert all(len(f"       + {line}") <= 80 for line in pasted.split("\n")), pasted


def _check_texts(texts: Card) -> None:
    first = texts.texts["nb"]
    for language in LANGUAGES:
        own = texts.texts[language]
        assert own.title
        assert all(0 < len(why) <= 200 for why in (own.why, *own.whys.values()))
        for name in ("messages", "hints", "labels", "whys"):
            ours, theirs = getattr(own, name), getattr(first, name)
            assert set(ours) == set(theirs), f"{name}: the same reasons in {language}"
            for reason in ours:
                assert placeholders(ours[reason]) == placeholders(theirs[reason]), f"{language} {reason}"
                assert "=" not in "".join(re.findall(r"\{[^}]*\}", with_words(ours[reason], language))), (
                    "an unknown word"
                )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_severity_follows_the_verb_of_the_source(rule: Rule) -> None:
    """skal/må is an error, bør a warning, kan a note; an exception carries its reason on the card."""
    texts = card(rule.code)
    expected = VERBS.get(texts.source.verb)
    if expected is not None and rule.severity is not expected:
        assert texts.exception, f"{rule.code} is {rule.severity.word} though the source says {texts.source.verb}"


def test_the_data_names_every_principle_that_is_asked_for() -> None:
    assert list(principles()) == list(PRINCIPLES)
