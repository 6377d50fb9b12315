"""Somebody at a glance: her record, what is under way with her in all rooms, her last entries."""

from typing import Any

from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.records.reading.single import read_record
from regulars.core.records.reading.under_way import under_way_with
from regulars.core.records.registry import record_type
from regulars.core.records.timeline.reading import TimelineRequest, read_timeline

LAST = 8


def read_glance(pk: int, viewer: Viewer) -> dict[str, Any]:
    """Return {"party", "under_way", "entries"} as far as the viewer may see; raises NotFound."""
    party = read_record(Parties, pk, viewer)
    kind = record_type(party["type"])
    story = read_timeline(kind, party["id"], TimelineRequest(limit=LAST), viewer)
    return {"party": party, "under_way": under_way_with(Parties, party["id"], viewer), "entries": story["entries"]}
