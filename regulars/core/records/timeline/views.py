"""Entries as the API shows them: sentence, text, what it shows, what it changed; hidden things left out."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import event_class
from regulars.core.journal.telling import TOLD_BY_FIELD, ChangeTold, EntryTold, first_changes, standing_undos
from regulars.core.records.attached import is_attaching
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.history.sentences import sentence_by
from regulars.core.records.history.wording import described_snapshot, snapshot_label
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.reading.visibility import sees_all
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.noting import note_told
from regulars.core.records.timeline.shown import Place, Shown, shown_records

MOST_CHANGES = 20
JsonRow = dict[str, Any]


def entry_views(entries: list[EntryTold], viewer: Viewer, seen: Place | None = None) -> list[JsonRow]:
    """Return the entries that the viewer may know of, in order; `seen` is a record that she surely may see."""
    ids = [entry.pk for entry in entries]
    shown = shown_records(entries, viewer, seen)
    changes = first_changes(ids, MOST_CHANGES)
    undone = standing_undos(ids)
    found = []
    language, users = get_language(), users_by_id(viewer.epoch)
    for entry in entries:
        about = shown.get((entry.record_type, entry.record_id or 0))
        mine = changes.get(entry.pk, [])
        kind = known_type(entry.record_type)
        # What an import brought in is told as long as it is there; that it went is told by whatever took it away.
        if (
            kind
            and entry.record_id
            and about is None
            and (entry.part_of or not _may_know_of_gone(entry, mine, kind, viewer))
        ):
            continue
        described = _described(mine, entry, viewer) if mine else []
        if mine and entry.record_id and not described and _tells_only_what_is_hidden(entry, mine, kind, viewer):
            continue
        if kind and hides_its_day(kind, viewer):
            entry = entry._replace(happened_at=entry.at)
        by = users.get(entry.by_id or 0)
        sentence = sentence_by(entry, by, language)
        found.append(_view(entry, sentence, by, about, described, undone.get(entry.pk), bool(mine), viewer))
    return found


def through_titles(through: dict[int, int], slug: str, viewer: Viewer) -> dict[int, JsonRow]:
    """Return, by entry, the subject through which it reached this timeline."""
    titles = titles_of(find_type(slug), set(through.values()), viewer)
    return {entry: titles[pk] for entry, pk in through.items() if pk in titles}


def hides_its_day(record_type: type[RecordType], viewer: Viewer) -> bool:
    """Whether the viewer may not know when records of a type happened."""
    day = record_type.happened_field
    return bool(day) and day not in readable_fields(record_type, viewer)


def _may_know_of_gone(
    entry: EntryTold, changes: list[ChangeTold], record_type: type[RecordType], viewer: Viewer
) -> bool:
    """Whether the viewer may read of a record that is there no more, or that she may not see."""
    if viewer.administers or entry.by_id == viewer.user_id:
        return True
    # Whose it was is gone with it: only who would see every record of the type may know its title.
    return any(c.action == "purge" for c in changes) and sees_all(viewer, record_type)


def _tells_only_what_is_hidden(
    entry: EntryTold, changes: list[ChangeTold], record_type: type[RecordType] | None, viewer: Viewer
) -> bool:
    """Whether nothing but hidden fields changed; what was written elsewhere instead, as an employer is, counts too."""
    if any(map(is_attaching, changes)):
        return False
    is_own = record_type is None
    for change in changes:
        if change.record_id == entry.record_id and change.record_type == entry.record_type:
            if change.action != "change":
                return False
            is_own = True
    if is_own or record_type is None:
        return True
    return len(readable_fields(record_type, viewer)) < len(all_fields(record_type, viewer.epoch))


def _view(
    entry: EntryTold,
    sentence: str,
    by: JsonRow | None,
    about: Shown | None,
    changes: list[JsonRow],
    undone_by: int | None,
    has_changes: bool,
    viewer: Viewer,
) -> JsonRow:
    event = event_class(entry.event)
    mine = viewer.administers or (entry.by_id is not None and entry.by_id == viewer.user_id)
    can_go_back = has_changes or bool(event and event.has_own_way_back)
    return {
        "id": entry.pk,
        "at": entry.at,
        "happened_at": entry.happened_at,
        "event": entry.event,
        "icon": event.icon if event else "point",
        "sentence": sentence,
        "text": about.text if about else None,
        "said": entry.data.get(event.tells) if event and event.tells else None,
        "by": by,
        "via": entry.via,
        "room": entry.room,
        "about": {"type": entry.record_type, "id": entry.record_id, "title": entry.title}
        if entry.record_type
        else None,
        "shows": about.fields if about else None,
        "whom": list(about.whom) if about else [],
        "changes": changes,
        "via_person": None,
        "undone_by": undone_by,
        "can_undo": mine and undone_by is None and can_go_back and not (event and event.is_final),
    }


def _described(changes: list[ChangeTold], entry: EntryTold, viewer: Viewer) -> list[JsonRow]:
    found = []
    for change in changes:
        is_own = (change.record_type, change.record_id) == (entry.record_type, entry.record_id)
        if change.action not in TOLD_BY_FIELD or not is_own:
            continue
        record_type = known_type(change.record_type)
        if record_type is None:
            continue
        before = described_snapshot(record_type, change.values_before(), viewer)
        after = described_snapshot(record_type, change.values_after(), viewer)
        note_told(record_type, change.record_id, {**before, **after}, viewer)
        for name in _for_people(record_type, {**before, **after}):
            label = snapshot_label(record_type, name, viewer)
            found.append({"field": name, "label": label, "before": before.get(name), "after": after.get(name)})
    return found


def _for_people(record_type: type[RecordType], names: Mapping[str, Any]) -> list[str]:
    """Without what follows from something else that is told beside it."""
    return [name for name in names if not names.keys() & {*record_type.hidden_with.get(name, ())}]
