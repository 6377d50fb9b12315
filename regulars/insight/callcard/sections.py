"""What each room knows of some parties, the few rows of it that matter while the telephone rings."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.registry import known_type, record_type
from regulars.foundation.partial_dates import PartialDate

JsonRow = dict[str, Any]
MOST = 5
DAYS_AHEAD = 60


class OpenOnes(NamedTuple):
    """Records of a type that are open: what is shown, how they are sorted, and what `t` must be to be one of them.

    `needs` are the fields that being on the list would tell; to whom one of them is hidden, the list is empty.
    """

    slug: str
    columns: tuple[str, ...]
    sort: str
    needs: tuple[str, ...]
    links: tuple[str, ...]
    condition: str


CASES = OpenOnes(
    "cases", ("number", "subject", "party", "contact", "state", "priority", "queue", "owner", "solve_due_at"),
    "-created_at", ("party", "contact", "state"), ("party_id", "contact_id"), "state NOT IN ('solved', 'closed')",
)  # fmt: skip
DEALS = OpenOnes(
    "deals", ("name", "party", "stage", "value", "expected_on", "next_step", "owner"), "expected_on",
    ("party", "state"), ("party_id",), "state = 'open'",
)  # fmt: skip
TASKS = OpenOnes(
    "tasks", ("title", "party", "due_on", "owner"), "due_on", ("party", "done_at"), ("party_id",), "done_at IS NULL"
)


def open_ones(of: OpenOnes, parties: Sequence[int], viewer: Viewer) -> list[JsonRow]:
    """Return the open records of a type about some parties, as the viewer may see them."""
    kind = known_type(of.slug)
    if kind is None or not viewer.may("see", of.slug):
        return []
    readable = readable_fields(kind, viewer)
    if not set(of.needs) <= readable.keys():
        return []
    marks, table = placeholders(parties), kind.table()
    # By the index of whom they are about; the order of the whole list would lead through all of them.
    mine = " UNION ALL ".join(
        f"SELECT id FROM {table} WHERE {link} IN ({marks}) AND {of.condition}" for link in of.links
    )
    columns = ",".join(name for name in of.columns if name in readable)
    sort = of.sort if of.sort.lstrip("-") in readable else "-created_at"
    asked = ListRequest(columns=columns, sort=sort, limit=MOST, extra=(f"t.id IN ({mine})", [*parties] * len(of.links)))
    return list(read_page(kind, asked, viewer)["rows"])


def coming_dates(parties: Sequence[JsonRow], today: dt.date, viewer: Viewer) -> list[JsonRow]:
    """Return the days worth remembering of some parties that come within two months, nearest first."""
    told = {one["id"]: one for one in parties if _may_know_dates(one["type"], viewer)}
    if not told:
        return []
    rows = fetch_rows(
        f"SELECT party_id, kind, label, day FROM directory_importantdate WHERE party_id IN ({placeholders(told)})",
        [*told],
    )
    found = []
    for party, kind, label, day in rows:
        date = PartialDate.parse(day)
        on = date.next_on_or_after(today)
        if (on - today).days <= DAYS_AHEAD:
            found.append(
                {
                    "party": told[party]["title"],
                    "kind": kind,
                    "label": label or kind,
                    "date": on.isoformat(),
                    "days": (on - today).days,
                    "age": date.years_on(on),
                }
            )
    return sorted(found, key=lambda one: one["days"])[:MOST]


def _may_know_dates(slug: str, viewer: Viewer) -> bool:
    own = record_type(slug)
    group = next((one for one in own.children if one.name == "dates"), None)
    return (
        group is not None and group_is_readable(group, own, viewer) and "birthday" in readable_fields(Parties, viewer)
    )
