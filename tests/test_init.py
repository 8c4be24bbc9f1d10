"""`init`: a workspace that a newcomer can fill in."""

import re
from pathlib import Path

import pytest

from tests.command_line import AS_OF, check, styringslint


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("profile", ["small", "medium", "large", "programme"])
def test_a_new_workspace_is_clean_and_counts_what_waits(tmp_path: Path, language: str, profile: str) -> None:
    made = styringslint(
        "init", "styring", "--lang", language, "--profile", profile, "--product", "turbussen", cwd=tmp_path
    )
    assert made.exit_code == 0
    assert "styringslint check --show-waiting styring" in made.out
    result = check(tmp_path / "styring")
    assert result.exit_code == 0
    assert result.findings == []
    waiting = [row for row in result.json["findings"] if row["status"] == "waiting"]
    assert len(waiting) == result.json["summary"]["waiting"] >= 20
    listed = styringslint("check", "--as-of", AS_OF, "--show-waiting", "-o", "concise", "styring", cwd=tmp_path)
    assert listed.exit_code == 0
    assert len([line for line in listed.out.splitlines() if " STR" in line or ": " in line]) >= len(waiting)


def test_putting_it_forward_makes_warnings_and_adopting_it_errors(tmp_path: Path) -> None:
    styringslint("init", ".", "--product", "turbussen", cwd=tmp_path)
    path = tmp_path / "mandat.yaml"
    draft = path.read_text(encoding="utf-8")
    path.write_text(draft.replace("status: utkast", "status: til behandling"), encoding="utf-8")
    forward = check(tmp_path)
    assert forward.exit_code == 0
    assert "error" not in {row["severity"] for row in forward.findings}
    assert "warning" in {row["severity"] for row in forward.findings}
    path.write_text(draft.replace("status: utkast", "status: vedtatt"), encoding="utf-8")
    adopted = check(tmp_path)
    assert adopted.exit_code == 1
    assert {row["code"] for row in adopted.findings} >= {"STR011", "STR020"}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mandat.yaml").write_text("mitt\n")
    refused = styringslint("init", ".", cwd=tmp_path)
    assert refused.exit_code == 2
    assert "mandat.yaml is already there; nothing was written" in refused.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mandat.yaml"]


def test_the_product_is_named_after_the_folder_and_must_be_a_short_word(tmp_path: Path) -> None:
    styringslint("init", "Ny løsning", cwd=tmp_path)
    assert "produkt: ny-løsning\n" in (tmp_path / "Ny løsning/mandat.yaml").read_text(encoding="utf-8")
    assert styringslint("init", "x", "--product", "Stor Bokstav", cwd=tmp_path).exit_code == 2


# What stands as a comment

HIDDEN = re.compile(r"^( *)# (?=(?:  )*(?:- )?(?:\w+:(?:  #| |$)|-?$))")
PROFILES = ("small", "medium", "large", "programme")


def uncovered(text: str) -> str:
    """A document with every line filled in that stood as a comment."""
    lines = [HIDDEN.sub(r"\1", line) for line in text.replace(": []", ":").splitlines()]
    return "\n".join(lines) + "\n"


def made(folder: Path, language: str = "nb", profile: str = "medium") -> list[Path]:
    """The documents of a new workspace."""
    arguments = ("--lang", language, "--profile", profile, "--product", "turbussen")
    assert styringslint("init", ".", *arguments, cwd=folder).exit_code == 0
    return sorted(path for path in folder.glob("*.yaml") if path.name != "styringslint.yaml")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("profile", PROFILES)
