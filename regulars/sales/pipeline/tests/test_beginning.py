"""A house that is set up has a pipeline with the usual stages, which can be taken back in one step."""

import pytest

from regulars.core.access.models import User
from regulars.core.administration.workspace.setting_up import set_up_workspace
from regulars.core.journal.models import Entry
from testing.client import ApiClient

pytestmark = pytest.mark.django_db

HOUSE = {
    "name": "Mara Quill", "email": "mara@quill.example", "password": "lighthouse-on-42-rocks", "company": "Quill",
    "language": "en", "zone": "Europe/Oslo", "currency": "NOK",
}  # fmt: skip


@pytest.fixture
def mara() -> User:
    return set_up_workspace(HOUSE)


def test_a_new_house_can_sell_at_once(mara: User) -> None:
    api = ApiClient(mara)
    board = api.get("/sales/board").ok()
    assert board["pipeline"]["title"] == "New business"
    assert [stage["label"] for stage in board["stages"]][:2] == ["First talk", "Needs understood"]
    assert len(api.get("/lost_reasons").ok()["rows"]) == 5
    party = api.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    deal = api.post("/deals", {"name": "Teapots", "party": party}).ok(201)
    assert deal["stage"]["title"] == "First talk"


def test_who_sells_otherwise_takes_it_back(mara: User) -> None:
    api = ApiClient(mara)
    entry = Entry.objects.get(record_type="pipelines")
    done = api.post(f"/entries/{entry.pk}/undo").ok()
    assert done["conflicts"] == []
    for path in ("/pipelines", "/stages", "/lost_reasons"):
        assert api.get(path).ok()["rows"] == []
    assert api.get("/sales/board").status == 404
