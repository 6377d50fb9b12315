"""How deals stand in stages: how many, what becomes of them when theirs goes, and what a changed one means to them."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_objects, update_objects
from regulars.core.database.rows import fetch_rows, fetch_value, one_of
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Refused
from regulars.core.records.fields import follows
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_changed
from regulars.core.records.snapshots import column_difference
from regulars.core.words import say
from regulars.sales.deal.models import Deal
from regulars.sales.deal.rules import weighed
from regulars.sales.deal.saving import chance_of
from regulars.sales.stage.models import Stage
from regulars.sales.stage.residents import Residents, live_in_stages

# Its worth divided into it would tell the stage's probability.
follows(Deal, "weighted", of=[("stages", "probability")])
_OPEN = "t.state = 'open' AND t.trashed_at IS NULL"


def count_open(stages: list[int]) -> dict[int, int]:
    """Return how many open deals stand in each of these stages, whoever may see them."""
    if not stages:
        return {}
    these, params = one_of("t.stage_id", stages)
    return dict(
        fetch_rows(f"SELECT t.stage_id, COUNT(*) FROM sales_deal t WHERE {these} AND {_OPEN} GROUP BY 1", params)
    )


def move_open(stages: list[int], to: Stage, by: Viewer) -> list[ChangeMade]:
    """Take the open deals of these stages to another one. Raises Refused where the user may not change them all."""
    deals = record_type("deals")
    where, params = join_conditions(
        [one_of("t.stage_id", stages), (_OPEN, []), visible_condition(by, deals, "t", "change")]
    )
    allowed = fetch_value(f"SELECT COUNT(*) FROM sales_deal t WHERE {where}", params)
    if allowed < sum(count_open(stages).values()):
        raise Refused(say("Deals stand here that you may not move. Ask an administrator."))
    # Those in the trash as well: they come back to where the others are.
    here, params = one_of("t.stage_id", stages)
    rows = load_objects(Deal, f"t.state = 'open' AND {here}", params, is_locked=True)
    now = timezone.now()
    return _rewrite(
        rows, lambda deal: {"stage_id": to.pk, "pipeline_id": to.pipeline_id, "stage_since": now} | _weight(deal, to)
    )


def settle_deals(stage: Stage) -> list[ChangeMade]:
    """Weigh the deals of a changed stage anew, and let them follow it into another pipeline."""
    rows = load_objects(Deal, "t.stage_id = %s", [stage.pk], is_locked=True)
    return _rewrite(rows, lambda deal: {"pipeline_id": stage.pipeline_id} | _weight(deal, stage))


def _weight(deal: Deal, stage: Stage) -> dict[str, Any]:
    return {"weighted": weighed(deal.value, chance_of(deal, stage))}


def _rewrite(rows: Sequence[Deal], values_of: Any) -> list[ChangeMade]:
    deals, moment = record_type("deals"), timezone.now()
    changes, done, names = [], [], {"version", "changed_at"}
    for deal in rows:
        before = {**deal.__dict__}
        values = values_of(deal)
        deal.__dict__.update(values)
        was, now = column_difference(deals, before, deal)
        if now:
            deal.version, deal.changed_at = deal.version + 1, moment
            names |= values.keys()
            done.append(deal)
            changes.append(ChangeMade("deals", deal.pk, "change", was, now))
    update_objects(done, names)
    index_changed(deals, {one.record_id: {*(one.after or {})} for one in changes})
    return changes


live_in_stages(Residents(count=count_open, move=move_open, settle=settle_deals))
