"""Which rules run, and how serious what they find is: by rule, status, profile, configuration and command line."""

from pathlib import Path

import pytest

from tests.command_line import check, styringslint
from tests.governed import MANDATE, STEERING, change, documents

NO_OWNER = (STEERING, "    ansvarlig: {part: etaten, rolle: seksjonssjef for kundesvar}\n", "")
WRONG_WAY = (STEERING, "enhet: turer, retning: minkende", "enhet: turer, retning: økende")
OVERDUE = (STEERING, "målverdi: {verdi: 8, dato: 2027-12-31}", "målverdi: {verdi: 8, dato: 2026-10-31}")
MISSING, WRONG, DATED = "BEN002", "BEN013", "BEN018"
"""Something is missing (error), does not agree (error), and has become late (warning)."""
GAIN, VAGUE = "FIN015", "FMT003"
"""Matters of judgement (notes)."""


def product(folder: Path, status: str = "vedtatt", settings: str = "") -> Path:
    """The base product with one fault of each kind."""
    documents(folder)
    for edit in (NO_OWNER, WRONG_WAY, OVERDUE):
        change(folder, *edit)
    adopted = "status: vedtatt\nvedtatt_i: V-2026-04\n"
    change(folder, STEERING, adopted, adopted if status == "vedtatt" else f"status: {status}\n")
    return configured(folder, settings)


def configured(folder: Path, settings: str) -> Path:
    rows = f"regler:\n{settings}" if settings else ""
    (folder / "styringslint.yaml").write_text(f"språk: nb\n{rows}", encoding="utf-8")
    return folder


def severities(folder: Path, *arguments: str) -> dict[str, str]:
    """How serious what was found is, by code; of what waits, with a mark."""
    result = check(folder, "--show-waiting", *arguments)
    assert result.err == ""
    told = result.json["findings"]
    return {row["code"]: row["severity"] + ("?" if row["status"] == "waiting" else "") for row in told}


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("vedtatt", {MISSING: "error", WRONG: "error", DATED: "warning"}),
        ("til behandling", {MISSING: "warning", WRONG: "error", DATED: "warning"}),
        ("utkast", {MISSING: "error?", WRONG: "error", DATED: "warning"}),
    ],
)
def test_what_is_missing_hangs_on_the_status(tmp_path: Path, status: str, told: dict[str, str]) -> None:
    found = severities(product(tmp_path, status))
    assert {code: found.get(code) for code in (MISSING, WRONG, DATED)} == told


@pytest.mark.parametrize(
    ("setting", "status", "told"),
    [
        ("{regel: BEN002, alvor: merknad}", "vedtatt", {MISSING: "info", WRONG: "error", DATED: "warning"}),
        ("{regel: BEN002, alvor: merknad}", "til behandling", {MISSING: "info", WRONG: "error", DATED: "warning"}),
        ("{regel: BEN002, alvor: merknad}", "utkast", {MISSING: "info?", WRONG: "error", DATED: "warning"}),
        ("{regel: BEN002, alvor: feil}", "til behandling", {MISSING: "warning", WRONG: "error", DATED: "warning"}),
        ("{regel: BEN002, alvor: av}", "vedtatt", {WRONG: "error", DATED: "warning"}),
        ("{regel: BEN013, alvor: merknad}", "vedtatt", {MISSING: "error", WRONG: "info", DATED: "warning"}),
        ("{regel: BEN018, alvor: feil}", "vedtatt", {MISSING: "error", WRONG: "error", DATED: "warning"}),
        ("{regel: BEN018, alvor: merknad}", "vedtatt", {MISSING: "error", WRONG: "error", DATED: "info"}),
        ("{regel: BEN, alvor: merknad}", "vedtatt", {MISSING: "info", WRONG: "info", DATED: "info"}),
        ("{regel: benefits, alvor: av}", "vedtatt", {}),
    ],
)
def test_the_configuration_goes_before_the_rule_and_not_before_the_status(
    tmp_path: Path, setting: str, status: str, told: dict[str, str]
) -> None:
    found = severities(product(tmp_path, status, f"  - {setting}\n"))
    assert {code: found[code] for code in (MISSING, WRONG, DATED) if code in found} == told


def test_the_last_setting_of_a_rule_holds(tmp_path: Path) -> None:
    rows = "  - {regel: BEN, alvor: merknad}\n  - {regel: BEN013, alvor: feil}\n  - {regel: BEN018, alvor: av}\n"
    assert severities(product(tmp_path, settings=rows)) == {MISSING: "info", WRONG: "error"}


