"""An entry as one sentence."""

from typing import Any

from django.utils.translation import get_language

from regulars.core.journal.events import sentence_of
from regulars.core.journal.models import Entry
from regulars.core.journal.telling import EntryTold, find_entry
from regulars.core.records.events import EntryUndone
from regulars.core.records.reading.titles import users_by_id


def entry_sentence(entry: Entry | EntryTold, epoch: int = 0, language: str | None = None) -> str:
    """Return what happened, in the reader's language; the system itself is called Regulars."""
    return sentence_by(entry, users_by_id(epoch).get(entry.by_id or 0), language)


def sentence_by(entry: Entry | EntryTold, by: dict[str, Any] | None, language: str | None = None) -> str:
    """Return the same, told of a user who was looked up already."""
    name = by["title"] if by else "Regulars"
    data = entry.data
    if entry.event == EntryUndone.stored_name and entry.undo_of_id and (language or get_language() or "en") != "en":
        undone = find_entry(entry.undo_of_id)
        data = data | {"what": entry_sentence(undone, language=language)} if undone else data
    return sentence_of(entry.event, data, by=name, title=entry.title, language=language)
