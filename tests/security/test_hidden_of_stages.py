"""A stage's probability that is hidden is told by nothing that is worked out with it."""

from typing import Any

import pytest

from regulars.core.access.models import Team
from regulars.sales.chance.models import Lesson
from regulars.sales.deal.models import Deal
from testing.client import ApiClient
from testing.people import ALL, OWN, TEAM, hide_field, make_user, with_settings
from tests.security.callers import holder_of
from tests.security.furnished import House, furnish
from tests.security.told import differences, everything_told, own_words_aside

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(settings: Any) -> House:
    """A furnished house; everything is the owner's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.PACE = 0
    return furnish(holder_of("owner"), holder_of("seller"))


@pytest.fixture
def mate(house: House) -> ApiClient:
    """Somebody who sees all of the owner's, and of the stages everything but how likely a deal there is won."""
    team = Team.objects.create(name="The owner's")
    house.owner.teams.add(team)
    mate = make_user("Mate", with_settings(TEAM), team=team)
    hide_field(mate, "stages", "probability")
    return ApiClient(mate)


def test_another_probability_changes_no_byte_of_any_answer(house: House, mate: ApiClient) -> None:
    owner = ApiClient(house.owner)
    stage = owner.get(f"/deals/{house.there['deals']}").ok()["stage"]["id"]
    before = everything_told(house, mate.client)
    weighted = Deal.objects.get(pk=house.there["deals"]).weighted
    version = owner.get(f"/stages/{stage}").ok()["version"]
    owner.patch(f"/stages/{stage}", {"version": version, "probability": "80"}).ok()
    assert Deal.objects.get(pk=house.there["deals"]).weighted != weighted
    found = differences(own_words_aside(before), everything_told(house, mate.client))
    assert not found, found


def test_nothing_weighted_is_shown(house: House, mate: ApiClient) -> None:
    assert "weighted" not in mate.get(f"/deals/{house.there['deals']}").ok()
    board = mate.get("/sales/board").ok()
    assert all(set(stage["sums"]) == {"value"} and stage["probability"] is None for stage in board["stages"])
    for path in ("/forecast", "/forecast/belief?month=2026-05", "/deals?columns=weighted", "/deals?sort=weighted"):
        assert mate.get(path).status in (400, 403), path
    assert mate.get("/sales/today").ok()["month"] is None


def test_who_sees_only_her_own_deals_sees_them_weighted(house: House) -> None:
    seller = ApiClient(make_user("Olga", with_settings(OWN)))
    party = seller.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    body = {"name": "Pots", "party": party, "value": {"amount": "10", "currency": "EUR"}}
    assert "weighted" in seller.post("/deals", body).ok(201)


def test_how_far_off_the_stages_were_is_told_to_who_sees_their_chances(house: House) -> None:
    truth = {"spans": [], "off": 0.1, "off_by_stage": 0.2}
    learnt = {"begin": {"of": 0}, "weights": {}, "usual": {}, "truth": truth, "deals": 60}
    Lesson.objects.create(closed=60, won=30, learnt=learnt)
    nils = make_user("Nils", with_settings(ALL))
    assert ApiClient(nils).get("/chances").ok()["truth"]["off_by_stage"] == 0.2
    hide_field(nils, "stages", "probability")
    assert ApiClient(nils).get("/chances").ok()["truth"]["off_by_stage"] is None
