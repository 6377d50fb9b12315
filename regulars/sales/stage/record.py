"""How the house shows stages."""

from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import ChildGroup, RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.sales.stage.actions import remove_stage
from regulars.sales.stage.models import Stage, StageNeed
from regulars.sales.stage.saving import complete_stage, settle_stages, why_held

TO = Field("to", "Where its deals go", KINDS["link"], target="stages")


@register
class Stages(RecordType):
    """A step of a pipeline."""

    slug, label, plural, icon = "stages", "Stage", "Stages", "stairs"
    model = Stage
    room, in_menu, is_setting, owner = "sales", False, True, None
    title_key = "name_key"
    subtitle_fields = ("pipeline",)
    fields = ("name", "pipeline", "place", "probability", "stale_days")
    columns = ("pipeline", "place", "name", "probability", "stale_days")
    form = (Section("Stage", ("name", "pipeline", "place", "probability", "stale_days")),)
    children = (ChildGroup("needs", StageNeed, "stage", "Before a deal enters", "What must be filled in", ("field",)),)
    sort = "place"
    steps = ("place", "pipeline")
    saving = Saving(before=complete_stage, along=settle_stages, held=why_held)
    search = {"name": "name"}
    verbs = (Verb("remove", "Remove", "trash", remove_stage, right="delete", danger=True, fields=(TO,)),)
