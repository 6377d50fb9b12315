"""Entries as the API shows them: sentence, text, what it shows, what it changed; hidden things left out."""

from typing import Any

from django.utils.translation import get_language

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import event_class
from regulars.core.journal.telling import TOLD_BY_FIELD, ChangeTold, EntryTold, first_changes, standing_undos
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.history.sentences import entry_sentence
from regulars.core.records.history.wording import described_snapshot, snapshot_label
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.timeline.shown import shown_records

MOST_CHANGES = 20
JsonRow = dict[str, Any]


def entry_views(entries: list[EntryTold], viewer: Viewer) -> list[JsonRow]:
    """Return the entries that the viewer may know of, in order."""
    ids = [entry.pk for entry in entries]
    shown = shown_records(entries, viewer)
    changes = first_changes(ids, MOST_CHANGES)
    undone = standing_undos(ids)
    found = []
    language = get_language()
    for entry in entries:
        about = shown.get((entry.record_type, entry.record_id or 0))
        mine = changes.get(entry.pk, [])
        kind = known_type(entry.record_type)
        was_purged = any(c.action == "purge" for c in mine) or (about is None and viewer.administers)
        if kind and entry.record_id and about is None and not was_purged and entry.by_id != viewer.user_id:
            continue
        described = _described(mine, entry, viewer)
        if mine and entry.record_id and not described and _tells_only_what_is_hidden(entry, mine, kind, viewer):
            continue
        sentence = entry_sentence(entry, viewer.epoch, language)
        found.append(_view(entry, sentence, about, described, undone.get(entry.pk), bool(mine), viewer))
    return found


def through_titles(through: dict[int, int], slug: str, viewer: Viewer) -> dict[int, JsonRow]:
    """Return, by entry, the subject through which it reached this timeline."""
    titles = titles_of(find_type(slug), set(through.values()), viewer)
    return {entry: titles[pk] for entry, pk in through.items() if pk in titles}


def _tells_only_what_is_hidden(
    entry: EntryTold, changes: list[ChangeTold], record_type: type[RecordType] | None, viewer: Viewer
) -> bool:
    """Whether nothing but hidden fields changed; what was written elsewhere instead, as an employer is, counts too."""
    own = [c for c in changes if (c.record_type, c.record_id) == (entry.record_type, entry.record_id)]
    if own or record_type is None:
        return all(c.action == "change" for c in own)
    return len(readable_fields(record_type, viewer)) < len(all_fields(record_type, viewer.epoch))


def _view(
    entry: EntryTold,
    sentence: str,
    about: JsonRow | None,
    changes: list[JsonRow],
    undone_by: int | None,
    has_changes: bool,
    viewer: Viewer,
) -> JsonRow:
    users = users_by_id(viewer.epoch)
    event = event_class(entry.event)
    mine = viewer.administers or (entry.by_id is not None and entry.by_id == viewer.user_id)
    return {
        "id": entry.pk,
        "at": entry.at,
        "happened_at": entry.happened_at,
        "event": entry.event,
        "icon": event.icon if event else "point",
        "sentence": sentence,
        "text": about["_text"] if about else None,
        "by": users.get(entry.by_id or 0),
        "via": entry.via,
        "room": entry.room,
        "about": {"type": entry.record_type, "id": entry.record_id, "title": entry.title}
        if entry.record_type
        else None,
        "shows": {k: v for k, v in about.items() if k[0] != "_"} if about and about["_shows"] else None,
        "changes": changes,
        "via_person": None,
        "undone_by": undone_by,
        "can_undo": mine and undone_by is None and has_changes,
    }


def _described(changes: list[ChangeTold], entry: EntryTold, viewer: Viewer) -> list[JsonRow]:
    found = []
    for change in changes:
        if change.action not in TOLD_BY_FIELD or change.record_id != entry.record_id:
            continue
        record_type = known_type(change.record_type)
        if record_type is None:
            continue
        before = described_snapshot(record_type, change.values_before(), viewer)
        after = described_snapshot(record_type, change.values_after(), viewer)
        for name in {**before, **after}:
            label = snapshot_label(record_type, name, viewer)
            found.append({"field": name, "label": label, "before": before.get(name), "after": after.get(name)})
    return found