def test_all_that_is_asked_for_once_it_is_adopted_stands_in_the_new_documents(
    tmp_path: Path, language: str, profile: str
) -> None:
    for path in made(tmp_path, language, profile):
        text = uncovered(path.read_text(encoding="utf-8"))
        adopted = {"nb": "vedtatt", "nn": "vedteke", "en": "adopted"}[language]
        path.write_text(re.sub(r"(?m)^status: .*$", f"status: {adopted}", text), encoding="utf-8")
    asked = check(tmp_path)
    assert {row["code"] for row in asked.findings} == {"STR011"}, [
        (row["file"], row["line"], row["message"]) for row in asked.findings if row["code"] != "STR011"
    ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("profile", ["small", "medium"])
def test_the_empty_log_waits_for_nothing(tmp_path: Path, language: str, profile: str) -> None:
    made(tmp_path, language, profile)
    rows = check(tmp_path).json["findings"]
    assert [row for row in rows if row["path"].split("/")[-1] == "decisions"] == []
    assert len(rows) > 20


def test_another_empty_list_is_still_reported(tmp_path: Path) -> None:
    made(tmp_path)
    text = (tmp_path / "mandat.yaml").read_text(encoding="utf-8").replace("status: utkast", "status: vedtatt")
    (tmp_path / "mandat.yaml").write_text(text + "stoppkriterier: []\n", encoding="utf-8")
    found = [row for row in check(tmp_path).findings if row["path"] == "mandate/stop_criteria"]
    assert [row["message"] for row in found] == ["Listen «stoppkriterier» i mandatet er tom."]


def test_the_first_decision_stands_as_a_comment_and_is_read_when_it_is_uncovered(tmp_path: Path) -> None:
    for folder, profile, name in (("a", "medium", "vedtak.yaml"), ("b", "small", "produkt.yaml")):
        (tmp_path / folder).mkdir()
        made(tmp_path / folder, "nb", profile)
        path = tmp_path / folder / name
        text = path.read_text(encoding="utf-8")
        assert "\nvedtak: []  # " in text
        assert (
            "  #   organ:  # eierne, styringsgruppen, lederen, eller id-en til et annet organ eller et team\n" in text
        )
        assert "  #     - dokument:  # parter, mandat, styringsdokument, " in text
        path.write_text(uncovered(text).replace("        versjon:", '        versjon: "1.0"'), encoding="utf-8")
        listed = styringslint("decide", "list", "-o", "json", cwd=tmp_path / folder)
        assert [row["id"] for row in listed.json["decisions"]] == ["V-2026-01"]


def test_goals_come_before_benefits_and_every_word_of_a_closed_list_is_named(tmp_path: Path) -> None:
    made(tmp_path)
    steering = (tmp_path / "styringsdokument.yaml").read_text(encoding="utf-8")
    keys = re.findall(r"(?m)^(?:# )?([a-zæøå]+):", steering)
    assert keys[keys.index("mandatversjon") :] == [
        *("mandatversjon", "mål", "nyttevirkninger", "ulemper", "hypoteser", "initiativ", "prioritering", "team"),
        *("usikkerheter", "parameterstatus", "møteplan"),
    ]
    assert "    type:  # prissatt, ikke-prissatt\n" in steering
    mandate = (tmp_path / "mandat.yaml").read_text(encoding="utf-8")
    words = "ramme, tildelingsbrev, satsing, medfinansiering, DigiFin, brukerbetaling, tilskudd, egeninnsats"
    assert mandate.count(f"  kilde:  # {words}\n") == 2


def test_a_small_product_has_a_team_for_its_initiatives_as_a_comment(tmp_path: Path) -> None:
    made(tmp_path, "nn", "small")
    text = (tmp_path / "produkt.yaml").read_text(encoding="utf-8")
    assert "  # team:  # Produktteama, med ansvar, handlingsrom og fullmakter.\n  #   - id: T1\n" in text


def test_the_configuration_says_how_an_editor_can_help(tmp_path: Path) -> None:
    made(tmp_path)
    (command,) = re.findall(r"styringslint (schema .*) > (\S+)", (tmp_path / "styringslint.yaml").read_text("utf-8"))
    assert styringslint(*command[0].split(), cwd=tmp_path).exit_code == 0
    assert command[1] == "document.nb.schema.json"


# What waits, shown


def test_what_waits_is_told_once_for_each_rule_with_a_line_for_each_place(tmp_path: Path) -> None:
    made(tmp_path)
    shown = styringslint("check", "--as-of", AS_OF, "--show-waiting", cwd=tmp_path, env={"COLUMNS": "100"}).out
    rows = check(tmp_path).json["findings"]
    places = re.findall(r"(?m)^ {2,}(?:--> \S+?:)?(\d+:\d+) ", shown)
    assert sorted(places) == sorted(f"{row['start']['line']}:{row['start']['column']}" for row in rows)
    assert shown.count("venter[STR011 empty-value]: Tomt felt (77)\n") == 1
    assert shown.count("   = hvorfor: ") == len({row["code"] for row in rows})
    assert "\n     15:8   mandat/formål: Hvorfor produktet finnes, og hva eierne vil oppnå med det.\n" in shown
    assert (
        "venter[MAN021 no-stop-criteria]: Mandatet sier ikke hva som skal få eierne til å stoppe arbeidet.\n" in shown
    )
    assert shown.count("\n") <= 170
    assert max(len(line) for line in shown.splitlines()) <= 100


def test_the_footer_speaks_of_the_option_only_where_it_was_not_used(tmp_path: Path) -> None:
    made(tmp_path)
    for form in ("full", "concise"):
        hidden = styringslint("check", "--as-of", AS_OF, "-o", form, cwd=tmp_path).out
        told = "Ingen funn. 92 funn i utkast vises ikke før utkastene legges fram; --show-waiting viser dem."
        assert told in hidden.replace("\n", " ")
        shown = styringslint(
            "check", "--as-of", AS_OF, "-o", form, "--show-waiting", cwd=tmp_path, env={"COLUMNS": "100"}
        ).out
        assert "Ingen funn (92 venter til utkast legges fram).\n" in shown


@pytest.mark.parametrize(("word", "language"), [("liten", "nb"), ("small", "nn"), ("liten", "en")])
def test_the_profile_is_a_word_of_any_language(tmp_path: Path, word: str, language: str) -> None:
    made(tmp_path, language, word)
    assert len(list(tmp_path.glob("*.yaml"))) == 2
