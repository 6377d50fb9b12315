"""Columns of a new party that stand beside the rows they come from, worked out before it is written."""

from typing import Any

from regulars.core.records.snapshots import CHILDREN
from regulars.core.records.storing.states import State


def derive_columns(state: State, employer_id: int | None) -> bool:
    """Set the derived columns of a new party; tell whether they are all known, so that nothing is left to refresh."""
    after = state.after
    derived: dict[str, Any] = {"employer_id": employer_id} if employer_id else {}
    for row in after.get(f"{CHILDREN}contact_points") or []:
        if row["kind"] in ("email", "phone") and (row.get("is_primary") or row["kind"] not in derived):
            derived[row["kind"]] = row["value"]
            if row["kind"] == "phone":
                derived["phone_key"] = row["key"][:24]
    addresses = after.get(f"{CHILDREN}addresses") or []
    place = next((row for row in addresses if row.get("is_primary")), addresses[0] if addresses else {})
    derived |= {name: place[name] for name in ("city", "country") if place.get(name)}
    birthday = next((row["day"] for row in after.get(f"{CHILDREN}dates") or [] if row["kind"] == "birthday"), "")
    if birthday:
        derived["birthday"] = birthday
    state.derived = derived
    is_too_long = any(len(derived.get(name, "")) > longest for name, longest in _LONGEST.items())
    return "rhythm_days" not in after and not is_too_long


# A longer value does not fit beside; the refresh of the table says how much of it stands there.
_LONGEST = {"email": 254, "phone": 60, "city": 120}
