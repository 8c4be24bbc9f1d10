"""What commands say about their own arguments and about settings, in bokmål, nynorsk and English."""

from typing import Final

COMMANDS: Final[dict[str, dict[str, str]]] = {
    "unknown_word": {
        "nb": "{option}: {text} er ikke noe av det som kan stå her: {words:words}",
        "nn": "{option}: {text} er ikkje noko av det som kan stå her: {words:words}",
        "en": "{option}: {text} is not one of {words:words}",
    },
    "unknown_kind": {
        "nb": "{text} er ikke en dokumenttype som det finnes et skjema for: {words:words}",
        "nn": "{text} er ikkje ein dokumenttype som det finst eit skjema for: {words:words}",
        "en": "{text} is not a kind of document that there is a schema for: {words:words}",
    },
    "not_a_day": {
        "nb": "--as-of: {text} er ikke en dato; skriv den som {iso}",
        "nn": "--as-of: {text} er ikkje ein dato; skriv han som {iso}",
        "en": "--as-of: {text} is not a date; write it as {iso}",
    },
    "no_such_path": {
        "nb": "{path}: det finnes ingen slik fil eller mappe",
        "nn": "{path}: det finst inga slik fil eller mappe",
        "en": "{path}: no such file or folder",
    },
    "alone": {
        "nb": "Teksten ble vurdert alene, uten dokumentene rundt. Skriv --stdin-filename FIL for å vurdere den som en fil blant dem.",
        "nn": "Teksten blei vurdert åleine, utan dokumenta rundt. Skriv --stdin-filename FIL for å vurdere han som ei fil mellom dei.",
        "en": "The text was judged alone, without the documents around it. Write --stdin-filename FILE to judge it as one of them.",
    },
}
"""What goes wrong with an argument, and what a command has to add."""

SCHEMAS: Final[dict[str, dict[str, str]]] = {
    "document": {"nb": "dokument", "nn": "dokument", "en": "document"},
    "config": {"nb": "oppsett", "nn": "oppsett", "en": "config"},
}
"""What there is a schema for besides the kinds of document."""

SETTINGS: Final[dict[str, dict[str, str]]] = {
    "default": {"nb": "standard", "nn": "standard", "en": "default"},
    "own_language": {"nb": "(dokumentets)", "nn": "(språket i dokumentet)", "en": "(that of the document)"},
    "own_kinds": {
        "nb": "(alle filer med en dokumenttype vi kjenner)",
        "nn": "(alle filer med ein dokumenttype vi kjenner)",
        "en": "(every file whose kind is ours)",
    },
}
"""The words of `styringslint config show` that stand in no configuration."""

CATEGORY_NAMES: Final[dict[str, dict[str, str]]] = {
    "structure": {"nb": "Oppbygning", "nn": "Oppbygging", "en": "Structure"},
    "traceability": {"nb": "Sporbarhet", "nn": "Sporing", "en": "Traceability"},
    "mandate": {"nb": "Mandat", "nn": "Mandat", "en": "Mandate"},
    "steering-group": {"nb": "Styringsgruppe", "nn": "Styringsgruppe", "en": "Steering group"},
    "teams": {"nb": "Team", "nn": "Team", "en": "Teams"},
    "financing": {"nb": "Finansiering", "nn": "Finansiering", "en": "Financing"},
    "goals": {"nb": "Mål", "nn": "Mål", "en": "Goals"},
    "benefits": {"nb": "Nyttevirkninger", "nn": "Nytteverknader", "en": "Benefits"},
    "hypotheses": {"nb": "Hypoteser", "nn": "Hypotesar", "en": "Hypotheses"},
    "initiatives": {"nb": "Initiativ", "nn": "Initiativ", "en": "Initiatives"},
    "prioritisation": {"nb": "Prioritering", "nn": "Prioritering", "en": "Prioritisation"},
    "decisions": {"nb": "Vedtak", "nn": "Vedtak", "en": "Decisions"},
    "meeting": {"nb": "Møter", "nn": "Møte", "en": "Meetings"},
    "interoperability": {"nb": "Samhandling", "nn": "Samhandling", "en": "Interoperability"},
    "language": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "format": {"nb": "Skrivemåter", "nn": "Skrivemåtar", "en": "Formats"},
    "delivery": {"nb": "Leveranse", "nn": "Leveranse", "en": "Delivery"},
    "portfolio": {"nb": "Portefølje", "nn": "Portefølje", "en": "Portfolio"},
}
"""The categories of rules as people call them."""
