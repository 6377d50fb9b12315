"""The cases around a case: its cause, what it is the cause of, what it follows, what it is linked with."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import readable_fields
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.registry import record_type

JsonRow = dict[str, Any]
_COLUMNS = ("number", "subject", "state", "party", "priority")
_WAYS = {
    "cause": ("parent", "t.id = (SELECT k.parent_id FROM service_case k WHERE k.id = %s)"),
    "caused": ("parent", "t.parent_id = %s"),
    "follows": ("follows", "t.id = (SELECT k.follows_id FROM service_case k WHERE k.id = %s)"),
    "followed": ("follows", "t.follows_id = %s"),
    "linked": (
        "links",
        "t.id IN (SELECT l.other_id FROM service_caselink l WHERE l.case_id = %s"
        " UNION SELECT l.case_id FROM service_caselink l WHERE l.other_id = %s)",
    ),
}


def read_around(pk: int, *, by: Viewer) -> dict[str, list[JsonRow]]:
    """Return the cases of each way that the user may see; raises NotFound."""
    return follow_old_id(record_type("cases"), pk, lambda now: _read(now, by))


def _read(pk: int, by: Viewer) -> dict[str, list[JsonRow]]:
    cases = record_type("cases")
    require(by, "see", cases, pk)
    readable = readable_fields(cases, by)
    columns = ",".join(name for name in _COLUMNS if name in readable)
    found: dict[str, list[JsonRow]] = {}
    for way, (field, condition) in _WAYS.items():
        is_hidden = field not in readable and field in cases.fields
        if is_hidden or by.field_right("cases", field) == "hidden":
            continue
        asked = ListRequest(columns=columns, limit=100, extra=(condition, [pk] * condition.count("%s")))
        found[way] = read_page(cases, asked, by)["rows"]
    return found
