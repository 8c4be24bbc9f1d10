"""`styringslint init`."""

import os
import re
from pathlib import Path

import click

from styringslint.cli.output import write_file, write_stdout
from styringslint.cli.reading import PROFILES, word_of
from styringslint.core.errors import CannotJudgeError, UsageError
from styringslint.model.patterns import WORD_ID
from styringslint.model.table import LANGUAGES
from styringslint.report.harmless import harmless_path
from styringslint.workspace.files import real

_TOLD = {
    "nb": "Fyll inn det som står tomt, og kjør: styringslint check --show-waiting {folder}",
    "nn": "Fyll inn det som står tomt, og køyr: styringslint check --show-waiting {folder}",
    "en": "Fill in what is empty, and run: styringslint check --show-waiting {folder}",
}


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False, readable=False))
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    envvar="STYRINGSLINT_LANG",
    default="nb",
    show_default=True,
    help="Language of the documents.",
)
@click.option(
    "--profile",
    metavar="WORD",
    default="medium",
    show_default=True,
    help="How large the product is: small (one file), medium, large or programme, in any of the languages.",
)
@click.option(
    "--product", default="", help="Short name of the product, in lower-case letters. Default: the folder's name."
)
def init(folder: Path, lang: str, profile: str, product: str) -> int:
    """Make a new workspace in FOLDER (default: this folder), ready to be filled in."""
    from styringslint.model.template import file_names, workspace_files

    profile = word_of("--profile", profile, "profile", PROFILES, lang)
    name = product or re.sub(r"[^a-zæøå0-9]+", "-", real(folder).name.lower()).strip("-") or "produkt"
    if not re.match(WORD_ID, name):
        raise UsageError(f"--product: {product!r} is not a short name in lower-case letters, digits and hyphens")
    there = [file for file in file_names(lang, profile) if os.path.lexists(folder / file)]
    if there:
        raise UsageError(f"{folder}: {', '.join(there)} is already there; nothing was written")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotJudgeError(f"{folder}: {error.strerror or error}") from None
    lines = []
    for file, text in workspace_files(name, lang, profile).items():
        write_file(folder / file, text)
        lines.append(harmless_path(str(folder / file)))
    write_stdout("\n".join([*lines, _TOLD[lang].format(folder=harmless_path(str(folder)))]) + "\n", machine=False)
    return 0
