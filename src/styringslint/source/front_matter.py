"""The YAML at the top of a Markdown file: found, read, and kept apart from what follows it."""

from styringslint.core.pattern import pattern
from styringslint.source.decode import MAX_BYTES
from styringslint.source.read import Source, read

OPENING = pattern(rb"(?:\xef\xbb\xbf)?---[ \t]*(?:\r\n|\r|\n)")
"""How a file with front matter begins: a line of three hyphens, after a byte order mark where there is one."""
LONGEST_OPENING = 64
"""How many bytes are enough to know whether a file begins like that."""

_CLOSING = pattern(rb"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")


def front_matter(data: bytes) -> bytes | None:
    """The bytes from the first line up to the line that closes the front matter, or None where a file has none.

    Where no line closes it, everything is front matter: so that a forgotten line is found, and not a document lost.
    """
    opening = OPENING.match(data)
    if opening is None:
        return None
    closing = _CLOSING.search(data, opening.end())
    return data[: closing.start()] if closing else data


def read_front_matter(data: bytes) -> Source:
    """Read the front matter of a Markdown file. Offsets, lines and columns are those of the file.

    The rest stands in `tail`, unread. A file that is too large is read as far as to say so.
    """
    head = front_matter(data)
    if head is None or len(data) > MAX_BYTES:
        return read(data)
    return read(head)._replace(tail=data[len(head) :])
