"""Options of custom fields: what does not fit is refused by name, never quietly left out."""

import pytest

pytestmark = pytest.mark.django_db
NOTE = {"type": "people", "label": "Anything"}


def refused(admin, **values):
    problem = admin.api.post("/fields", {**NOTE, **values}).ok(422)
    return sorted(error["field"] for error in problem["errors"])


@pytest.mark.parametrize("kind", ["link", "links"])
def test_a_link_must_lead_somewhere(admin, kind):
    assert refused(admin, kind=kind) == ["target"]
    assert refused(admin, kind=kind, target="nobodies") == ["target"]
    assert admin.api.post("/fields", {**NOTE, "kind": kind, "target": "organisations"}).ok(201)["target"]


def test_an_unknown_kind_of_record_is_named(admin):
    assert refused(admin, kind="text", type="nobodies") == ["type"]


@pytest.mark.parametrize(
    ("kind", "options", "named"),
    [
        ("number", {"decimals": 9}, ["options.decimals"]),
        ("number", {"decimals": 2, "currency": "EUR", "max_length": 5}, ["options.currency", "options.max_length"]),
        ("money", {"currency": "Eu"}, ["options.currency"]),
        ("text", {"max_length": 0}, ["options.max_length"]),
        ("text", {"decimals": 2}, ["options.decimals"]),
        ("date", {"decimals": 2, "max_length": 3}, ["options.decimals", "options.max_length"]),
    ],
)
def test_options_that_do_not_fit_are_named(admin, kind, options, named):
    assert refused(admin, kind=kind, options=options) == named


def test_choices_and_targets_of_kinds_that_have_none_are_named(admin):
    assert refused(admin, kind="text", choices=[{"label": "Light"}]) == ["choices"]
    assert refused(admin, kind="text", target="people") == ["target"]
    assert refused(admin, kind="choice", choices=[{"label": "Light", "color": "beige"}]) == ["choices"]


def test_fitting_options_are_kept_and_changed(admin):
    field = admin.api.post("/fields", {**NOTE, "kind": "number", "options": {"decimals": 2}}).ok(201)
    assert field["options"] == {"decimals": 2}
    changed = admin.api.patch(f"/fields/{field['id']}", {"options": {"max_length": 2}})
    assert [e["field"] for e in changed.ok(422)["errors"]] == ["options.max_length"]
    assert admin.api.patch(f"/fields/{field['id']}", {"options": {"decimals": 3}}).ok()["options"] == {"decimals": 3}
