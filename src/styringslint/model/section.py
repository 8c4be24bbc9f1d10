"""Base classes of the models, and the ways to say who requires a field."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from styringslint.model.types import ItemId


class Section(BaseModel):
    """A mapping in a document. Unknown keys are refused; whether a field must be there is a rule, not a shape."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)

    natural_key: ClassVar[tuple[str, ...]] = ()


def _field(need: str, rule: str, when: str, small: bool, alias: str | None, may_be_empty: bool = False) -> Any:
    extra: dict[str, Any] = {
        "need": need,
        "rule": rule if need in {"required", "adopted"} else "",
        "when": when,
        "small": small,
        "may_be_empty": may_be_empty,
    }
    return Field(default=None, alias=alias, json_schema_extra=extra)


def required(
    *,
    rule: str = "STR005",
    when: str = "",
    small: bool = True,
    alias: str | None = None,
    may_be_empty: bool = False,
) -> Any:
    """Declare a field that must be there.

    `rule` is the code of the one rule that asks for it, `when` the condition in words (none: always), `small` whether
    also products of the profile `small` must have it, `may_be_empty` whether a list without items says something: that
    nothing has been recorded yet.
    """
    return _field("required", rule, when, small, alias, may_be_empty)


def adopted(*, rule: str = "STR005", when: str = "", small: bool = True, alias: str | None = None) -> Any:
    """Declare a field that must be there once the document is adopted."""
    return _field("adopted", rule, when, small, alias)


def recommended(*, rule: str = "", when: str = "", small: bool = True, alias: str | None = None) -> Any:
    """Declare a field that a good document has."""
    return _field("recommended", rule, when, small, alias)


def optional(*, rule: str = "", when: str = "", small: bool = True, alias: str | None = None) -> Any:
    """Declare a field that may be there."""
    return _field("optional", rule, when, small, alias)


def identity() -> Any:
    """Declare the id of an item, the one field that is always needed to read the item."""
    return Field(
        json_schema_extra={"need": "identity", "rule": "STR006", "when": "", "small": True, "may_be_empty": False}
    )


class Item(Section):
    """A mapping with an id of its own; `previous_id` carries a rename."""

    natural_key: ClassVar[tuple[str, ...]] = ("id",)

    previous_id: ItemId | None = optional()
