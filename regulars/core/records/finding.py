"""What search found, told with the titles and subtitles that the viewer may see now."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.hints import is_alive
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.matching import visible_to_search
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.titles import picture_url
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.noting import note_told
from regulars.core.search.document import Hit
from regulars.core.search.finding import find

JsonRow = dict[str, Any]


def find_records(viewer: Viewer, text: str, *, types: list[str] | None = None, limit: int = 20) -> list[JsonRow]:
    """Return the hits for a text, best first; each is checked against what the viewer may see now."""
    wider = [s for slug in types or [] for s in (find_type(slug).subtypes.values() or [slug])]
    hits = find(viewer, text, types=wider or None, visible=visible_to_search(viewer), limit=limit)
    by_type: dict[str, list[int]] = {}
    for hit in hits:
        by_type.setdefault(hit.record_type, []).append(hit.record_id)
    shown = {slug: _shown(find_type(slug), ids, viewer) for slug, ids in by_type.items()}
    for hit in hits:
        if hit.matched_field and hit.record_id in shown[hit.record_type]:
            note_told(find_type(hit.record_type), hit.record_id, [hit.matched_field], viewer)
    return [
        _view(hit, shown[hit.record_type][hit.record_id]) for hit in hits if hit.record_id in shown[hit.record_type]
    ]


def _shown(record_type: type[RecordType], ids: list[int], viewer: Viewer) -> dict[int, JsonRow]:
    readable = readable_fields(record_type, viewer)
    names = [*record_type.subtitle_fields, *([record_type.picture_field] if record_type.picture_field else [])]
    plan = plan_for(record_type, [readable[n] for n in dict.fromkeys(names) if n in readable])
    marks = placeholders(ids)
    where, params = join_conditions(
        [(f"t.id IN ({marks})", ids), (is_alive("t"), []), visible_condition(viewer, record_type, "t")]
    )
    rows = fetch_rows(f"SELECT {plan.sql} FROM {record_type.table()} t WHERE {where}", params)
    found = assemble_rows(plan, rows, viewer)
    for row in found:
        row["subtitle"] = _subtitle(record_type, row)
    return {row["id"]: row for row in found}


def _subtitle(record_type: type[RecordType], row: JsonRow) -> str:
    parts = [row.get(name) for name in record_type.subtitle_fields]
    words = [part["title"] if isinstance(part, dict) else part for part in parts if part]
    return " · ".join(map(str, words))


def _view(hit: Hit, row: JsonRow) -> JsonRow:
    picture = row.get("picture")
    return {
        "type": row.get("type", hit.record_type),
        "id": hit.record_id,
        "title": row["title"],
        "subtitle": row["subtitle"],
        "picture": picture_url(picture["id"]) if isinstance(picture, dict) else None,
        "matched": hit.matched_field,
        "snippet": hit.snippet,
    }
