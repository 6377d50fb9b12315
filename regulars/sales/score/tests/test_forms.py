"""What a visitor sends through a form warms the leads that were there before, not the one that it opened itself."""

import datetime as dt

import pytest
from django.utils import timezone

from regulars.commons.webforms.submission.models import Submission
from regulars.sales.score.keeping import keep_scores
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


def test_a_form_sent_later_counts_and_the_first_one_does_not() -> None:
    alice = ApiClient(make_people().alice)
    party = int(alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"])
    now = timezone.now()
    known = {"party_id": party, "name": "Teapots", "created_at": now, "changed_at": now}
    Submission.objects.create(**known, happened_at=now)
    lead = alice.post("/leads", {"interest": "Teapots", "party": party, "source": "form"}).ok(201)["id"]
    assert alice.get(f"/leads/{lead}/score").ok()["score"] == 20
    later = now + dt.timedelta(hours=1)
    Submission.objects.create(**known, happened_at=later)
    Submission.objects.create(**known, happened_at=later, state="held")
    keep_scores([lead])
    assert [one["text"] for one in alice.get(f"/leads/{lead}/score").ok()["parts"]] == ["Web form", "Sent a form"]
