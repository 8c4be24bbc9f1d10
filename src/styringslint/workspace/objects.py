"""One `git cat-file --batch`: objects of a repository, asked for by id, one after the other."""

import os
import re
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path

from styringslint.workspace import git

OBJECT = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
"""An object id: the only thing that is ever asked for."""
_STEP = 1.0


class Objects:
    """A process that is asked for one object at a time, and ended where it does not answer."""

    def __init__(self, top: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - fixed verb, no shell
            ["git", *git.SAFE, *git.place(top), "cat-file", "--batch"],  # noqa: S607 - the git of the user's PATH is meant
            cwd=top,
            env=git.environment("GIT_INDEX_FILE" in os.environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._asked = 0.0
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        """Each answer may take so long; the whole may take as long as there are answers."""
        while not self._over.wait(_STEP):
            if self._asked and time.monotonic() - self._asked > git.TIMEOUT:
                self._process.kill()
                return

    def read(self, name: bytes, most: int, kind: bytes = b"blob") -> bytes | None:
        """The bytes of an object, at most `most` of them; None where it is not there or is of another kind.

        Raises OSError and ValueError where git has ended or answers something else.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None or not OBJECT.match(name):
            return None
        self._asked = time.monotonic()
        stdin.write(name + b"\n")
        stdin.flush()
        head = stdout.readline().split()
        if len(head) != 3:
            self._asked = 0.0
            return None
        size = int(head[2])
        data = stdout.read(min(size, most))
        left = size - len(data) + 1
        while left > 0:
            part = stdout.read(min(left, 1 << 20))
            if not part:
                return None
            left -= len(part)
        self._asked = 0.0
        return data if head[1] == kind else None

    def close(self) -> None:
        """Let git go."""
        self._over.set()
        if self._process.stdin is not None:
            with suppress(OSError):  # it may have ended already
                self._process.stdin.close()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.kill()
        self._process.wait()
