"""A name that is typed whole is taken apart, also by forms that show its parts."""

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db
EMPTY = {
    "prefix": "",
    "given_name": "",
    "additional_names": None,
    "family_name": "",
    "suffix": "",
    "name_order": "given",
}


def named(record):
    return [record[part] for part in ("name", "given_name", "family_name")]


def test_boxes_for_the_parts_that_stay_empty_are_filled_from_the_whole_name(alice: ApiClient) -> None:
    jane = alice.post("/people", {"name": "Jane Doe", **EMPTY}).ok(201)
    assert named(jane) == ["Jane Doe", "Jane", "Doe"]
    later = alice.patch(
        f"/people/{jane['id']}",
        {"version": jane["version"], **EMPTY, "name": "Joan Roe", "given_name": "Jane", "family_name": "Doe"},
    ).ok()
    assert named(later) == ["Joan Roe", "Joan", "Roe"]


def test_what_is_written_into_a_part_stays_as_it_was_written(alice: ApiClient) -> None:
    jane = alice.post("/people", {"name": "Jane Doe", **EMPTY, "given_name": "Jane Marie"}).ok(201)
    assert named(jane) == ["Jane Doe", "Jane Marie", None]
    bare = alice.patch(f"/people/{jane['id']}", {"version": jane["version"], "name": "Joan", "given_name": ""}).ok()
    assert named(bare) == ["Joan", None, None]
