"""What was read is written again, unknown properties included and in their order."""

import io

from hypothesis import given
from hypothesis import strategies as st

from regulars.foundation.contentlines import Card, Property, read_cards, write_card
from regulars.foundation.contentlines.values import escape, join_parts, split_parts, unescape


def again(card: Card) -> Card:
    (read,) = read_cards(io.BytesIO(write_card(card).encode()))
    assert isinstance(read, Card)
    return read


def test_unknown_properties_keep_their_order_groups_and_parameters() -> None:
    card = Card("4.0", [
        Property("FN", "A"),
        Property("X-ODD", "one;two", (("X-P", ('say "hi"; ok', "b")),), "item1"),
        Property("X-ABLABEL", "Own", (), "item1"),
    ])  # fmt: skip
    assert again(card).properties == card.properties
    assert again(card).version == "4.0"


def test_no_line_is_longer_than_75_bytes_and_no_character_is_cut() -> None:
    card = Card("3.0", [Property("NOTE", "åæø😀" * 100)])
    assert all(len(line.encode()) <= 75 for line in write_card(card).split("\r\n"))
    assert again(card).properties == card.properties


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n")))
def test_any_text_survives(text: str) -> None:
    assert unescape(escape(text)) == text
    assert unescape(again(Card("3.0", [Property("NOTE", escape(text))])).properties[0].value) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1))
def test_any_parts_survive(parts: list[str]) -> None:
    assert split_parts(join_parts(parts)) == parts
