"""Whoever is erased is forgotten by the search for doubles too."""

from pathlib import Path
from typing import Any

import pytest

from regulars.commons.directory.doubles.models import DoubleKey, DoublePair
from testing.client import ApiClient
from testing.people import make_people


@pytest.mark.django_db
def test_keys_and_pairs_go_with_whoever_is_erased(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    alice = ApiClient(make_people().alice)
    her, other, third = (
        alice.post("/people", {"name": name}).ok(201)["id"]
        for name in ("Zyxomma Wuthering", "Somebody Else", "A Third")
    )
    for one in (her, other):
        DoubleKey.objects.create(party_id=one, key=4711)
    for low, high in ((her, other), (her, third), (other, third)):
        DoublePair.objects.create(low_id=low, high_id=high, score=1.0)
    alice.post(f"/privacy/erasures/people/{her}", {"confirm": "Zyxomma Wuthering"}).ok()
    assert [*DoubleKey.objects.filter(key=4711).values_list("party_id", flat=True)] == [other]
    assert [*DoublePair.objects.values_list("low_id", "high_id")] == [(other, third)]
