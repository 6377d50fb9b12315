"""Choices go out by their label and come in as the same choice; numbers stay numbers, only formulas are disarmed."""

import pytest

from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.foundation.formulas import disarm_formula, rearm_text


def choice_field(kind, *choices):
    return Field("mood", "Mood", KINDS[kind], custom_id=1, choices=tuple({"value": v, "label": n} for v, n in choices))


ALIKE = [
    [("red", "Red"), ("green", "Green")],
    [("red", "Blue"), ("blue", "Red")],
    [("a", "Rouge"), ("b", "rouge"), ("c", "ROUGE")],
    [("a", "Résumé"), ("resume", "Resume")],
    [("red", "Crimson"), ("crimson", "Red; or nearly")],
    [("x", "-5"), ("y", "=1+1"), ("z", "'=1")],
    [("a", "b"), ("b", "a"), ("c", "a (b)")],
    [("a", "A; B"), ("b", "A, B")],
]


@pytest.mark.parametrize("choices", ALIKE)
@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_what_goes_out_comes_in_as_the_same_choice(kind, choices):
    field = choice_field(kind, *choices)
    values = [v for v, _ in choices] if kind == "choice" else [[v for v, _ in choices], [choices[-1][0]]]
    for value in values:
        cell = rearm_text(disarm_formula(field.kind.to_cell(value, field)))
        assert field.kind.parse(field.kind.from_text(cell, field), field) == value


def test_a_cell_shows_the_label():
    field = choice_field("choice", ("red", "Warm red"))
    assert field.kind.to_cell("red", field) == "Warm red"


def test_a_label_of_several_choices_is_refused_with_what_to_write():
    field = choice_field("choice", ("a", "Rouge"), ("b", "rouge"))
    with pytest.raises(ValueError, match=r"Rouge \(a\), rouge \(b\)"):
        field.kind.from_text("rouge", field)


def test_a_plain_number_is_no_formula():
    for number in ("-5", "-12.50", "-1,5", "5", "-3%"):
        assert disarm_formula(number) == number
    for formula in ("-5+1", "=5", "-A1", "+5", "@now", "-1-2", "-٣", "'-5", "-"):
        assert disarm_formula(formula) == f"'{formula}"
        assert rearm_text(disarm_formula(formula)) == formula
