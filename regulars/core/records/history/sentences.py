"""An entry as one sentence."""

from regulars.core.journal.events import sentence_of
from regulars.core.journal.models import Entry
from regulars.core.journal.telling import EntryTold
from regulars.core.records.reading.titles import users_by_id


def entry_sentence(entry: Entry | EntryTold, epoch: int = 0, language: str | None = None) -> str:
    """Return what happened, in the reader's language; the system itself is called Regulars."""
    users = users_by_id(epoch)
    by = users[entry.by_id]["title"] if entry.by_id in users else "Regulars"
    return sentence_of(entry.event, entry.data, by=by, title=entry.title, language=language)
