"""What the rows of an import tell: entries of their own on the stories, beside the one that can be taken back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.bulk import insert_tuples
from regulars.core.database.reserving import reserve_ids
from regulars.core.database.rows import fetch_value
from regulars.core.database.stored_values import stored_json, stored_moment
from regulars.core.journal.events import Event
from regulars.core.journal.models import Entry
from regulars.core.journal.reach import reach_from
from regulars.core.journal.recording import About, channel, demo
from regulars.core.journal.telling import PART_OF

_ENTRY = ("id", "happened_at", "event", "room", "record_type", "record_id", "title", "text", "data")
_LINK = ("subject_id", "happened_at", "entry_id", "event", "room", "record_type")


@dataclass(frozen=True, slots=True)
class Part:
    """What one record of many tells on the stories of its subjects."""

    event: Event
    about: About
    subjects: Sequence[int]
    happened_at: dt.datetime | None = None
    text: str = ""


def record_parts(whole: int, parts: Sequence[Part], *, by: Viewer) -> None:
    """Write an entry for each part of what the entry `whole` did, and put it on the stories it reaches.

    The changes stay with `whole`, which is taken back as one; its parts bear its moment, so that they stand beside it.
    """
    parts = [part for part in parts if part.subjects]
    if not parts:
        return
    at = fetch_value("SELECT at FROM journal_entry WHERE id = %s", [whole])
    now, ids, entries, links = timezone.now(), reserve_ids(Entry, len(parts)), [], []
    for pk, part in zip(ids, parts, strict=True):
        moment, event, about = stored_moment(part.happened_at or now), part.event, part.about
        told = (event.stored_name, event.room, about.record_type)
        data = stored_json({**event.data(), PART_OF: whole})
        entries.append((pk, moment, *told, about.record_id, about.title[:200], part.text, data))
        links += [(subject, moment, pk, *told) for subject in dict.fromkeys(part.subjects)]
    same = {"at": at if isinstance(at, str) else stored_moment(at), "by_id": by.user_id, "via": channel.get()}
    insert_tuples("journal_entry", _ENTRY, entries, same={**same, "is_demo": demo.get()})
    insert_tuples("journal_link", _LINK, links, same={"by_id": by.user_id})
    reach_from(ids)
