"""The kinds of records as programs are told of them."""

import gzip

from testing.client import ApiClient


def test_kinds_of_the_menu_come_before_those_that_only_stand_inside_others(alice: ApiClient) -> None:
    in_menu = [kind["in_menu"] for kind in alice.get("/describe").ok()["types"]]
    assert in_menu == sorted(in_menu, reverse=True)
    assert set(in_menu) == {True, False}


def test_what_is_long_is_sent_packed_to_who_takes_that(alice: ApiClient) -> None:
    plain = alice.client.get("/api/describe/people")
    packed = alice.client.get("/api/describe/people", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 4
