"""What the law makes us keep after an erasure: administrators say which kind, how long, and why."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import record
from regulars.core.privacy.events import LegalBasesChanged
from regulars.core.privacy.models import LegalBasis
from regulars.core.problems import Invalid
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import say

SLUG = "legal_bases"


def keepable_types() -> list[type[RecordType]]:
    """Return the types of which something may have to be kept: what hangs on somebody and happened on a day."""
    return [one for one in all_record_types() if one.subjects and not one.is_subject and not one.subtypes]


def told_bases() -> list[dict[str, Any]]:
    """Return for every such type how long it is kept; 0 years: it goes with whom it is about."""
    known = {one.record_type: one for one in LegalBasis.objects.all()}
    return [
        {
            "type": kind.slug,
            "label": str(kind.plural),
            "years": known[kind.slug].years if kind.slug in known else 0,
            "basis": known[kind.slug].basis if kind.slug in known else "",
        }
        for kind in keepable_types()
    ]


def change_bases(given: list[dict[str, Any]], *, by: Viewer) -> list[dict[str, Any]]:
    """Set how long the named types are kept, and by what law; raises Refused and Invalid."""
    require_administrator(by, to="say what is kept after an erasure")
    slugs = {kind.slug for kind in keepable_types()}
    for one in given:
        if one["type"] not in slugs:
            raise Invalid.field(
                "type", say("“{type}” is nothing that hangs on somebody. Choose another kind.", type=one["type"])
            )
        if one["years"] and not one["basis"]:
            raise Invalid.field("basis", say("Name the law: whoever asks to be erased is told why something stays."))
    with write_transaction():
        before = _stored()
        for one in given:
            if one["years"]:
                values = {"years": one["years"], "basis": one["basis"]}
                LegalBasis.objects.update_or_create(record_type=one["type"], defaults=values)
            else:
                LegalBasis.objects.filter(record_type=one["type"]).delete()
        if (after := _stored()) != before:
            changes = house_change(SLUG, 1, _by_type(before), _by_type(after))
            record(LegalBasesChanged(before=before, after=after), by=by, changes=changes)
    return told_bases()


def _stored() -> list[dict[str, Any]]:
    rows = LegalBasis.objects.order_by("record_type")
    return [{"type": one.record_type, "years": one.years, "basis": one.basis} for one in rows]


def _by_type(stored: list[dict[str, Any]]) -> Snapshot:
    found = {one["type"]: [one["years"], one["basis"]] for one in stored}
    return {kind.slug: found.get(kind.slug, [0, ""]) for kind in keepable_types()}


def _change_back(_: int, values: Snapshot, by: Viewer) -> object:
    return change_bases([{"type": n, "years": years, "basis": basis} for n, (years, basis) in values.items()], by=by)


offer_house_part(
    HousePart(slug=SLUG, now=lambda _: _by_type(_stored()), change=_change_back), events=["privacy.bases_changed"]
)
