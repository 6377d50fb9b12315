"""A deal is split: lines, worth and people go along, nothing is counted twice, and it is taken back in one go."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import ALL, hide_field, make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db

EUR = "EUR"


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


@pytest.fixture
def deal(alice: ApiClient) -> dict[str, Any]:
    return make_deal(alice, make_pipeline(alice)[1][0], "800", name="Forty teapots")


@pytest.fixture
def lined(alice: ApiClient, deal: dict[str, Any]) -> dict[str, Any]:
    """A deal of forty teapots at 20, packing at 15, and advice without a price."""
    price = [{"amount": "20", "currency": EUR}, {"amount": "15", "currency": EUR}]
    lines = [
        {"text": "Teapots", "quantity": "40", "unit": "pieces", "price": price[0], "discount": "10"},
        {"text": "Packing", "price": price[1]}, {"text": "Advice"},
    ]  # fmt: skip
    body = {"version": deal["version"], "children": {"lines": lines}}
    return dict(alice.patch(f"/deals/{deal['id']}", body).ok())


def split(api: ApiClient, deal: dict[str, Any], **body: Any) -> Any:
    return api.post(f"/deals/{deal['id']}/verbs/split", {"name": "A part"} | body)


def the_part(api: ApiClient) -> dict[str, Any]:
    rows = api.get("/deals?sort=-created_at").ok()["rows"]
    return dict(api.get(f"/deals/{next(row['id'] for row in rows if row['name'] == 'A part')}").ok())


def told(deal: dict[str, Any]) -> list[tuple[str, str]]:
    return [(line["text"], line["quantity"]) for line in deal["children"]["lines"]]


def test_a_part_is_split_off_with_its_worth(alice: ApiClient, deal: dict[str, Any]) -> None:
    left = split(alice, deal, value={"amount": "200", "currency": EUR}).ok()
    assert (left["value"]["amount"], left["weighted"]["amount"]) == ("600.00", "60.00")
    part = the_part(alice)
    assert (part["value"]["amount"], part["weighted"]["amount"]) == ("200.00", "20.00")
    assert (part["stage"]["id"], part["party"]["id"]) == (deal["stage"]["id"], deal["party"]["id"])
    for wrong in ({"amount": "601", "currency": EUR}, {"amount": "1", "currency": "USD"}, {"amount": "-1"}):
        assert split(alice, deal, value=wrong).status == 422


def test_a_part_without_a_worth_has_none(alice: ApiClient, deal: dict[str, Any]) -> None:
    assert split(alice, deal).ok()["value"]["amount"] == "800.00"
    assert the_part(alice)["value"] is None


def test_lines_go_along_whole_or_in_part(alice: ApiClient, lined: dict[str, Any]) -> None:
    teapots, packing, advice = (line["id"] for line in lined["children"]["lines"])
    left = split(alice, lined, lines=[{"id": teapots, "quantity": "10"}, advice]).ok()
    assert (told(left), left["value"]["amount"]) == ([("Teapots", "30"), ("Packing", "1")], "555.00")
    assert [line["id"] for line in left["children"]["lines"]] == [teapots, packing]
    part = the_part(alice)
    assert (told(part), part["value"], part["weighted"]["amount"]) == (
        [("Teapots", "10"), ("Advice", "1")], {"amount": "180.00", "currency": EUR}, "18.00",
    )  # fmt: skip
    line = part["children"]["lines"][0]
    assert (line["unit"], line["price"]["amount"], line["discount"]) == ("pieces", "20.00", "10")


def test_undo_puts_all_back_as_it_was(alice: ApiClient, lined: dict[str, Any]) -> None:
    packing = lined["children"]["lines"][1]["id"]
    entry = split(alice, lined, lines=[packing]).entry
    assert len(alice.get("/deals").ok()["rows"]) == 2
    alice.post(f"/entries/{entry}/undo").ok()
    back = alice.get(f"/deals/{lined['id']}").ok()
    assert (back["children"]["lines"], back["value"]) == (lined["children"]["lines"], lined["value"])
    assert len(alice.get("/deals").ok()["rows"]) == 1


def test_lines_without_a_price_go_along_with_a_worth(alice: ApiClient, deal: dict[str, Any]) -> None:
    body = {"version": deal["version"], "children": {"lines": [{"text": "Teapots", "quantity": "40"}]}}
    line = alice.patch(f"/deals/{deal['id']}", body).ok()["children"]["lines"][0]["id"]
    left = split(alice, deal, lines=[{"id": line, "quantity": "15"}], value={"amount": "300", "currency": EUR}).ok()
    assert (told(left), left["value"]["amount"]) == ([("Teapots", "25")], "500.00")
    assert (told(the_part(alice)), the_part(alice)["value"]["amount"]) == ([("Teapots", "15")], "300.00")


@pytest.mark.parametrize("quantity", ["0", "-3", "40.0001", "much"])
def test_no_more_of_a_line_than_there_is(alice: ApiClient, lined: dict[str, Any], quantity: str) -> None:
    teapots = lined["children"]["lines"][0]["id"]
    refused = split(alice, lined, lines=[{"id": teapots, "quantity": quantity}])
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "lines")
    assert len(alice.get("/deals").ok()["rows"]) == 1


def test_lines_say_the_worth_and_something_stays(alice: ApiClient, lined: dict[str, Any]) -> None:
    teapots, packing, advice = (line["id"] for line in lined["children"]["lines"])
    worth = {"amount": "5", "currency": EUR}
    for body, place in (
        ({"value": worth}, "value"), ({"value": worth, "lines": [packing]}, "value"),
        ({"value": worth, "lines": [advice]}, "value"), ({"lines": [teapots, packing]}, "lines"),
        ({"lines": [advice + 1000]}, "lines"), ({"lines": {"id": packing}}, "lines"),
    ):  # fmt: skip
        refused = split(alice, lined, **body)
        assert (refused.status, refused.body["errors"][0]["field"]) == (422, place), body
    assert split(alice, lined, lines=[packing], value={"amount": "15", "currency": EUR}).status == 200


def test_people_keep_their_part_in_both(alice: ApiClient, deal: dict[str, Any]) -> None:
    parts = []
    for name, part in (("Ada Quill", "decides"), ("Mary Moor", "uses")):
        who = alice.post("/people", {"name": name}).ok(201)["id"]
        body = {"deal": deal["id"], "party": who, "part": part, "note": "Since May"}
        parts.append(alice.post("/parts", body).ok(201)["id"])
    split(alice, deal, people=parts[1:]).ok()
    rows, part = alice.get("/parts?columns=deal,party,part,note").ok()["rows"], the_part(alice)
    assert [(row["party"]["title"], row["part"], row["note"]) for row in rows if row["deal"]["id"] == part["id"]] == [
        ("Mary Moor", "uses", "Since May")
    ]
    assert len(alice.get("/parts").ok()["rows"]) == 3
    other = make_deal(alice, deal["stage"]["id"])
    refused = split(alice, other, people=parts)
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "people")


def test_what_is_hidden_is_not_found_out_by_splitting() -> None:
    people = make_people(bob=ALL)
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    deal = make_deal(alice, make_pipeline(alice)[1][0], "800")
    lines = [{"text": "Teapots", "price": {"amount": "20", "currency": EUR}}, {"text": "Advice"}]
    body = {"version": deal["version"], "children": {"lines": lines}}
    line = alice.patch(f"/deals/{deal['id']}", body).ok()["children"]["lines"][1]["id"]
    hide_field(people.bob, "deals", "value")
    said = [split(bob, deal, value={"amount": amount, "currency": EUR}) for amount in ("1", "20", "100000")]
    assert {(one.status, one.body["detail"]) for one in said} == {(422, said[0].body["detail"])}
    of_lines = [split(bob, deal, lines=[pk]) for pk in (line, line + 1000)]
    assert {(one.status, one.body["detail"]) for one in of_lines} == {(422, of_lines[0].body["detail"])}
    assert split(bob, deal).status == 200


def test_who_may_not_open_deals_splits_none() -> None:
    rights = {**ALL, "deals": {"see": "all", "change": "all"}}
    people = make_people(bob=rights)
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    assert split(bob, deal).status == 403
    assert "split" not in bob.get(f"/deals/{deal['id']}").ok()["verbs"]
