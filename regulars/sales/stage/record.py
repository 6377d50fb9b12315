"""How the house shows stages."""

from regulars.core.records.record_type import ChildGroup, RecordType, Section
from regulars.core.records.registry import register
from regulars.sales.stage.models import Stage, StageNeed


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
    search = {"name": "name"}