@pytest.mark.parametrize(
    ("setting", "arguments", "told"),
    [
        ("", (), {}),
        ("", ("--select", "FIN015"), {GAIN: "info"}),
        ("", ("--select", "FIN015,FMT003"), {GAIN: "info", VAGUE: "info"}),
        ("", ("--select", "FIN015,FMT003", "--ignore", "FIN"), {VAGUE: "info"}),
        ("{regel: FIN015, alvor: advarsel}", (), {GAIN: "warning"}),
        ("{regel: FIN015, alvor: av}", (), {}),
        # Who asks for a rule by name is answered, with the severity that the rule would have had.
        ("{regel: FIN015, innstillinger: [{navn: percent, verdi: 24}]}", (), {}),
        ("{regel: FIN015, innstillinger: [{navn: percent, verdi: 24}]}", ("--select", "FIN015"), {GAIN: "info"}),
        ("{regel: FIN015, innstillinger: [{navn: percent, verdi: 300}]}", ("--select", "FIN015"), {}),
    ],
)
def test_a_matter_of_judgement_is_told_to_whoever_asks(
    tmp_path: Path, setting: str, arguments: tuple[str, ...], told: dict[str, str]
) -> None:
    folder = configured(documents(tmp_path), f"  - {setting}\n" if setting else "")
    assert severities(folder, *arguments) == told


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("--select", "BEN013"), [WRONG]),
        (("--select", "BEN002"), [MISSING]),
        (("--select", "BEN", "--ignore", "BEN013"), [MISSING, DATED]),
        (("--ignore", "BEN002,BEN018"), [WRONG]),
        (("--select", "BEN013", "--ignore", "BEN013"), []),
    ],
)
def test_what_is_switched_off_stays_off_whoever_asks_for_it(
    tmp_path: Path, off: bool, arguments: tuple[str, ...], codes: list[str]
) -> None:
    result = check(product(tmp_path, settings="  - {regel: BEN013, alvor: av}\n" if off else ""), *arguments)
    assert sorted(row["code"] for row in result.findings) == [code for code in codes if not (off and code == WRONG)]
    if len(arguments) == 2 and arguments[0] == "--select":
        assert result.json["run"]["rules"] == (0 if off and codes == [WRONG] else 1)


@pytest.mark.parametrize(("profile", "told"), [("liten", False), ("middels", True), ("stor", True)])
def test_what_is_asked_of_larger_products_is_told_of_them_alone(tmp_path: Path, profile: str, told: bool) -> None:
    documents(tmp_path)
    change(tmp_path, MANDATE, "nytteeier: {part: etaten, rolle: avdelingsdirektør}\n", "")
    change(tmp_path, MANDATE, "språk: nb\n", f"språk: nb\nprofil: {profile}\n")
    assert ("MAN024" in {row["code"] for row in check(tmp_path).findings}) is told
    configured(tmp_path, "  - {regel: MAN024, alvor: feil}\n")
    assert severities(tmp_path)["MAN024"] == "error"


# Words and numbers that cannot be meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("BEN0013", "BEN001"),
        ("ben9", "BEN"),
        ("benefit", "benefits"),
        ("unknwon-key", "unknown-key"),
        ("XYZ", ""),
    ],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_on_the_command_line(tmp_path: Path, option: str, word: str, meant: str) -> None:
    result = styringslint("check", option, f"STR,{word}", cwd=documents(tmp_path))
    assert (result.exit_code, result.out) == (2, "")
    end = f"; did you mean {meant}?" if meant else ""
    assert result.err.strip().endswith(f"{option}: unknown rule '{word}'{end}")


@pytest.mark.parametrize(
    ("rule", "option", "told"),
    [
        ("BEN016", "{navn: dager, verdi: 30}", "BEN016 has no option 'dager' (options: days)"),
        ("BEN013", "{navn: days, verdi: 30}", "BEN013 has no option 'days' (options: none)"),
        ("BEN016", "{navn: days, verdi: mange}", "the option 'days' of BEN016 is a number, not 'mange'"),
        ("BEN016", "{navn: days, verdi: nan}", "the option 'days' of BEN016 is a number, not 'nan'"),
        (
            "BEN016",
            "{navn: days, verdi: 1000000000000}",
            "the option 'days' of BEN016 is a number, not '1000000000000'",
        ),
        (
            "BEN016",
            "{navn: days, verdi: -1000000000000}",
            "the option 'days' of BEN016 is a number, not '-1000000000000'",
        ),
        ("BEN016", "{navn: days, verdi: 999999999999.9}", ""),
        ("BEN016", "{navn: days, verdi: -999999999999.9}", ""),
        ("BEN016", "{navn: days, verdi: 0}", ""),
    ],
)
def test_an_option_is_a_number_that_the_rule_knows(tmp_path: Path, rule: str, option: str, told: str) -> None:
    configured(
        documents(tmp_path), f"  - {{regel: STR004, alvor: feil}}\n  - {{regel: {rule}, innstillinger: [{option}]}}\n"
    )
    result = check(tmp_path)
    if told:
        assert (result.exit_code, result.out) == (2, "")
        assert result.err.strip().endswith(f"styringslint.yaml:4:13: {told}")
    else:
        assert (result.exit_code, result.err) == (0, "")


@pytest.mark.parametrize(("days", "told"), [(29, True), (30, True), (31, False)])
def test_an_option_is_the_threshold_of_its_rule(tmp_path: Path, days: int, told: bool) -> None:
    """What is measured each quarter was due on 31 December."""
    configured(documents(tmp_path), f"  - {{regel: BEN016, innstillinger: [{{navn: days, verdi: {days}}}]}}\n")
    codes = {row["code"] for row in check(tmp_path, "--select", "BEN016", as_of="2027-01-30").findings}
    assert codes == ({"BEN016"} if told else set())
