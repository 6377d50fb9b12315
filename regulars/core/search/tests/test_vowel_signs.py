"""Arabic and Hebrew are found with vowel signs or without, on both sides, whatever looks for them."""

import pytest

from testing.client import ApiClient

# As it is written with signs, and as people type it.
PAIRS = [
    ("مُحَمَّد", "محمد"),
    ("فَاطِمَةُ الزَّهْرَاء", "فاطمة الزهراء"),
    ("عـــلـــي", "علي"),
    ("رَحْمٰن", "رحمن"),
    # Signs that South Asia and recitation add.
    ("له\u0657", "له"),
    ("كريم\u06da", "كريم"),
    ("شָׁלוֹם".replace("ش", "ש"), "שלום"),
    ("דָּוִד", "דוד"),
]


@pytest.mark.parametrize(("signed", "plain"), PAIRS)
@pytest.mark.parametrize("is_stored_plain", [True, False])
def test_signs_make_no_difference(alice: ApiClient, signed: str, plain: str, *, is_stored_plain: bool) -> None:
    stored, asked = (plain, signed) if is_stored_plain else (signed, plain)
    one = alice.post("/organisations", {"name": f"{stored} Ltd", "industry": stored}).ok(201)
    alice.post("/notes", {"party": one["id"], "text": f"<p>Met {stored} today</p>"}).ok(201)
    assert [hit["id"] for hit in alice.get("/search", q=asked, types="organisations").ok()["hits"]] == [one["id"]]
    assert [row["id"] for row in alice.get("/organisations", q=asked).ok()["rows"]] == [one["id"]]
    for field, op, value in (
        ("name", "contains", asked),
        ("name", "starts_with", asked),
        ("name", "is", f"{asked} Ltd"),
        ("industry", "is", asked),
        ("industry", "contains", asked),
    ):
        found = alice.get("/organisations", filter={"field": field, "op": op, "value": value}).ok()["rows"]
        assert [row["id"] for row in found] == [one["id"]], (field, op)
    notes = {"field": "text", "op": "contains", "value": f"met {asked}"}
    assert len(alice.get("/notes", filter=notes).ok()["rows"]) == 1
    told = alice.get(f"/organisations/{one['id']}/timeline", q=asked, kinds="note.written").ok()["entries"]
    assert len(told) == 1
    assert alice.get(f"/organisations/{one['id']}").ok()["name"] == f"{stored} Ltd"
