"""Taking the next lead from those that nobody works: the hottest or the oldest, never one that somebody just took."""

import msgspec

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.problems import NotFound, Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.sales.lead.actions import take_lead

AT_A_TIME = 20


def take_next(*, order: str, whose: str, by: Viewer) -> tuple[int, int]:
    """Take the next unworked lead up and return it with its entry; raises NotFound where none is left.

    order: "hot" (where the score may be seen) or "old"; whose: "mine", which takes in those of nobody, or "all".
    """
    after: str | None = ""
    while after is not None:
        page = read_page(record_type("leads"), _asked(order, whose, after, by), by)
        for row in page["rows"]:
            if taken := _take(int(row["id"]), by):
                return taken
        after = page["next"]
    raise NotFound(say("No lead is waiting to be taken up."))


def _asked(order: str, whose: str, after: str, by: Viewer) -> ListRequest:
    new = {"field": "state", "op": "is", "value": "new"}
    mine = {"or": [{"field": "owner", "op": "is", "value": by.own_id}, {"field": "owner", "op": "is_empty"}]}
    tree = {"and": [new, mine]} if whose == "mine" else new
    is_hot = order == "hot" and "score" in readable_fields(record_type("leads"), by)
    return ListRequest(
        filter=msgspec.json.encode(tree).decode(), sort="-score" if is_hot else "created_at", columns="interest",
        after=after or None, limit=AT_A_TIME,
    )  # fmt: skip


def _take(pk: int, by: Viewer) -> tuple[int, int] | None:
    """Take one up, unless somebody was quicker or she may not change it."""
    with write_transaction():
        try:
            lead = load_record(by, "change", record_type("leads"), pk)
        except (NotFound, Refused):
            return None
        if lead.state != "new" or lead.trashed_at:
            return None
        return pk, take_lead(lead, by=by)
