"""A rule explained from its card."""

import re
from collections.abc import Sequence

from styringslint.core.pattern import pattern
from styringslint.core.values import Word
from styringslint.report.harmless import harmless
from styringslint.report.message import card_of, source_text
from styringslint.report.phrases import EXPLANATION
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import joined, phrase, placeholders, with_words, written
from styringslint.rules.cards import card
from styringslint.rules.rule import CHANGES, Rule

_EXAMPLE = pattern(r"^```yaml (bad|good)\+? (\S+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WITHOUT = pattern(r"(?:^| )without=(\S+)")
_MARK = pattern(r"[ \t]*# ! ([A-Z]{3}\d{3} ?)+$", re.MULTILINE)


def shown_template(template: str, language: str) -> str:
    """A message with its placeholders as `…`, and the words of the format in the language of the text."""
    template = with_words(template, language)
    for name in placeholders(template):
        template = re.sub(
            r"\{" + name + r"(?::[^{}|]*\|([^{}]*))?(?::[^{}]*)?\}", lambda match: match.group(1) or "…", template
        )
    return template


def examples(code: str, language: str) -> list[tuple[str, str, str]]:
    """The examples of a card: `bad` or `good`, file, and YAML without the marks of the tests.

    Where nothing is written because something is absent, a comment says what.
    """
    found = []
    for verdict, file, options, text in _EXAMPLE.findall(card(code).body):
        shown = _MARK.sub("", text).rstrip("\n")
        absent = _WITHOUT.search(options)
        if not shown.strip() and absent:
            paths = joined(absent.group(1).split(","), language, "and")
            shown = f"# {EXPLANATION['without'][language]} {paths}"
        if shown.strip():
            found.append((verdict, file, shown))
    return found


def nature_text(rule: Rule, language: str) -> str:
    """When a rule speaks, in words."""
    names = [rule.nature]
    if rule.since is not None:
        names.append("changes" if rule.scope == CHANGES else "also_changes")
    if rule.dated:
        names.append("dated")
    return " ".join(EXPLANATION[name][language] for name in names)


def option_text(rule: Rule) -> str:
    """The thresholds of a rule with their defaults."""
    return ", ".join(f"{name} = {int(value) if value == int(value) else value}" for name, value in rule.options.items())


def explanation(rule: Rule, language: str, style: Style, own_examples: Sequence[tuple[str, str, str]] = ()) -> str:
    """The whole explanation as text. The examples of a house rule stand in a configuration and are given."""
    texts = card_of(rule.code, rule.own)
    own = texts.texts[language]
    severity = EXPLANATION["off"][language] if rule.severity == 0 else phrase(rule.severity.word, language)
    lines = [
        style.paint(f"{rule.code} {rule.name}", "bold"),
        *wrapped(f"{own.title} ({severity})", "", "", style.width),
        "",
    ]

    def part(name: str, text: str) -> None:
        if text:
            word = EXPLANATION[name][language]
            found = wrapped(text, f"{word}: ", "  ", style.width)
            found[0] = found[0].replace(f"{word}:", style.paint(f"{word}:", "bold"), 1)
            lines.extend(found)

    for said in dict.fromkeys(shown_template(text, language) for text in own.messages.values()):
        part("says", said)
    for said in dict.fromkeys((own.why, *own.whys.values())):
        part("why", said)
    for said in dict.fromkeys(shown_template(text, language) for text in own.hints.values()):
        part("do", said)
    part("when", nature_text(rule, language))
    part("options", option_text(rule))
    part("source", source_text(rule.code, language, rule.own))
    part("exception", texts.exception if language == "en" else "")
    for profile, level in rule.profiles.items():
        word = written(Word("profile", profile), language, language)
        part("profile", f"{word}: {EXPLANATION['off'][language] if level == 0 else phrase(level.word, language)}")
    for verdict, file, text in own_examples if rule.own is not None else examples(rule.code, language):
        lines += [
            "",
            style.paint(f"{EXPLANATION[verdict][language]} ({file})", "caret" if verdict == "bad" else "good"),
        ]
        lines += [f"  {harmless(line) if rule.own is not None else line}".rstrip() for line in text.split("\n")]
    return "\n".join(lines) + "\n"
