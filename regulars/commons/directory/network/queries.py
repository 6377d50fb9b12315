"""Who is tied to whom, as far as this viewer may see."""

from typing import Any

from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.database.hints import is_alive
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type as find_type

MOST_NODES = 150
MOST_DEPTH = 3
JsonRow = dict[str, Any]


def read_network(party_id: int, depth: int, viewer: Viewer) -> dict[str, list[JsonRow]]:
    """Return {"nodes", "edges", "more"} around a party, up to 150 parties; those she may not see do not appear."""
    return follow_old_id(Parties, party_id, lambda now: _read(now, depth, viewer))


def _read(party_id: int, depth: int, viewer: Viewer) -> dict[str, list[JsonRow]]:
    require(viewer, "see", Parties, party_id)
    seen = {party_id}
    frontier = [party_id]
    edges: dict[int, JsonRow] = {}
    is_cut = False
    for _ in range(max(1, min(depth, MOST_DEPTH))):
        found = _edges(frontier, viewer)
        following: list[int] = []
        for edge in found:
            ends = {edge["from"], edge["to"]}
            fresh = sorted(ends - seen)
            if len(seen) + len(fresh) > MOST_NODES:
                is_cut = True
                continue
            edges[edge["id"]] = edge
            seen.update(fresh)
            following += fresh
        frontier = following
        if not frontier:
            break
    nodes = _nodes(sorted(seen), viewer)
    known = {node["id"] for node in nodes}
    shown = [e for e in edges.values() if e["from"] in known and e["to"] in known]
    return {"nodes": nodes, "edges": shown, "is_cut": is_cut}  # type: ignore[dict-item]  # a flag beside the lists


def _edges(parties: list[int], viewer: Viewer) -> list[JsonRow]:
    relationships = find_type("relationships")
    marks = placeholders(parties)
    where, params = join_conditions(
        [
            (f"t.source_id IN ({marks}) OR t.target_id IN ({marks})", [*parties, *parties]),
            ("t.trashed_at IS NULL", []),
            visible_condition(viewer, relationships, "t"),
        ]
    )
    rows = fetch_rows(
        "SELECT t.id, t.source_id, t.target_id, k.name, k.reverse_name, t.since, t.until, k.slug, t.note"
        " FROM directory_relationship t JOIN directory_relationshipkind k ON k.id = t.kind_id"
        f" WHERE {where} ORDER BY t.until IS NOT NULL, t.id LIMIT 400",
        params,
    )
    keys = ("id", "from", "to", "label", "label_back", "since", "until", "kind", "note")
    return [dict(zip(keys, row, strict=True)) for row in rows]


def _nodes(ids: list[int], viewer: Viewer) -> list[JsonRow]:
    readable = readable_fields(Parties, viewer)
    fields = [readable[n] for n in ("picture", "roles", "job_title", "city") if n in readable]
    plan = plan_for(Parties, fields)
    marks = placeholders(ids)
    where, params = join_conditions(
        [(f"t.id IN ({marks})", ids), (is_alive("t"), []), visible_condition(viewer, Parties, "t")]
    )
    return assemble_rows(
        plan, fetch_rows(f"SELECT {plan.sql} FROM directory_party t WHERE {where} ORDER BY t.id", params), viewer
    )
