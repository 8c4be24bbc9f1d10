"""Base classes of the models, and the ways to say who requires a field."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from styringslint.model.types import ItemId


class Section(BaseModel):
    """A mapping in a document. Unknown keys are refused; whether a field must be there is a rule, not a shape."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)

    natural_key: ClassVar[tuple[str, ...]] = ()
    owning_body: ClassVar[str] = "steering_group"
    """Who decides on changes of what no field says anything about: `owners` or `steering_group`."""
    kind_of_change: ClassVar[str] = ""
    """What a change of the whole is, where it is not for a body to decide: `running` or `editorial`."""
    decided_here: ClassVar[Mapping[str, str]] = {}
    """Inherited fields that a body decides here: field → body."""


def _field(
    need: str,
    rule: str,
    when: str,
    small: bool,
    alias: str | None,
    decided: str,
    change: str,
    may_be_empty: bool = False,
) -> Any:
    extra: dict[str, Any] = {
        "need": need,
        "rule": rule if need in {"required", "adopted"} else "",
        "when": when,
        "small": small,
        "may_be_empty": may_be_empty,
        "decided": decided,
        "change": change,
    }
    return Field(default=None, alias=alias, json_schema_extra=extra)


def required(
    *,
    rule: str = "STR005",
    when: str = "",
    small: bool = True,
    alias: str | None = None,
    may_be_empty: bool = False,
    decided: str = "",
    change: str = "",
) -> Any:
    """Declare a field that must be there.

    `rule` is the code of the one rule that asks for it, `when` the condition in words (none: always), `small` whether
    also products of the profile `small` must have it, `may_be_empty` whether a list without items says something: that
    nothing has been recorded yet. `decided` is the body whose decisions govern its value; `change`
    says what a change of it is where none is needed: `running` or `editorial`. Without either, a change is for the body
    that owns the section (Skate 23/2021, recommendations 2 to 4: the owners give and develop the mandate, the steering
    group the steering document).
    """
    return _field("required", rule, when, small, alias, decided, change, may_be_empty)


def adopted(
    *,
    rule: str = "STR005",
    when: str = "",
    small: bool = True,
    alias: str | None = None,
    decided: str = "",
    change: str = "",
) -> Any:
    """Declare a field that must be there once the document is adopted."""
    return _field("adopted", rule, when, small, alias, decided, change)


def recommended(
    *,
    rule: str = "",
    when: str = "",
    small: bool = True,
    alias: str | None = None,
    decided: str = "",
    change: str = "",
) -> Any:
    """Declare a field that a good document has."""
    return _field("recommended", rule, when, small, alias, decided, change)


def optional(
    *,
    rule: str = "",
    when: str = "",
    small: bool = True,
    alias: str | None = None,
    decided: str = "",
    change: str = "",
) -> Any:
    """Declare a field that may be there."""
    return _field("optional", rule, when, small, alias, decided, change)


def identity() -> Any:
    """Declare the id of an item, the one field that is always needed to read the item."""
    return Field(
        json_schema_extra={"need": "identity", "rule": "STR006", "when": "", "small": True, "may_be_empty": False}
    )


class Item(Section):
    """A mapping with an id of its own; `previous_id` carries a rename."""

    natural_key: ClassVar[tuple[str, ...]] = ("id",)

    previous_id: ItemId | None = optional()
