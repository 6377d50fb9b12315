"""What one does with a stage: remove it, with its deals going on to another."""

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.reading.loading import load_record
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.trashing import mark_trashed
from regulars.core.words import say, say_count
from regulars.sales.stage.events import StageRemoved
from regulars.sales.stage.models import Stage
from regulars.sales.stage.residents import count_in, move_all


def remove_stage(stage: Stage, *, by: Viewer, to: int | None = None) -> int:
    """Put a stage in the trash; the deals in it go to another one, in the same step. Raises Invalid, Refused."""
    if stage.trashed_at:
        raise Invalid(say("This stage is removed already."))
    changes = take_elsewhere([stage.pk], by=by, to=to)
    changes.append(mark_trashed(_stages(), stage, trashed=True))
    return journal_save(_stages(), stage, "trash", by=by, changes=changes, event=StageRemoved())


def take_elsewhere(stages: list[int], *, by: Viewer, to: int | None) -> list[ChangeMade]:
    """Move the deals of these stages to another one and return the changes. Raises Invalid where it is not named."""
    count = sum(count_in(stages).values())
    if not count:
        return []
    if to is None:
        asking = say_count(
            "Say where the deal goes that stands here.", "Say where the {count} deals go that stand here.", count=count
        )
        raise Invalid.field("to", asking)
    return move_all(stages, _target(to, by, stages), by)


def _target(pk: int, by: Viewer, leaving: list[int]) -> Stage:
    try:
        found: Stage = load_record(by, "see", _stages(), pk)
    except NotFound:
        raise Invalid.field("to", say("Choose another stage: there is no such one that you can see.")) from None
    if found.pk in leaving or found.trashed_at or found.pipeline.trashed_at:
        raise Invalid.field("to", say("Choose a stage that stays."))
    return found


def _stages() -> type[RecordType]:
    return record_type("stages")
