"""What a new house begins with: one pipeline with the usual stages, and the usual reasons for losing.

All of it is an entry of its own, so that who sells otherwise takes it back in one step.
"""

from decimal import Decimal
from typing import Any

from django.utils.translation import override

from regulars.core.administration.house_events import WorkspaceSetUp
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.journal.recording import ChangeMade, Written, on_entry
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row
from regulars.core.words import mark, say
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.reason.models import LostReason
from regulars.sales.stage.models import Stage

_PLACES = Decimal("0.0001")
_STAGES = (
    (mark("First talk"), 10, 14), (mark("Needs understood"), 25, 21), (mark("Offer made"), 50, 14),
    (mark("In negotiation"), 75, 14), (mark("Agreed"), 90, 7),
)  # fmt: skip
_REASONS = (
    mark("Too expensive"), mark("Chose somebody else"), mark("No budget"), mark("Not the right time"),
    mark("No answer any more"),
)  # fmt: skip


@on_entry
def add_usual(written: Written) -> None:
    """Give a house that was just set up its first pipeline."""
    if isinstance(written.event, WorkspaceSetUp) and not Pipeline.objects.exists():
        with override((the_workspace().language or "en").split("-")[0]):
            pipeline = Pipeline(name=say("New business"), place=1)
            changes = [_add("pipelines", pipeline)]
            changes += [
                _add(
                    "stages",
                    Stage(
                        name=say(name),
                        pipeline=pipeline,
                        place=at,
                        probability=Decimal(chance).quantize(_PLACES),
                        stale_days=stale,
                    ),
                )
                for at, (name, chance, stale) in enumerate(_STAGES, 1)
            ]
            changes += [
                _add("lost_reasons", LostReason(name=say(name), place=at)) for at, name in enumerate(_REASONS, 1)
            ]
        journal_save(record_type("pipelines"), pipeline, "create", by=written.by, changes=changes)


def _add(slug: str, row: Any) -> ChangeMade:
    return add_row(record_type(slug), row)
