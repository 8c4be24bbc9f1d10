"""jsonschema, fenced in: the one module that imports it. No network, no files, no backtracking, no endless work.

The library is imported when an organisation has schemas of its own, and not before. It gets an empty registry, so that
nothing can be fetched; the keywords that would run a regular expression, or compare every item with every other, are
replaced; and each step of a validation is paid for from a budget that grows with the document.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from styringslint.core.linear import Pattern, regular_expression

_NESTED = 128


class TooMuchWorkError(Exception):
    """The schema asks for more steps than a document of this size is worth, or nests them too deep."""


class MissingLibraryError(Exception):
    """jsonschema is not installed."""


class Violation(NamedTuple):
    """One breach of a schema: where, of which keyword with which value, and, where there is one, the key concerned."""

    path: tuple[str | int, ...]
    keyword: str
    limit: Any
    key: str


class _Budget:
    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.nested = 0

    def spend(self, steps: int) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise TooMuchWorkError


Keyword = Callable[[Any, Any, Any, Any], Any]


def _size(value: Any) -> int:
    return len(value) if isinstance(value, dict | list) else 0


def _weight(value: Any) -> int:
    """How many values a value holds. Never deeper than a document or a schema may be."""
    if isinstance(value, dict):
        return 1 + sum(map(_weight, value.values()))
    return 1 + sum(map(_weight, value)) if isinstance(value, list) else 1


def _frozen(value: Any) -> Any:
    """A value that can be a key: equal where JSON values are equal, so that true is not one."""
    if isinstance(value, dict):
        return ("object", frozenset((str(key), _frozen(below)) for key, below in value.items()))
    if isinstance(value, list):
        return ("array", tuple(map(_frozen, value)))
    return (isinstance(value, bool), str(value) if isinstance(value, str) else value)


class _Keywords:
    """The keywords that are not left to the library."""

    def __init__(self, error: Callable[..., Exception], patterns: dict[str, Pattern], budget: _Budget) -> None:
        self.error = error
        self.patterns = patterns
        self.budget = budget
        self.sets: dict[int, frozenset[Any]] = {}

    def fits(self, text: str, value: str) -> bool:
        pattern = self.patterns.get(text)
        if pattern is None:
            pattern = self.patterns[text] = regular_expression(text)
        self.budget.spend(len(value) * pattern.size // 100)
        return pattern.fits(value)

    def pattern(self, _validator: Any, text: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        if isinstance(instance, str) and not self.fits(text, instance):
            yield self.error("")

    def _below(self, validator: Any, schema: Any, instance: Any, key: str, step: str) -> Iterator[Exception]:
        """What a value breaks of the schema for its key. A schema that allows nothing is told at the key."""
        if schema is False:
            yield self.error(key, path=[key], validator="additionalProperties", validator_value=False)
        else:
            yield from validator.descend(instance[key], schema, path=key, schema_path=step)

    def properties(self, validator: Any, schemas: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        if isinstance(instance, dict):
            for key in [key for key in schemas if key in instance]:
                yield from self._below(validator, schemas[key], instance, key, key)

    def pattern_properties(self, validator: Any, patterns: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        if not isinstance(instance, dict):
            return
        for text, below in patterns.items():
            for key in [key for key in instance if self.fits(text, key)]:
                yield from self._below(validator, below, instance, key, text)

    def additional_properties(self, validator: Any, allowed: Any, instance: Any, schema: Any) -> Iterator[Exception]:
        if not isinstance(instance, dict) or allowed is True:
            return
        patterns = schema.get("patternProperties", {})
        for key in instance:
            if key in schema.get("properties", {}) or any(self.fits(text, key) for text in patterns):
                continue
            yield from self._below(validator, allowed, instance, key, key)

    def required(self, _validator: Any, keys: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        if isinstance(instance, dict):
            yield from (self.error(key) for key in keys if key not in instance)

    def unique_items(self, _validator: Any, wanted: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        if wanted and isinstance(instance, list):
            self.budget.spend(_weight(instance))
            if len(set(map(_frozen, instance))) < len(instance):
                yield self.error("")

    def _among(self, values: list[Any], instance: Any) -> bool:
        known = self.sets.get(id(values))
        if known is None:
            self.budget.spend(_weight(values))
            known = self.sets[id(values)] = frozenset(map(_frozen, values))
        self.budget.spend(_weight(instance))
        return _frozen(instance) in known

    def enum(self, _validator: Any, values: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        if not self._among(values, instance):
            yield self.error("")

    def const(self, _validator: Any, value: Any, instance: Any, _schema: Any) -> Iterator[Exception]:
        self.budget.spend(_weight(value) + _weight(instance))
        if _frozen(value) != _frozen(instance):
            yield self.error("")

    def table(self) -> dict[str, Keyword]:
        """The keywords by their names."""
        return {
            "properties": self.properties,
            "pattern": self.pattern,
            "patternProperties": self.pattern_properties,
            "additionalProperties": self.additional_properties,
            "required": self.required,
            "uniqueItems": self.unique_items,
            "enum": self.enum,
            "const": self.const,
        }


def _paid(keyword: Keyword, budget: _Budget) -> Keyword:
    def run(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
        budget.spend(1 + _size(value) + _size(instance))
        if budget.nested >= _NESTED:
            raise TooMuchWorkError
        budget.nested += 1
        try:
            yield from keyword(validator, value, instance, schema) or ()
        finally:
            budget.nested -= 1

    return run


class Validator:
    """One schema, ready to judge documents. Raises MissingLibraryError."""

    def __init__(self, dialect: str, schema: dict[str, Any], patterns: dict[str, Pattern]) -> None:
        try:
            import jsonschema
            import jsonschema_specifications
            import referencing
        except ImportError:
            raise MissingLibraryError from None
        self._library: Any = jsonschema
        self._base: Any = {"draft-07": jsonschema.Draft7Validator, "2020-12": jsonschema.Draft202012Validator}[dialect]
        self._schema = schema
        self._patterns = dict(patterns)
        self._nothing: Any = referencing.Registry()
        # The specifications of JSON Schema itself, as the library carries them: data, not addresses.
        self._specifications: Any = jsonschema_specifications.REGISTRY

    def _errors(self, schema: Any, registry: Any, instance: Any, steps: int) -> Iterator[Any]:
        budget = _Budget(steps)
        own = _Keywords(self._library.ValidationError, self._patterns, budget)
        keywords = {name: _paid(keyword, budget) for name, keyword in {**self._base.VALIDATORS, **own.table()}.items()}
        bounded = self._library.validators.extend(self._base, keywords)
        try:
            yield from bounded(schema, registry=registry).iter_errors(instance)
        except (RecursionError, ArithmeticError):
            raise TooMuchWorkError from None

    def fault(self) -> str:
        """Where the schema itself is unsound, as a pointer, or an empty text. Raises TooMuchWorkError."""
        steps = 100_000 + 100 * _weight(self._schema)
        error = next(self._errors(self._base.META_SCHEMA, self._specifications, self._schema, steps), None)
        if error is None:
            return ""
        return "#/" + "/".join(str(part) for part in error.absolute_path)

    def violations(self, instance: Any, length: int) -> Iterator[Violation]:
        """What a document breaks, in the order of the schema; `length` is that of its text. Raises TooMuchWorkError."""
        steps = 50_000 + 50 * _weight(instance) + length // 2
        for error in self._errors(self._schema, self._nothing, instance, steps):
            named = error.validator in {"required", "additionalProperties"} and error.message
            key = str(error.message) if named else ""
            if "propertyNames" in error.absolute_schema_path and isinstance(error.instance, str):
                key = str(error.instance)
            yield Violation(tuple(error.absolute_path), error.validator or "", error.validator_value, key)
