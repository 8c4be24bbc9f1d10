"""Patterns that run in linear time: a subset of regular expressions, and globs, without backtracking.

A pattern from a configuration or schema may be written by anybody who can send in a change, so it must not be able to
make a run hang. It is turned into a small automaton whose states are followed side by side: each character of a text
is looked at once. What would need more than that (backreferences, looking around) is refused, and so is a pattern that
would need too many states.
"""

import sys
from collections.abc import Callable
from typing import NamedTuple

LONGEST_PATTERN = 1_000
MOST_STATES = 1_000
_DEEPEST = 20
_MOST_REMEMBERED = 2_000
_ROOM = 100_000

Test = Callable[[str], bool]


class PatternError(ValueError):
    """The pattern cannot be run in linear time, or is no pattern. The text says why: one of the words below."""


class TooManyStepsError(Exception):
    """Trying patterns has cost more than there was to spend."""


class Budget:
    """What the patterns that share it may cost: so many states to go through where no step is remembered, and to hold."""

    def __init__(self, steps: int, room: int) -> None:
        self.steps = steps
        self.room = room

    def spend(self, steps: int) -> None:
        """Go through so many states. Raises TooManyStepsError."""
        self.steps -= steps
        if self.steps < 0:
            raise TooManyStepsError


class Loop(NamedTuple):
    """A node repeated `least` to `most` times; `most` None is without end."""

    node: "Node"
    least: int
    most: int | None


class Mark(NamedTuple):
    """The beginning (`^`) or the end (`$`) of the text."""

    sign: str


class Chain(NamedTuple):
    """Nodes after each other."""

    nodes: "tuple[Node, ...]"


class Choice(NamedTuple):
    """One of several nodes."""

    nodes: "tuple[Node, ...]"


Node = Test | Loop | Mark | Chain | Choice


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _not(test: Test) -> Test:
    return lambda character: not test(character)


_CLASSES: dict[str, Test] = {"d": str.isdecimal, "w": _is_word, "s": str.isspace}
_CLASSES |= {letter.upper(): _not(test) for letter, test in list(_CLASSES.items())}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_SPECIAL = frozenset(".^$*+?{}[]()|\\/-,:;=!<>#&~@%_'\" ")


def _between(first: str, last: str) -> Test:
    return lambda character: first <= character <= last


