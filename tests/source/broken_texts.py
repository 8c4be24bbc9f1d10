"""Texts that cannot be read as one clear document: name, bytes, and the place and reason of the one problem.

Places are line and column from one, as an editor shows them.
"""

BROKEN: tuple[tuple[str, bytes, int, int, str], ...] = (
    ("empty", b"", 1, 1, "empty-file"),
    ("only a byte order mark", b"\xef\xbb\xbf", 1, 1, "empty-file"),
    ("only comments", b"# a\n  # b\n", 1, 1, "empty-file"),
    ("only null", b"null\n", 1, 1, "empty-file"),
    ("only a document marker", b"---\n", 1, 1, "empty-file"),
    ("latin-1", "tittel: mål\nformål: å se\n".encode("latin-1"), 1, 10, "not-utf8"),
    ("cp1252 after lines", b"a: 1\nb: 2\nc: \x93x\x94\n", 3, 4, "not-utf8"),
    ("utf-16 with a mark", "a: 1\n".encode("utf-16"), 1, 1, "wide-encoding"),
    ("utf-16 without", "a: 1\n".encode("utf-16-le"), 1, 1, "wide-encoding"),
    ("word document", b"PK\x03\x04\x14\x00", 1, 1, "not-text"),
    ("picture", b"\x89PNG\r\n\x1a\n", 1, 1, "not-text"),
    ("nul", b"a: b\x00c\n", 1, 5, "control-character"),
    ("escape character", b"a: 1\nb: \x1b[31mx\n", 2, 4, "control-character"),
    ("next line", "a: b\x85c: d\n".encode(), 1, 5, "line-separator"),
    ("line separator in a comment", "a: 1 # x\u2028b: 2\n".encode(), 1, 9, "line-separator"),
    ("list at the top", b"- a\n- b\n", 1, 1, "top-level"),
    ("text at the top", b"bare tekst\n", 1, 1, "top-level"),
    ("merge conflict", b"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> gren\n", 2, 1, "merge-conflict"),
    ("tab as indentation", b"a:\n\tb: 1\n", 2, 1, "syntax-tab"),
    ("at sign", b"a: @b\n", 1, 4, "syntax-reserved-character"),
    ("colon in text", "tittel: Mål: bedre tjenester\n".encode(), 1, 9, "syntax-colon-in-text"),
    ("colon in an item", b"a:\n  - hva: x: y\n", 2, 10, "syntax-colon-in-text"),
    ("unclosed quote", b'a: "tekst\nb: 1\n', 1, 4, "syntax-unclosed-quote"),
    ("unclosed bracket", b"a: [1, 2\nb: 1\n", 1, 4, "syntax-brackets"),
    ("comma missing in braces", b"a: {b: 1 c: 2}\n", 1, 11, "syntax-brackets"),
    ("wrong indentation", b"a:\n   b: 1\n  c: 2\n", 3, 3, "syntax-indentation"),
    ("text after a quote", b'a: "b" c\n', 1, 8, "syntax-text-after-quote"),
    ("bad escape", b'a: "\\q"\n', 1, 6, "syntax-bad-escape"),
    ("windows path", b'a: "C:\\Users\\styring"\n', 1, 9, "syntax-bad-escape"),
    ("key without colon", b"a: 1\nb\nc: 2\n", 2, 1, "syntax-missing-colon"),
    ("too deep", b"a: " + b"[" * 70 + b"]" * 70, 1, 67, "too-deep"),
    ("too deep for a recursive reader", b"[" * 100_000, 1, 65, "too-deep"),
)

HARMLESS: tuple[tuple[str, bytes], ...] = (
    ("byte order mark", b"\xef\xbb\xbfa: 1\n"),
    ("crlf", b"a: 1\r\nb: 2\r\n"),
    ("lone cr", b"a: 1\rb: 2\r"),
    ("no final newline", b"a: 1"),
    ("emoji with joiner", "a: 👩‍💻 og 👨‍👩‍👧\n".encode()),
    ("comment between key and value", b"a: # merknad\n  tekst\n\nb: 1\n"),
    ("address in brackets", b"a: [https://styring.example, 12:30]\n"),
    ("impossible date", b"a: 2023-14-05\nb: 1692e85\nc: 0301\nd: NO\n"),
    ("block text", b"a: |\n  x: y\n  # ikke en merknad\nb: >-\n  c\n\n  d\n"),
)
