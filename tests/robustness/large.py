"""Large texts that have made YAML tools hang, swell or die: name → bytes, each below or right above a limit."""

from collections.abc import Callable

MEBIBYTE = 1024 * 1024
_VALUES = 49_000
_PARTIES = "dokumenttype: parter\nspråk: nb\ntittel: x\nparter:\n"
_STEERING = "dokumenttype: styringsdokument\nspråk: nb\nprodukt: p\ntittel: x\n"
_LOG = "dokumenttype: vedtakslogg\nspråk: nb\nprodukt: p\ntittel: x\nvedtak:\n"
_HEAD = "dokumenttype: parter\nspråk: nb\ntittel: "


def _fill(head: str, row: Callable[[int], str], tail: str = "", most: int = MEBIBYTE - 1024, values: int = 0) -> bytes:
    """`head`, as many rows as the largest document holds, and `tail`.

    With `values`, how many keys and values a row has, no more rows than the largest document may have values.
    """
    parts = [head]
    size = len(head.encode()) + len(tail.encode())
    for number in range(_VALUES // values if values else most):
        text = row(number)
        size += len(text.encode())
        if size > most:
            break
        parts.append(text)
    return ("".join(parts) + tail).encode()


def _rows(head: str, count: int, row: Callable[[int], str], tail: str = "") -> bytes:
    return (head + "".join(map(row, range(count))) + tail).encode()


def _same(text: str) -> Callable[[int], str]:
    return lambda _number: text


TEXTS: dict[str, Callable[[], bytes]] = {
    # One long line, word or value
    "one long comment": lambda: _fill("# ", _same("kommentar "), "\na: 1\n"),
    "ten megabytes of comment": lambda: b"# " + b"x" * (10 * MEBIBYTE) + b"\na: 1\n",
    "one long plain text": lambda: _fill(_HEAD, _same("ord ")),
    "one long word": lambda: _fill(_HEAD, _same("x")),
    "one long quoted text": lambda: _fill(_HEAD + '"', _same("ord "), '"\n'),
    "one long quoted text with escapes": lambda: _fill(_HEAD + '"', _same("\\u00e5\\n"), '"\n'),
    "one long quoted text with directions": lambda: _fill(_HEAD + '"', _same("\\u202e"), '"\n'),
    "one long single-quoted text": lambda: _fill(_HEAD + "'", _same("''"), "'\n"),
    "one long block": lambda: _fill(_HEAD + "|\n", _same("  linje\n")),
    "one long folded block": lambda: _fill(_HEAD + ">\n", _same("  linje\n\n")),
    "one long text over many lines": lambda: _fill(_HEAD + "x\n", _same("  linje\n")),
    "one long number": lambda: _fill(_HEAD, _same("9")),
    "one long date": lambda: _fill(_STEERING + "gjelder_fra: ", _same("2026-")),
    "one long key": lambda: _fill("", _same("k"), ": 1\n"),
    "one long quoted key": lambda: _fill('dokumenttype: parter\n? "', _same("k"), '"\n: 1\n'),
    "one long word as a title": lambda: _fill(
        _STEERING + "nyttevirkninger:\n  - id: N1\n    tittel: ", _same("a"), "\n    feil: 1\n"
    ),
    "one long word in capitals in a decision": lambda: _fill(
        _LOG + "  - id: V-2026-01\n    tittel: t\n    dato: 2026-01-01\n    utfall: vedtatt\n    tekst: ",
        _same("A"),
        "\n    feil: 1\n",
    ),
    "one long word in a decision on an initiative": lambda: _fill(
        "dokumenttype: produkt\nspråk: nb\nprodukt: p\ntittel: x\ninitiativ:\n  - {id: I1, tittel: t, status: aktiv}\nvedtak:\n"
        "  - id: V-2026-01\n    tittel: t\n    dato: 2026-01-01\n    utfall: vedtatt\n    tekst: ",
        _same("a"),
        "\n    feil: 1\n",
    ),
    "one long id": lambda: _fill(_PARTIES + "  - id: ", _same("a")),
    "one long id of marks": lambda: _fill(_PARTIES + "  - id: a", _same("\u0301")),
    "one long organisation number": lambda: _fill(
        _PARTIES + '  - id: a\n    organisasjonsnummer: "', _same("9 "), '"\n'
    ),
    "one long anchor": lambda: _fill("a: &", _same("x"), " 1\n"),
    "one long tag": lambda: _fill("a: !", _same("x"), " 1\n"),
    "one long directive": lambda: _fill("%YAML 1.", _same("9"), "\n---\na: 1\n"),
    "one long word of the kind": lambda: _fill("dokumenttype: ", _same("m")),
    "one long list in one line": lambda: _fill("a: [", _same("x, "), "x]\n", values=1),
    "one long group in one line": lambda: _fill("a: {", lambda n: f"k{n}: x, ", "y: x}\n", values=2),
    "spaces": lambda: _fill("a: 1\n", _same(" ")),
    "spaces before a comment": lambda: _fill(_HEAD + "x ", _same(" "), "# styringslint: ignore X\n"),
    "empty lines": lambda: _fill("", _same("\n"), "dokumenttype: parter\n"),
    "carriage returns": lambda: _fill("", _same("\r"), "dokumenttype: parter\r"),
    "tabs": lambda: _fill("a:\n", _same("\t"), "b: 1\n"),
    # Characters
    "non-breaking spaces after colons": lambda: _fill("", lambda n: f"k{n}:\u00a0x\n"),
    "some non-breaking spaces after colons": lambda: _fill("", lambda n: f"k{n}:\u00a0x\n", values=2),
    "non-breaking spaces as indentation": lambda: _fill("a:\n", lambda n: f"\u00a0\u00a0k{n}: x\n"),
    "one row of non-breaking spaces": lambda: _fill("a:\n", _same("\u00a0"), "b: 1\n"),
    "dashes and a non-breaking space": lambda: _fill("a:\n", _same("- "), "\u00a0x: 1\n"),
    "direction characters": lambda: _fill(_HEAD, _same("\u202e")),
    "invisible characters": lambda: _fill(_HEAD, _same("x\u200b")),
    "combining characters": lambda: _fill(_HEAD + "a", _same("\u0301")),
    "decomposed letters": lambda: _fill(_PARTIES, lambda n: f"  - id: p{n}\n    navn: Ma\u030al\n", values=5),
    "garbled letters": lambda: _fill(_HEAD, _same("Ã¥")),
    "control characters": lambda: _fill(_HEAD, _same("\x01")),
    "not text": lambda: b"\x80" * (MEBIBYTE - 1),
    "letters of an old code page": lambda: (_HEAD + "å " * 400_000).encode("latin-1"),
    "emoji": lambda: _fill(_HEAD, _same("👩‍💻")),
    "merge conflicts": lambda: _fill("", lambda n: f"<<<<<<< HEAD\na{n}: 1\n=======\na{n}: 2\n>>>>>>> x\n"),
    # Depth
    "open brackets": lambda: _fill("", _same("[")),
    "open braces": lambda: _fill("", _same("{a: ")),
    "dashes": lambda: _fill("", _same("- "), "x\n"),
    "question marks": lambda: _fill("", _same("? "), "x\n"),
    "steps": lambda: _rows("", 1400, lambda n: " " * n + "a:\n"),
    "brackets opened and closed": lambda: b"a: " + b"[" * 500_000 + b"]" * 500_000,
    # Number
    "many keys": lambda: _fill("dokumenttype: parter\n", lambda n: f"k{n}: 1\n", values=2),
    "many keys that are almost right": lambda: _fill("dokumenttype: parter\n", lambda n: f"partee{n}: 1\n", values=2),
    "many equal keys": lambda: _fill("dokumenttype: parter\n", _same("tittel: 1\n"), values=2),
    "many items": lambda: _fill("dokumenttype: parter\nparter:\n", _same("  - x\n"), values=1),
    "many empty items": lambda: _fill("dokumenttype: parter\nparter:\n", _same("  -\n"), values=1),
    "many equal ids": lambda: _fill(_PARTIES, _same("  - id: a\n    navn: b\n"), values=5),
    "many ids that are almost equal": lambda: _fill(
        _PARTIES, lambda n: f"  - id: etaten{n}\n    navn: b{n}\n", values=5
    ),
    "many faults in each item": lambda: _fill(
        _PARTIES, lambda n: f"  - {{id: p{n}, sektor: x, x{n}: 1, navn: [1]}}\n", values=10
    ),
    "many references to nobody": lambda: _fill(
        _STEERING + "mål:\n", lambda n: f"  - {{id: M{n}, formulering: f, støtter: [M{n}x]}}\n", values=8
    ),
    "many references to one": lambda: _fill(
        _STEERING + "mål:\n  - {id: M0, formulering: f}\n",
        lambda n: f"  - {{id: M{n + 1}, formulering: f, støtter: [M0]}}\n",
        values=8,
    ),
    "a long chain": lambda: _fill(
        _STEERING + "mål:\n", lambda n: f"  - {{id: M{n}, formulering: f, støtter: [M{n + 1}]}}\n", values=8
    ),
    "a long chain of initiatives": lambda: _fill(
        _STEERING + "initiativ:\n", lambda n: f"  - {{id: I{n}, tittel: t, avhenger_av: [I{n + 1}]}}\n", values=8
    ),
    "a wide net": lambda: _rows(
        _STEERING + "mål:\n",
        700,
        lambda n: (
            f"  - {{id: M{n}, formulering: f, støtter: [{', '.join(f'M{m}' for m in range(n + 1, min(n + 60, 700)))}]}}\n"
        ),
    ),
    "a long ranking": lambda: _fill(
        _STEERING + "prioritering:\n  metode: rang\n  initiativ:\n", lambda n: f"    - I{n}\n", values=1
    ),
    "many benefits": lambda: _fill(
        _STEERING + "nyttevirkninger:\n",
        lambda n: (
            f"  - id: N{n}\n    tittel: t\n    støtter: [N{n + 1}]\n    målinger: [{{dato: 2026-01-01, verdi: {n}}}]\n"
        ),
        values=15,
    ),
    "many measurements": lambda: _fill(
        _STEERING + "nyttevirkninger:\n  - id: N1\n    tittel: t\n    målinger:\n",
        lambda n: f"      - {{dato: 2026-01-01, verdi: {n}}}\n",
        values=5,
    ),
    "many decisions": lambda: _fill(
        _LOG,
        lambda n: (
            f"  - {{id: V{n}, tittel: t, dato: 2026-01-01, utfall: vedtatt, endrer: [{{felt: N1.tittel, fra: a{n}, til: a{n + 1}}}]}}\n"
        ),
        values=19,
    ),
    "many decisions on decisions": lambda: _fill(
        _LOG,
        lambda n: f"  - {{id: V{n}, tittel: t, dato: 2026-01-01, utfall: vedtatt, opphever: [V{n + 1}]}}\n",
        values=12,
    ),
    "many waivers": lambda: _fill(
        _PARTIES + "  - {id: a, navn: b}\nunntak:\n",
        lambda n: f"  - {{regel: FMT001, gjelder: p{n}, begrunnelse: x, godkjent_av: y}}\n",
        values=9,
    ),
    "many equal ids with long titles": lambda: _fill(
        _PARTIES, _same(f"  - id: a\n    navn: {'b' * 200}\n    sektor: {'c' * 500}\n"), values=7
    ),
    "many keys that are almost the same field": lambda: _fill(_PARTIES, _same("  - {naavn: x}\n"), values=3),
    "many goals that lead to themselves": lambda: _fill(
        _STEERING + "mål:\n", lambda n: f"  - {{id: M{n}, formulering: f, støtter: [M{n ^ 1}]}}\n", values=8
    ),
    "one circle": lambda: _rows(
        _STEERING + "mål:\n", 5000, lambda n: f"  - {{id: M{n}, formulering: f, støtter: [M{(n + 1) % 5000}]}}\n"
    ),
    "many people with one title": lambda: _fill(
        "dokumenttype: mandat\nspråk: nb\nprodukt: p\ntittel: x\nstyring:\n  medlemmer:\n",
        lambda n: (
            f"    - {{id: S{n}, stilling: x, representerer: a, rolle: leder, fra: 2026-01-01, til: 2026-12-31}}\n"
        ),
        values=13,
    ),
    "many lines of financing": lambda: _fill(
        "dokumenttype: mandat\nspråk: nb\nprodukt: p\ntittel: x\nfinansiering:\n  linjer:\n",
        lambda n: f"    - {{id: F{n}, år: {2000 + n % 100}, part: a, beløp: {n}, kilde: ramme, status: bevilget}}\n",
        values=13,
    ),
    "many meetings": lambda: _fill(
        _STEERING + "møteplan:\n",
        lambda n: f"  - {{dato: 2026-{n % 12 + 1:02}-{n % 28 + 1:02}, form: fysisk}}\n",
        values=5,
    ),
    "many waivers in comments": lambda: _fill(
        _PARTIES + "  - id: a\n    navn: b\n", _same("# styringslint: ignore FMT001 until 2027-01-01 -- x\n")
    ),
    "many unknown waivers in comments": lambda: _fill(
        _PARTIES + "  - id: a\n    navn: b\n", lambda n: f"# styringslint: ignore FMTX{n}\n"
    ),
    "many documents": lambda: _fill("", _same("a: 1\n---\n")),
    "many anchors": lambda: _fill("", lambda n: f"k{n}: &a{n} 1\n", values=2),
    "many aliases": lambda: _fill("a: &a x\n", lambda n: f"k{n}: *a\n", values=2),
    "many anchors in one place": lambda: _fill("a: ", lambda n: f"&a{n} "),
    "many tags": lambda: _fill("", lambda n: f"k{n}: !t{n} 1\n", values=2),
    "many merge keys": lambda: _fill("a: &a {x: 1}\n", lambda n: f"k{n}: {{<<: *a}}\n", values=4),
    "many comments": lambda: _fill("a: 1\n", _same("# x\n")),
    "many comments between values": lambda: _fill(
        "dokumenttype: parter\n# styringslint: x\n", lambda n: f"k{n}: 1 # '\n", values=2
    ),
    "many empty quotes": lambda: _fill("a: [", _same("'',"), "]\n", values=1),
    "many question marks": lambda: _fill("", lambda n: f"? k{n}\n: x\n", values=2),
    # Broken at the very end, or from the very beginning
    "a quote that is never closed": lambda: _fill('a: "', _same("ord\n  ")),
    "a bracket that is never closed": lambda: _fill("a: [", _same("x,\n  ")),
    "a fault at the end": lambda: _fill("dokumenttype: parter\n", lambda n: f"k{n}: 1\n", "a: b: c\n", values=2),
    "a fault at the end of a smaller text": lambda: _fill(
        "dokumenttype: parter\n", lambda n: f"k{n}: 1\n", "a: b: c\n", 127 * 1024
    ),
    "a bracket that is never closed in a smaller text": lambda: _fill("a: [", _same("x,"), most=127 * 1024),
    "braces that are never closed in a smaller text": lambda: _fill("", _same("{"), most=127 * 1024),
    "colons in texts": lambda: _fill("dokumenttype: parter\n", lambda n: f"k{n}: a: b\n", most=127 * 1024),
    "a quote that is never closed in a smaller text": lambda: _fill('a: "', _same("\\u00e5\n  "), most=127 * 1024),
    # Beyond the limits
    "a byte too many": lambda: b"a: " + b"x" * (MEBIBYTE - 2),
    "far too large": lambda: b"a: 1\n" * (4 * MEBIBYTE),
    "a thousand million times": lambda: (
        b"a: &a [x,x,x,x,x,x,x,x,x]\n"
        + b"".join(
            b"%c: &%c [%s]\n" % (ord("b") + n, ord("b") + n, b",".join([b"*%c" % (ord("a") + n)] * 9)) for n in range(8)
        )
    ),
}
