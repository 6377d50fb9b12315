"""Loading a large company: parties first, then their history by time."""

import datetime as dt
from array import array
from collections.abc import Callable, Sequence
from typing import Any

from regulars.commons.directory.doubles.state import follow_from_now
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.writing.assigning import assign_custom
from regulars.site.demo.large.activities import LargeActivities, call_outcome
from regulars.site.demo.large.index_feed import IndexFeed
from regulars.site.demo.large.parties import LargeParties
from regulars.site.demo.large.progress import Progress
from regulars.site.demo.large.shape import Shape
from regulars.site.demo.loading.desk import LONG, Desk
from regulars.site.demo.loading.parties import TYPES

_SEARCH_TABLES = ("search_document", "search_name")
_CHECK_EVERY = 1_000
_INDEX_BATCH = 5_000


def large_tables() -> list[str]:
    """Return the tables whose indexes are better built after loading than kept while it goes on."""
    return [model._meta.db_table for model in LONG] + list(_SEARCH_TABLES)


def load_large(
    parties: int, entries: int, *, users: list[int], fields: list[CustomField], progress: Callable[[str], Any]
) -> None:
    """Add so many parties and entries inside the open transaction."""
    shape = Shape(parties, entries, dt.datetime.now(dt.UTC).replace(microsecond=0))
    heard = _last_heard(shape)
    desk, index = Desk(), IndexFeed()
    writer = LargeParties(desk, shape, users, heard, _customs(fields))
    names = _write_parties(writer, Progress(progress, parties, "parties"))
    activities = LargeActivities(desk, writer, names, index)
    say = Progress(progress, entries, "entries")
    for deed in shape.deeds(writer.told):
        activities.add(deed)
        if deed.number % _CHECK_EVERY == 0:
            say.reached(writer.told + activities.told)
    desk.close()
    index.close()
    _index_parties(writer, Progress(progress, parties, "parties in the search index"))
    # Comparing so many takes minutes: who wants it asks for it on the page of doubles.
    follow_from_now()


def _last_heard(shape: Shape) -> Sequence[int]:
    """Work out when each party was last spoken with, by going through the deeds once without writing them."""
    heard = array("q", bytes(8 * shape.parties))
    told = shape.parties + sum(shape.employer_of(party) is not None for party in range(shape.parties))
    for deed in shape.deeds(told):
        if deed.kind == "visit" or (deed.kind == "call" and call_outcome(deed.dice) == "reached"):
            heard[deed.party] = deed.seconds
    return heard


def _write_parties(writer: LargeParties, say: Progress) -> list[str]:
    names = []
    for party in range(writer.shape.parties):
        names.append(writer.add(party))
        if party % _CHECK_EVERY == 0:
            say.reached(party)
    return names


def _customs(fields: list[CustomField]) -> dict[str, list[dict[str, Any]]]:
    """Return some filled custom columns for each kind of party, to be dealt out in turn."""
    values: dict[str, list[dict[str, Any]]] = {
        "person": [{"favourite_coffee": c} for c in ("lighthouse", "sunday", "kochere", "half-moon")] + [{}] * 7,
        "organisation": [
            {"machine": m, "kilos_a_week": str(k)} for m, k in (("fyr-one", 6), ("fyr-two", 18), ("other", 4))
        ]
        + [{}] * 4,
        "household": [{}],
    }
    return {kind: [_custom(kind, given, fields) for given in rows] for kind, rows in values.items()}


def _custom(kind: str, given: dict[str, Any], fields: list[CustomField]) -> dict[str, Any]:
    custom: dict[str, Any] = {}
    for row in fields:
        if row.record_type == TYPES[kind].slug and row.name in given:
            field = custom_field(row)
            assign_custom(custom, field, field.kind.parse(given[row.name], field))
    return custom


def _index_parties(writer: LargeParties, say: Progress) -> None:
    last = writer.first + writer.shape.parties
    done = 0
    for slug in ("people", "organisations", "households"):
        kind = record_type(slug).where["kind"]
        ids = [pk for pk in range(writer.first, last) if writer.shape.kind_of(pk - writer.first) == kind]
        for start in range(0, len(ids), _INDEX_BATCH):
            some = ids[start : start + _INDEX_BATCH]
            index_records(record_type(slug), some)
            done += len(some)
            say.reached(done)
