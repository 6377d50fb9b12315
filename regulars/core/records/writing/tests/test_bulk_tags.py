"""Tags of many records at once: added, taken away, replaced."""

from testing.client import ApiClient


def tagged(alice: ApiClient, *given: list[str]) -> list[int]:
    """Make a person for each list of tags and return the ids."""
    return [alice.post("/people", {"name": f"Nr {n}", "tags": tags}).ok(201)["id"] for n, tags in enumerate(given)]


def tags_after(alice: ApiClient, ids: list[int], value: object) -> list[list[str]]:
    """Give the tags to all and return what each has now."""
    report = alice.post("/people/bulk", {"select": {"ids": ids}, "action": "change", "values": {"tags": value}}).ok()
    assert report["refused"] == []
    return [sorted(alice.get(f"/people/{pk}").ok()["tags"]) for pk in ids]


def test_adding_a_tag_keeps_the_others(alice: ApiClient) -> None:
    ids = tagged(alice, ["press"], [], ["VIP"])
    after = tags_after(alice, ids, {"add": ["vip"]})
    assert [sorted(tag.lower() for tag in tags) for tags in after] == [["press", "vip"], ["vip"], ["vip"]]


def test_taking_a_tag_away_leaves_the_others(alice: ApiClient) -> None:
    ids = tagged(alice, ["press", "VIP"], ["press"])
    assert tags_after(alice, ids, {"remove": ["vip"]}) == [["press"], ["press"]]


def test_replacing_tags_puts_them_in_the_place_of_all(alice: ApiClient) -> None:
    ids = tagged(alice, ["press", "VIP"], [])
    assert tags_after(alice, ids, ["new"]) == [["new"], ["new"]]


def test_a_step_that_is_none_is_refused(alice: ApiClient) -> None:
    ids = tagged(alice, ["press"])
    body = {"select": {"ids": ids}, "action": "change", "values": {"tags": {"double": ["x"]}}}
    assert alice.post("/people/bulk", body).status == 422
    assert alice.get(f"/people/{ids[0]}").ok()["tags"] == ["press"]


def test_only_the_selected_records_are_taken_out(alice: ApiClient) -> None:
    ids = tagged(alice, [], [], [])
    lines = (
        alice.get("/people/export", ids=f"{ids[0]},{ids[2]}", columns="name", sort="name").content.decode().splitlines()
    )
    assert len(lines) == 3
    assert "Nr 1" not in "".join(lines)


def test_too_many_ids_are_refused_and_not_cut_short(alice: ApiClient) -> None:
    body = {"select": {"ids": list(range(1, 20_002))}, "action": "trash", "dry_run": True}
    assert alice.post("/people/bulk", body).status == 400
