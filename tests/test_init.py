"""`init`: a workspace that a newcomer can fill in."""

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