class _Parser:
    """Reads a regular expression into nodes. Whatever it does not know for certain, it refuses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def take(self) -> str:
        character = self.peek()
        if not character:
            raise PatternError("unfinished")
        self.at += 1
        return character

    def choice(self) -> Node:
        branches = [self.chain()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.chain())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def chain(self) -> Node:
        nodes: list[Node] = []
        while self.peek() and self.peek() not in "|)":
            nodes.append(self.repeated(self.atom()))
        return Chain(tuple(nodes))

    def atom(self) -> Node:
        character = self.take()
        if character in "*+?{":
            raise PatternError("nothing to repeat")
        if character == "(":
            return self.group()
        if character == "[":
            return self.bracket()
        if character == "\\":
            return self.escape()
        if character == ".":
            return _not("\n".__eq__)
        return Mark(character) if character in "^$" else character.__eq__

    def group(self) -> Node:
        if self.peek() == "?":
            if self.text[self.at : self.at + 2] != "?:":
                raise PatternError("looking around")
            self.at += 2
        self.depth += 1
        if self.depth > _DEEPEST:
            raise PatternError("too deep")
        inside = self.choice()
        self.depth -= 1
        if self.peek() != ")":
            raise PatternError("unfinished")
        self.at += 1
        return inside

    def escape(self) -> Test:
        character = self.take()
        if character in _CLASSES:
            return _CLASSES[character]
        return self.literal(character).__eq__

    def literal(self, character: str) -> str:
        """The character that an escape stands for."""
        if character in _CONTROLS:
            return _CONTROLS[character]
        if character in "xu":
            length = 2 if character == "x" else 4
            digits = self.text[self.at : self.at + length]
            if len(digits) != length or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
                raise PatternError("unfinished")
            self.at += length
            return chr(int(digits, 16))
        if character.isdigit():
            raise PatternError("backreference")
        if character not in _SPECIAL:
            raise PatternError("unknown escape")
        return character

    def bracket(self) -> Test:
        negated = self.peek() == "^"
        self.at += negated
        tests: list[Test] = []
        first = True
        while first or self.peek() != "]":
            if self.peek() == "[" and self.text[self.at + 1 : self.at + 2] in {":", ".", "="}:
                raise PatternError("unknown escape")
            tests.append(self.member())
            first = False
        self.at += 1
        return lambda character: any(test(character) for test in tests) != negated

    def member(self) -> Test:
        first = self.take()
        if first == "\\":
            letter = self.take()
            if letter in _CLASSES:
                return _CLASSES[letter]
            first = self.literal(letter)
        if self.peek() != "-" or self.text[self.at + 1 : self.at + 2] in {"]", ""}:
            return first.__eq__
        self.at += 1
        last = self.take()
        if last == "\\":
            last = self.literal(self.take())
        if last < first:
            raise PatternError("wrong range")
        return _between(first, last)

    def repeated(self, node: Node) -> Node:
        sign = self.peek()
        bounds = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(sign)
        if bounds is not None:
            self.at += 1
        elif sign == "{":
            bounds = self.counts()
        if bounds is None:
            return node
        if isinstance(node, Mark):
            raise PatternError("nothing to repeat")
        if self.peek() == "?":  # the shortest match: whether there is one is the same question
            self.at += 1
        if self.peek() in {"*", "+", "?", "{"} and self.peek():
            raise PatternError("repeated twice")
        return Loop(node, *bounds)

    def counts(self) -> tuple[int, int | None]:
        end = self.text.find("}", self.at)
        least, comma, most = self.text[self.at + 1 : max(end, 0)].partition(",")
        if end < 0 or not (least.isascii() and least.isdigit()) or (most and not (most.isascii() and most.isdigit())):
            raise PatternError("unfinished")
        if len(least) > 4 or len(most) > 4:
            raise PatternError("too large")
        self.at = end + 1
        upper = int(least) if not comma else int(most) if most else None
        if upper is not None and upper < int(least):
            raise PatternError("wrong range")
        return int(least), upper


class _State(NamedTuple):
    """A step of the automaton: a test to pass, a mark to be at, or neither; and where it leads."""

    test: Test | None
    mark: str
    following: tuple[int, ...]


class _Builder:
    """Turns nodes into states, from the end to the beginning."""

    def __init__(self) -> None:
        self.states: list[_State] = [_State(None, "", ())]

    def add(self, test: Test | None, mark: str, *following: int) -> int:
        if len(self.states) >= MOST_STATES:
            raise PatternError("too large")
        self.states.append(_State(test, mark, following))
        return len(self.states) - 1

    def build(self, node: Node, after: int) -> int:
        """The state in which `node` begins, when `after` follows it."""
        if isinstance(node, Chain):
            for part in reversed(node.nodes):
                after = self.build(part, after)
            return after
        if isinstance(node, Choice):
            return self.add(None, "", *(self.build(part, after) for part in node.nodes))
        if isinstance(node, Loop):
            return self.loop(node, after)
        if isinstance(node, Mark):
            return self.add(None, node.sign, after)
        return self.add(node, "", after)

    def loop(self, node: Loop, after: int) -> int:
        start = after
        if node.most is None:
            start = self.add(None, "", after)
            inside = self.build(node.node, start)
            self.states[start] = _State(None, "", (inside, after))
        else:
            for _ in range(node.most - node.least):
                start = self.add(None, "", self.build(node.node, start), after)
        for _ in range(node.least):
            before, start = start, self.build(node.node, start)
            if start == before:  # nothing, however often
                break
        return start


class Pattern:
    """A pattern that has been made ready."""

    def __init__(self, text: str, node: Node, *, whole: bool) -> None:
        self.text = text
        self._budget = Budget(sys.maxsize, _ROOM)
        builder = _Builder()
        # An empty step first, so that a pattern of nothing has a state to begin in.
        self._start = builder.add(None, "", builder.build(node, 0))
        self._states = builder.states
        self._whole = whole
        self._steps: dict[tuple[frozenset[int], str], frozenset[int]] = {}
        self._first = self._reach((self._start,), at_start=True, at_end=False)
        self._again = frozenset() if whole else self._reach((self._start,), at_start=False, at_end=False)

    def share(self, budget: Budget) -> None:
        """Spend of a budget that others share. From then on `fits` may raise TooManyStepsError."""
        self._budget = budget

    @property
    def size(self) -> int:
        """How many states the pattern has: what a character of a text can cost."""
        return len(self._states)

    def _reach(self, states: tuple[int, ...], *, at_start: bool, at_end: bool) -> frozenset[int]:
        """The states that can be reached without reading a character."""
        found: set[int] = set()
        pending = list(states)
        while pending:
            number = pending.pop()
            if number in found:
                continue
            found.add(number)
            state = self._states[number]
            held = {"^": at_start, "$": at_end}.get(state.mark, True)
            if state.test is None and held:
                pending += state.following
        return frozenset(found)

    def _step(self, current: frozenset[int], character: str) -> frozenset[int]:
        key = (current, character)
        known = self._steps.get(key)
        if known is None:
            self._budget.spend(len(current) + 1)
            passed = [
                following
                for number in current
                if (state := self._states[number]).test is not None and state.test(character)
                for following in state.following
            ]
            known = self._reach(tuple(passed), at_start=False, at_end=False) | self._again
            if self._budget.room > 0 and len(self._steps) < _MOST_REMEMBERED:
                self._budget.room -= len(current) + len(known)
                self._steps[key] = known
        return known

    def fits(self, text: str) -> bool:
        """Whether the pattern stands in the text; a glob must cover all of it."""
        current = self._first
        for character in text:
            if 0 in current and not self._whole:
                return True
            current = self._step(current, character)
            if not current:
                return False
        return 0 in self._reach(tuple(current), at_start=not text, at_end=True)


def regular_expression(text: str) -> Pattern:
    """A regular expression, sought anywhere in a text. Raises PatternError for what cannot be run in linear time."""
    if len(text) > LONGEST_PATTERN:
        raise PatternError("too large")
    parser = _Parser(text)
    node = parser.choice()
    if parser.peek():
        raise PatternError("unfinished")
    return Pattern(text, node, whole=False)


def _anything(_character: str) -> bool:
    return True


_WILD: dict[str, Node] = {"*": Loop(_anything, 0, None), "?": _anything}
_LOOKS_LIKE_EXPRESSION = ("^", "$", "\\", "|", "{", "}", "(?", ".*", ".+", ")*", ")+", "]+")


def glob(text: str) -> Pattern:
    """A pattern for a whole text: `*` any characters, `?` one, `[a-z]` and `[!a-z]` one of these or none of them.

    Raises PatternError for what looks like a regular expression: read as a glob it would never fit, and nobody would
    know.
    """
    if len(text) > LONGEST_PATTERN:
        raise PatternError("too large")
    nodes: list[Node] = []
    outside = ""
    at = 0
    while at < len(text):
        character = text[at]
        end = text.find("]", at + 2) if character == "[" else -1
        if end > 0:
            body = text[at + 1 : end]
            inside = ("^" + body[1:] if body[0] == "!" else body).replace("\\", "\\\\").replace("[", "\\[")
            nodes.append(_Parser(inside.replace("^", "\\^") + "]" if body[0] == "^" else inside + "]").bracket())
            outside += "]"
            at = end + 1
            continue
        nodes.append(_WILD.get(character, character.__eq__))
        outside += character
        at += 1
    if any(sign in outside for sign in _LOOKS_LIKE_EXPRESSION):
        raise PatternError("expression")
    return Pattern(text, Chain(tuple(nodes)), whole=True)
