"""What the models say about changes of their fields."""

from styringslint.model.table import document_kinds, document_section, section, section_names

BODIES = {"owners", "steering_group"}
CLASSES = BODIES | {"running", "editorial", ""}


def test_every_class_is_one_of_the_four() -> None:
    for name in section_names():
        assert section(name).owner in BODIES
        assert section(name).change in CLASSES - {""}
        for field in section(name).fields.values():
            assert field.change in CLASSES, f"{name}.{field.name}"
            assert field.change in BODIES or not field.governed, f"{name}.{field.name} is decided by nobody"


def test_the_fields_that_the_design_names_are_governed() -> None:
    governed = {
        f"{name}.{field.name}" for name in section_names() for field in section(name).fields.values() if field.governed
    }
    assert governed >= {
        "Goal.statement", "Goal.deadline", "Benefit.owner", "Benefit.baseline", "Benefit.target", "Indicator.unit",
        "Prioritisation.hypotheses", "Prioritisation.initiatives", "Member.voting", "Member.represents",
        "FinancingLine.amount", "Financing.cost_sharing", "MandateDocument.valid_to", "Governance.quorum",
    }  # fmt: skip


def test_what_the_owners_give_is_theirs() -> None:
    theirs = {kind for kind in document_kinds() if document_section(kind).owner == "owners"}
    assert theirs == {"mandate", "parties", "portfolio"}
