"""The rule pages: one for each category and language, from the cards."""

from styringslint.report.command_phrases import CATEGORY_NAMES
from styringslint.report.explanation import examples, nature_text, option_text, shown_template
from styringslint.report.message import source_text
from styringslint.report.phrases import EXPLANATION
from styringslint.report.wording import phrase
from styringslint.rules.cards import card
from styringslint.rules.catalogue import all_rules
from styringslint.rules.rule import CATEGORIES, Rule

LANGUAGES = ("nb", "nn", "en")
_HEADINGS = {"nb": "Regler", "nn": "Reglar", "en": "Rules"}
_GENERATED = "<!-- Made from the rule cards by `python -m styringslint.docgen`; edit the cards instead. -->\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def rule_text(rule: Rule, language: str) -> str:
    """The section of one rule."""
    own = card(rule.code).texts[language]
    words = EXPLANATION
    lines = [f"## {rule.code} {rule.name}", "", f"**{_cell(own.title)}** ({phrase(rule.severity.word, language)})", ""]
    lines.append(_cell(own.why))
    lines += ["", f"- {words['says'][language]}: {_cell(shown_template(next(iter(own.messages.values())), language))}"]
    hints = list(dict.fromkeys(own.hints.values()))
    if hints:
        lines.append(f"- {words['do'][language]}: {_cell(shown_template(hints[0], language))}")
    lines.append(f"- {words['when'][language]}: {nature_text(rule, language)}")
    if option_text(rule):
        lines.append(f"- {words['options'][language]}: {option_text(rule)}")
    lines.append(f"- {words['source'][language]}: {source_text(rule.code, language)}")
    shown: set[str] = set()
    # What is written says more than that something is absent.
    for verdict, file, text in sorted(examples(rule.code, language), key=lambda row: (row[0], row[2].startswith("# "))):
        if verdict in shown or not text.replace("\n", "").isprintable():
            continue
        shown.add(verdict)
        lines += ["", f"{words[verdict][language]} (`{file}`):", "", "```yaml", text, "```"]
    return "\n".join(lines)


def rule_pages() -> dict[str, str]:
    """The pages by their names under `docs/rules/`."""
    pages = {}
    rules = all_rules()
    for language in LANGUAGES:
        index = [f"# {_HEADINGS[language]}", "", _GENERATED]
        for letters, category in CATEGORIES.items():
            own = [rule for rule in rules if rule.code.startswith(letters)]
            if not own:
                continue
            title = f"# {letters} {CATEGORY_NAMES[category][language]}"
            pages[f"{language}/{category}.md"] = (
                "\n\n".join([title, _GENERATED.rstrip(), *(rule_text(rule, language) for rule in own)]) + "\n"
            )
            index += [f"## [{letters} {CATEGORY_NAMES[category][language]}]({category}.md)", ""]
            index += [
                f"- [{rule.code} {rule.name}]({category}.md#{rule.code.lower()}-{rule.name}): {_cell(card(rule.code).texts[language].title)}"
                for rule in own
            ]
            index.append("")
        pages[f"{language}/README.md"] = "\n".join(index)
    return pages
