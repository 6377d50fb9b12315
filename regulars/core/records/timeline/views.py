"""Entries as the API shows them: sentence, text, what it shows, what it changed; hidden things left out."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.events import event_class
from regulars.core.journal.models import Change, Entry
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.history.sentences import entry_sentence
from regulars.core.records.history.wording import described_snapshot, snapshot_label
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types

MOST_CHANGES = 20
JsonRow = dict[str, Any]


def entry_views(entries: list[Entry], viewer: Viewer) -> list[JsonRow]:
    """Return the entries that the viewer may know of, in order."""
    types = {t.slug: t for t in all_record_types()}
    shown = _shown(entries, viewer)
    changes = _changes([e.pk for e in entries])
    undone = _undone([e.pk for e in entries])
    found = []
    for entry in entries:
        record_type = types.get(entry.record_type)
        about = shown.get((entry.record_type, entry.record_id or 0))
        mine = changes.get(entry.pk, [])
        was_purged = any(c.action == "purge" for c in mine) or (about is None and viewer.administers)
        if record_type and entry.record_id and about is None and not was_purged and entry.by_id != viewer.user_id:
            continue
        described = _described(mine, entry, viewer)
        if mine and entry.record_id and not described and _tells_only_what_is_hidden(entry, mine, record_type, viewer):
            continue
        found.append(_view(entry, about, described, undone.get(entry.pk), bool(mine), viewer))
    return found


def _tells_only_what_is_hidden(
    entry: Entry, changes: list[Change], record_type: type[RecordType] | None, viewer: Viewer
) -> bool:
    """Whether nothing but hidden fields changed; what was written elsewhere instead, as an employer is, counts too."""
    own = [c for c in changes if (c.record_type, c.record_id) == (entry.record_type, entry.record_id)]
    if own or record_type is None:
        return all(c.action == "change" for c in own)
    return len(readable_fields(record_type, viewer)) < len(all_fields(record_type, viewer.epoch))


def _view(
    entry: Entry,
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
        "at": entry.at.isoformat(),
        "happened_at": entry.happened_at.isoformat(),
        "event": entry.event,
        "icon": event.icon if event else "point",
        "sentence": entry_sentence(entry, viewer.epoch),
        "text": (about or {}).get("_text"),
        "by": users.get(entry.by_id or 0),
        "via": entry.via,
        "room": entry.room,
        "about": {"type": entry.record_type, "id": entry.record_id, "title": entry.title}
        if entry.record_type
        else None,
        "shows": {k: v for k, v in about.items() if k != "_text"} if about and about.get("_shows") else None,
        "changes": changes,
        "via_person": None,
        "undone_by": undone_by,
        "can_undo": mine and undone_by is None and has_changes,
    }


def _shown(entries: list[Entry], viewer: Viewer) -> dict[tuple[str, int], JsonRow]:
    """The records that entries are about, as they are now; only those the viewer may see."""
    types = {t.slug: t for t in all_record_types()}
    found: dict[tuple[str, int], JsonRow] = {}
    for slug in {e.record_type for e in entries if e.record_type in types}:
        record_type = types[slug]
        ids = list({e.record_id for e in entries if e.record_type == slug and e.record_id})
        if not ids:
            continue
        readable = readable_fields(record_type, viewer)
        shows = not record_type.is_subject and bool(record_type.subjects)
        names = [n for n in record_type.timeline_fields if n in readable] if shows else []
        plan = plan_for(record_type, [readable[n] for n in names])
        marks = ", ".join(["%s"] * len(ids))
        where, params = join_conditions([(f"t.id IN ({marks})", ids), visible_condition(viewer, record_type, "t")])
        tuples = fetch_rows(f"SELECT {plan.sql}, t.trashed_at FROM {record_type.table()} t WHERE {where}", params)
        for row, values in zip(assemble_rows(plan, tuples, viewer), tuples, strict=True):
            row |= {"_shows": shows, "type": row.get("type", slug), "trashed": values[-1] is not None}
            row["_text"] = row.get(record_type.text_field) if record_type.text_field in names else None
            found[slug, row["id"]] = row
    return found


def _changes(ids: list[int]) -> dict[int, list[Change]]:
    """The first few changes of each entry; an import's thousands are not read to show one line."""
    if not ids:
        return {}
    marks = ", ".join(["%s"] * len(ids))
    rows = (
        fetch_rows(
            "SELECT id FROM (SELECT c.id, ROW_NUMBER() OVER (PARTITION BY c.entry_id ORDER BY c.id) AS place"
            f" FROM journal_change c WHERE c.entry_id IN ({marks})) few WHERE place <= {MOST_CHANGES}",
            ids,
        )
        if len(ids) > 1
        else fetch_rows(f"SELECT id FROM journal_change WHERE entry_id = %s ORDER BY id LIMIT {MOST_CHANGES}", ids)
    )
    found: dict[int, list[Change]] = {}
    for change in Change.objects.filter(id__in=[row[0] for row in rows]).order_by("id"):
        found.setdefault(change.entry_id, []).append(change)
    return found


def _undone(ids: list[int]) -> dict[int, int]:
    if not ids:
        return {}
    marks = ", ".join(["%s"] * len(ids))
    rows = fetch_rows(
        f"SELECT u.undo_of_id, u.id FROM journal_entry u WHERE u.undo_of_id IN ({marks})"
        " AND NOT EXISTS (SELECT 1 FROM journal_entry r WHERE r.undo_of_id = u.id)",
        ids,
    )
    return {row[0]: row[1] for row in rows}


def _described(changes: list[Change], entry: Entry, viewer: Viewer) -> list[JsonRow]:
    types = {t.slug: t for t in all_record_types()}
    found = []
    for change in changes:
        record_type = types.get(change.record_type)
        if (
            record_type is None
            or change.action not in ("change", "restore", "trash")
            or change.record_id != entry.record_id
        ):
            continue
        before = described_snapshot(record_type, change.before or {}, viewer)
        after = described_snapshot(record_type, change.after or {}, viewer)
        for name in {**before, **after}:
            label = snapshot_label(record_type, name, viewer)
            found.append({"field": name, "label": label, "before": before.get(name), "after": after.get(name)})
    return found


def through_titles(through: dict[int, int], slug: str, viewer: Viewer) -> dict[int, JsonRow]:
    """Return, by entry, the subject through which it reached this timeline."""
    record_type = next(t for t in all_record_types() if t.slug == slug)
    titles = titles_of(record_type, set(through.values()), viewer)
    return {entry: titles[pk] for entry, pk in through.items() if pk in titles}
