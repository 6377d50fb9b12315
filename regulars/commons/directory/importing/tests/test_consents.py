"""Consents come in with a list, with the list as their source, and no list brings back what was withdrawn."""

from typing import Any

import pytest

from regulars.commons.directory.consent.models import Consent
from regulars.commons.directory.consent.purposes import add_purpose
from regulars.commons.directory.consent.queries import may_contact
from regulars.commons.directory.importing.agreed import read_consents
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.records.history.undoing import undo_entry
from regulars.core.records.importing.lifecycle import change_import
from regulars.core.records.importing.models import ImportRow

pytestmark = pytest.mark.django_db
LIST = "Name,E-mail,Agreed\nKari Hansen,kari@fjord.example,{kari}\nOla Nordmann,ola@fjord.example,{ola}\n"
TARGET = "consent:newsletter.email"


@pytest.fixture
def newsletter(alice: Viewer) -> None:
    add_purpose("Newsletter", by=alice)


@pytest.fixture
def agreed(begin: Any, alice: Viewer) -> Any:
    """Bring in the list, with its last column as the consent to the newsletter by e-mail."""
    from regulars.commons.directory.importing.tests.conftest import run
    from regulars.core.records.importing.lifecycle import start_in_background

    def bring(**cells: str) -> Any:
        one = begin(LIST.format(**cells))
        targets = ("name", "emails", TARGET)
        mapping = [{"column": index, "target": target} for index, target in enumerate(targets)]
        change_import(one, {"mapping": mapping, "on_match": "fill"}, by=alice)
        return run(start_in_background(one, by=alice))

    return bring


def allowed(name: str) -> bool:
    """Whether somebody may be sent the newsletter."""
    return bool(may_contact(Party.objects.get(name=name), channel="email", purpose="newsletter"))


def test_a_column_of_a_list_becomes_lines_with_the_list_as_their_source(newsletter: None, agreed: Any) -> None:
    done = agreed(kari="2026-02-03", ola="no")
    assert (allowed("Kari Hansen"), allowed("Ola Nordmann")) == (True, False)
    line = Consent.objects.get(deed="given")
    assert (line.source, line.evidence, line.happened_at.date().isoformat()[:7]) == ("import", "list.csv", "2026-02")
    assert Consent.objects.get(deed="withdrawn").party.name == "Ola Nordmann"
    again = agreed(kari="yes", ola="no")
    assert (again.counts["skipped"], Consent.objects.count()) == (2, 2)
    assert done.counts["created"] == 2


def test_topics_are_read_in_whatever_language_the_list_was_taken_out(newsletter: None) -> None:
    for word in ("Newsletter by e-mail", "Newsletter per E-Mail", "Newsletter بالبريد الإلكتروني"):
        assert [one.topic for one in read_consents(word)] == ["newsletter.email"]


def test_no_list_brings_back_what_was_withdrawn_but_a_later_day_does(newsletter: None, agreed: Any) -> None:
    agreed(kari="2026-02-03", ola="yes")
    agreed(kari="unsubscribed", ola="yes")
    assert not allowed("Kari Hansen")
    agreed(kari="yes", ola="yes")
    agreed(kari="2026-02-04", ola="yes")
    assert not allowed("Kari Hansen")
    assert Consent.objects.count() == 3


def test_a_cell_that_says_neither_is_refused_by_name(newsletter: None, agreed: Any) -> None:
    done = agreed(kari="perhaps", ola="yes")
    assert done.counts["refused"] == 1
    assert "neither yes nor no" in ImportRow.objects.get(outcome="refused").reason


def test_undo_of_the_list_takes_its_lines_back(newsletter: None, agreed: Any, alice: Viewer) -> None:
    done = agreed(kari="yes", ola="yes")
    assert Consent.objects.count() == 2
    undone = undo_entry(done.entry_id, by=alice)
    assert (undone.conflicts, Consent.objects.count(), Party.objects.count()) == ([], 0, 0)
