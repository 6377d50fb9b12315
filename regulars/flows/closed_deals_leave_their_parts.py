"""The people of a closed deal keep their parts on the organisation: who decided stands there, from that day on."""

from typing import Any

from django.utils.translation import override

from regulars.commons.directory.party.models import Party
from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.access.house_day import house_today
from regulars.core.access.viewer import SYSTEM
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.journal.recording import ChangeMade, Written, add_changes, on_entry
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row
from regulars.core.words import say
from regulars.sales.deal.events import DealLost, DealWon
from regulars.sales.deal.models import Deal
from regulars.sales.part.models import COMPETES, Part

SLUG = "deals-for"


@on_entry
def keep_parts(written: Written) -> None:
    """Note for each of the customer's people what she did in the deal, but for what is noted of her already."""
    if not isinstance(written.event, DealWon | DealLost):
        return
    deal = Deal.objects.get(pk=written.about.record_id or 0)
    if not Party.objects.filter(pk=deal.party_id, kind="organisation").exists():
        return
    people = {"deal": deal, "trashed_at": None, "party__kind": "person", "party__trashed_at": None}
    parts = list(Part.objects.filter(**people).exclude(part=COMPETES).order_by("id"))
    if parts:
        with override(the_workspace().language):
            made = _ties(deal.party_id, parts, is_demo=deal.is_demo)
        add_changes(written.entry, made, by=written.by)


def _ties(organisation: int, parts: list[Part], *, is_demo: bool) -> list[ChangeMade]:
    ends: dict[str, Any] = {"kind": _kind(), "target_id": organisation}
    changes = []
    for person, note in dict.fromkeys((part.party_id, say(_LABELS[part.part])) for part in parts):
        tie = ends | {"source_id": person, "note": note}
        if not Relationship.objects.filter(**tie, until=None, trashed_at=None).exists():
            new = Relationship(**tie, since=house_today(), is_demo=is_demo)
            changes.append(add_row(record_type("relationships"), new))
    return changes


def _kind() -> RelationshipKind:
    """The kind of relationship for all of them; written down for itself, since others will lean on it."""
    kind = RelationshipKind.objects.filter(slug=SLUG).first()
    if kind is None:
        kinds = record_type("relationship_kinds")
        kind = RelationshipKind(slug=SLUG, name=say("deals with us for"), reverse_name=say("deals with us through"))
        journal_save(kinds, kind, "create", by=SYSTEM, changes=[add_row(kinds, kind)])
    return kind


_LABELS = {value: label for value, label, _ in Part.PARTS}
