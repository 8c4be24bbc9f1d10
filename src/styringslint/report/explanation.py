"""A rule explained from its card."""

import re
from collections.abc import Sequence

from styringslint.core.pattern import pattern
from styringslint.core.values import Word
from styringslint.report.harmless import harmless
from styringslint.report.message import card_of, source_text
from styringslint.report.phrases import EXPLANATION
from styringslint.report.style import Style, wrapped
from styringslint.report.wording import phrase, placeholders, written
from styringslint.rules.cards import card
from styringslint.rules.rule import Rule

_EXAMPLE = pattern(r"^```yaml (bad|good)\+? (\S+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = pattern(r"[ \t]*# ! ([A-Z]{3}\d{3} ?)+$", re.MULTILINE)


def shown_template(template: str) -> str:
    """A message with its placeholders as `…`."""
    for name in placeholders(template):
        template = re.sub(
            r"\{" + name + r"(?::[^{}|]*\|([^{}]*))?(?::[^{}]*)?\}", lambda match: match.group(1) or "…", template
        )
    return template


def examples(code: str) -> list[tuple[str, str, str]]:
    """The examples of a card: `bad` or `good`, file, and YAML without the marks of the tests."""
    return [
        (verdict, file, _MARK.sub("", text).rstrip("\n")) for verdict, file, text in _EXAMPLE.findall(card(code).body)
    ]


def nature_text(rule: Rule, language: str) -> str:
    """When a rule speaks, in words."""
    text = EXPLANATION[rule.nature][language]
    return f"{text} {EXPLANATION['dated'][language]}" if rule.dated else text


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

    for template in dict.fromkeys(own.messages.values()):
        part("says", shown_template(template))
    part("why", own.why)
    for template in dict.fromkeys(own.hints.values()):
        part("do", shown_template(template))
    part("when", nature_text(rule, language))
    part("options", option_text(rule))
    part("source", source_text(rule.code, language, rule.own))
    part("exception", texts.exception if language == "en" else "")
    for profile, level in rule.profiles.items():
        word = written(Word("profile", profile), language, language)
        part("profile", f"{word}: {EXPLANATION['off'][language] if level == 0 else phrase(level.word, language)}")
    for verdict, file, text in own_examples if rule.own is not None else examples(rule.code):
        lines += [
            "",
            style.paint(f"{EXPLANATION[verdict][language]} ({file})", "caret" if verdict == "bad" else "good"),
        ]
        lines += [f"  {harmless(line) if rule.own is not None else line}".rstrip() for line in text.split("\n")]
    return "\n".join(lines) + "\n"
