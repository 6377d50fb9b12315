"""A canned answer for one case: its fields filled with what the user who sends it may see."""

from typing import Any

from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.reading.single import read_record
from regulars.core.records.registry import record_type
from regulars.service.case.gaps import broken_gaps, filled

JsonRow = dict[str, Any]


def fill_canned(canned: int, case: int, *, by: Viewer) -> JsonRow:
    """Return {"text", "missing", "broken"}: fields without a value are left out and named. Raises NotFound."""
    text = str(read_record(record_type("canned"), canned, by).get("text") or "")
    seen = read_record(record_type("cases"), case, by)
    done, missing = filled(text, _values(seen, by))
    return {"text": done, "missing": missing, "broken": broken_gaps(text)}


def _values(case: JsonRow, by: Viewer) -> dict[str, str]:
    customer = _party(case.get("party"), by)
    contact = _party(case.get("contact"), by) or customer
    values = {
        "contact.first_name": contact.get("preferred_name") or contact.get("given_name"),
        "contact.last_name": contact.get("family_name"),
        "contact.name": contact.get("name"),
        "customer.name": customer.get("name"),
        "user.name": by.name,
        "user.first_name": by.name.partition(" ")[0],
        "company.name": the_workspace().company,
        **{f"case.{name}": case.get(name) for name in ("number", "subject", "product", "serial")},
    }
    return {name: str(value) for name, value in values.items() if value not in (None, "")}


def _party(link: JsonRow | None, by: Viewer) -> JsonRow:
    if not link:
        return {}
    kind = record_type(link["type"]) if link.get("type") else Parties
    return follow_old_id(kind, int(link["id"]), lambda pk: read_record(kind, pk, by))
