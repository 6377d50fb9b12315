"""Values that do not fit are told by field and in plain words."""

from typing import Annotated, Any, Literal

import pytest
from ninja.errors import ValidationError
from pydantic import ValidationError as SchemaError

from regulars.core.contracts import Id, Input, Name
from regulars.core.unreadable import unreadable


class Form(Input):
    name: Name
    age: Annotated[Id, "years"] = 1
    colour: Literal["red", "blue"] = "red"


def problem(values: dict[str, Any]):
    with pytest.raises(SchemaError) as wrong:
        Form(**values)
    errors = [{**error, "loc": ("body", "form", *error["loc"])} for error in wrong.value.errors()]
    return unreadable(ValidationError(errors).errors)


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({}, "name", "Fill this in."),
        ({"name": "  "}, "name", "Fill this in."),
        ({"name": "x" * 200}, "name", "Write at most 120 characters."),
        ({"name": "a\x00"}, "name", "Remove the null character."),
        ({"name": "a", "age": "old"}, "age", "Give a whole number."),
        ({"name": "a", "age": 2**63}, "age", "Give a number of at most 9223372036854775807."),
        ({"name": "a", "colour": "mud"}, "colour", "Choose one of: 'red' or 'blue'."),
        ({"name": "a", "is_admin": True}, "is_admin", "There is no such field here; leave it out."),
    ],
)
def test_each_error_names_its_field_and_what_to_do(values, field, message):
    found = problem(values)
    assert found.errors == [{"field": field, "message": message}]
    assert found.detail == f"{field}: {message}"


def test_a_value_of_the_address_is_named_alike():
    wrong = {"loc": ("query", "limit"), "type": "int_parsing", "msg": "…"}
    assert unreadable([wrong]).errors == [{"field": "limit", "message": "Give a whole number."}]
