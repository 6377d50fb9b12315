"""What the server says is said in the language of whoever reads it, on the usual way and on the quick one."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from django.core import mail

from regulars.core import words
from regulars.core.access.models import Team, User
from regulars.core.access.viewer import raise_epoch
from regulars.core.administration.letters.links import RESET
from regulars.core.administration.letters.sending import send_letter
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.events import all_events, sentence_of
from regulars.core.records.api.quick_reads import quick_answer
from regulars.service.category.languages import languages
from testing.client import ApiClient
from testing.people import People

GERMAN = {"HTTP_ACCEPT_LANGUAGE": "de-AT,de;q=0.9,en;q=0.5"}
WORDED = {"label", "label_one", "plural", "help"}


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language of which every text shows that it went through the layer."""
    monkeypatch.setattr(words, "gettext", lambda text: f"⟦{text}⟧")


def test_a_browser_is_answered_in_its_language(alice: ApiClient) -> None:
    told = alice.client.get("/api/describe", **GERMAN).json()
    assert {"Personen", "Organisationen", "Aufgaben"} <= {kind["plural"] for kind in told["types"]}
    assert alice.client.get("/api/describe").json()["types"][0]["plural"] == "People"


def test_what_the_user_chose_counts_before_her_browser(alice: ApiClient, people: People) -> None:
    User.objects.filter(pk=people.alice.pk).update(language="ar")
    raise_epoch()
    told = alice.client.get("/api/describe/people", **GERMAN).json()
    assert told["label"] == "شخص"


def test_a_refusal_says_what_to_do_in_the_readers_language(alice: ApiClient) -> None:
    answer = alice.client.get("/api/people/4711", **GERMAN)
    assert answer.json()["title"] == "Nicht gefunden"
    assert answer.json()["detail"] == "Unter dieser Adresse ist nichts, das Sie sehen können."


def test_a_story_is_told_in_the_readers_language_however_it_is_asked_for(alice: ApiClient) -> None:
    made = alice.post("/people", {"name": "Ida Quist"}).ok(201)
    address = f"/api/people/{made['id']}/timeline"
    usual = alice.client.get(address, **GERMAN).content
    cookies = "; ".join(f"{name}={one.value}" for name, one in alice.client.cookies.items())
    assert "hat Ida Quist hinzugefügt" in usual.decode()
    assert quick_answer(address, "", cookies, "", GERMAN["HTTP_ACCEPT_LANGUAGE"]) == usual
    assert b"added Ida Quist" in (quick_answer(address, "", cookies) or b"")


def test_fields_of_ones_own_keep_the_words_that_were_given_them(alice: ApiClient) -> None:
    field = {"type": "people", "label": "Birthday", "kind": "choice", "choices": [{"label": "Person"}]}
    alice.post("/fields", field).ok(201)
    fields = alice.client.get("/api/describe/people", **GERMAN).json()["fields"]
    own = next(one for one in fields if one["custom"])
    assert (own["label"], own["choices"][0]["label"]) == ("Birthday", "Person")
    assert next(one for one in fields if one["name"] == "birthday")["label"] == "Geburtstag"


def test_whoever_asks_first_does_not_decide_how_others_are_spoken_to(alice: ApiClient) -> None:
    alice.post("/consents/purposes", {"name": "Newsletter"}).ok(201)
    for name in ("birthday", "consents", "roles"):
        alice.post("/access/sensitive", {"type": "people", "name": name}).ok(201)
    raise_epoch()
    english = {kind: alice.get(f"/describe/{kind}").ok()["fields"] for kind in ("people", "consents")}
    raise_epoch()
    for kind, fields in english.items():
        german = {one["name"]: one for one in alice.client.get(f"/api/describe/{kind}", **GERMAN).json()["fields"]}
        for one in alice.get(f"/describe/{kind}").ok()["fields"]:
            assert one in fields, one["name"]
            assert one["custom"] or one["name"] in ("name", "custom") or german[one["name"]] != one, one["label"]


def test_no_word_of_a_kind_goes_past_the_layer(alice: ApiClient, marked: None) -> None:
    house = alice.client.get("/api/describe", **GERMAN).json()
    bare = [word for part in (house["types"], house["rooms"]) for word in _bare(part)]
    for kind in house["types"]:
        bare += _bare(alice.client.get(f"/api/describe/{kind['type']}", **GERMAN).json())
    # Languages are called as their own speakers call them, teams as the company does.
    own = {*languages().values(), *Team.objects.values_list("name", flat=True)}
    assert {*bare} - own == set()


def test_no_sentence_of_the_journal_goes_past_the_layer(marked: None) -> None:
    for event in all_events():
        data = dict.fromkeys(event.__dataclass_fields__, "x")
        told = sentence_of(event.stored_name, data, by="Ida", title="Ole", language="xx")
        assert told.startswith("⟦"), event


def test_letters_are_written_in_the_language_of_who_gets_them(people: People) -> None:
    User.objects.filter(pk=people.alice.pk).update(language="de")
    send_letter(cast("JobProgress", None), letter=RESET, user=people.alice.pk, words={})
    assert mail.outbox[-1].subject.startswith("Ihr neues Passwort für ")
    assert mail.outbox[-1].body.startswith("Guten Tag ")


def _bare(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _bare(one)
    if isinstance(value, dict):
        for name, one in value.items():
            if name in WORDED and isinstance(one, str) and one and not one.startswith("⟦"):
                yield one
            yield from _bare(one)
