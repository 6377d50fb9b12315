"""The menu stands at once: its icons come with the first screen, not with those that are fetched later."""

import re

from regulars.core.records.registry import all_record_types
from tests.house.source import ROOT

KIT = ROOT / "web/src/core/kit/icon-map.ts"
SHELL = ROOT / "web/src/site/shell"


def test_the_icons_of_the_menu_come_with_the_first_screen() -> None:
    first = set(re.findall(r"'?([a-z0-9-]+)'?: Icon", KIT.read_text("utf-8")))
    places = re.findall(r"icon(?:=\"|: ')([a-z0-9-]+)", (SHELL / "room-places.ts").read_text("utf-8"))
    house = re.findall(r"icon=\"([a-z0-9-]+)", (SHELL / "navigation.tsx").read_text("utf-8"))
    types = [one.icon for one in all_record_types() if one.in_menu]
    assert len(places) > 5
    assert len(house) > 5
    assert {*places, *house, *types} - first == set()
