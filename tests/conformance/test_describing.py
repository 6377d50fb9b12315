"""The kinds of records as programs are told of them."""

from testing.client import ApiClient


def test_kinds_of_the_menu_come_before_those_that_only_stand_inside_others(alice: ApiClient) -> None:
    in_menu = [kind["in_menu"] for kind in alice.get("/describe").ok()["types"]]
    assert in_menu == sorted(in_menu, reverse=True)
    assert set(in_menu) == {True, False}
