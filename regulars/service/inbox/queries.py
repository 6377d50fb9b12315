"""What the inbox asks: how many lie where, and a page of what lies in one place."""

from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.beginning import find_beginning
from regulars.core.records.reading.pages import Listed, ListRequest, compile_list, fetch_page
from regulars.core.records.reading.single import read_record
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.service.case.conversation import read_conversation
from regulars.service.inbox.places import Place, place_of

# The order of the inbox, and where a case lies, tell these of every case.
NEEDED = (
    "subject",
    "party",
    "state",
    "queue",
    "owner",
    "answer_due_at",
    "solve_due_at",
    "answered_at",
    "near_at",
    "paused_at",
)
_SHOWN = (*NEEDED, "number", "contact", "channel", "priority", "created_at")


@dataclass
class InboxRequest:
    """Which cases of a place, from where on."""

    place: str
    q: str | None = None
    filter: str | None = None
    after: str | None = None
    limit: int = 50


def cases() -> type[RecordType]:
    """Return what the inbox is about."""
    return record_type("cases")


def require_inbox(viewer: Viewer) -> None:
    """Raise NotFound, or Refused for whoever may not see what the inbox tells."""
    require_any(viewer, "see", cases())
    if not set(NEEDED) <= set(readable_fields(cases(), viewer)):
        raise Refused(say("The inbox tells what you may not see of the cases."))


def read_place(asked: InboxRequest, viewer: Viewer) -> dict[str, Any]:
    """Return {"rows", "next"}: what lies in a place, what is due next first."""
    require_inbox(viewer)
    listed = _listed(asked, place_of(asked.place, viewer), viewer)
    begin = find_beginning(
        asked.after, 0, table=listed.table, segments=listed.segments, where=listed.where, shape=listed.shape
    )
    tuples, last = fetch_page(listed, begin)
    return {"rows": assemble_rows(listed.plan, tuples, viewer), "next": last}


def read_open_case(pk: int, viewer: Viewer) -> dict[str, Any]:
    """Return {"case", "said"}: the record, and all that was said about it; raises NotFound."""
    case = read_record(cases(), pk, viewer)
    return {"case": case, "said": read_conversation(case["id"], by=viewer)}


def _listed(asked: InboxRequest, place: Place, viewer: Viewer) -> Listed:
    readable = readable_fields(cases(), viewer)
    wanted = ListRequest(
        columns=",".join(name for name in _SHOWN if name in readable),
        sort="created_at",
        filter=asked.filter,
        q=asked.q,
        limit=asked.limit,
        extra=place.where,
    )
    listed = compile_list(cases(), wanted, viewer)
    return listed._replace(segments=place.segments, shape=f"inbox|{asked.place}")
