"""Whoever is erased takes along what was said about her."""

import pytest

from regulars.core.journal.models import Change, Entry
from regulars.core.together.models import Comment
from regulars.core.together.tests.test_comments import say
from testing.client import ApiClient
from testing.people import make_people


@pytest.mark.django_db(transaction=True)
def test_an_erasure_takes_comments_along() -> None:
    alice = ApiClient(make_people().alice)
    nora = f"people/{alice.post('/people', {'name': 'Nora Novak'}).ok(201)['id']}"
    say(alice, nora, "<p>She collects quillwork.</p>")
    alice.post(f"/privacy/erasures/{nora}", {"confirm": "Nora Novak", "reason": "She asked."}).ok()
    assert not Comment.objects.exists()
    told = [*Change.objects.values_list("before", "after"), *Entry.objects.values_list("title", "text", "data")]
    assert "quillwork" not in str(told)
    assert "Nora" not in str(told)
