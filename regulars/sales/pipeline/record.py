"""How the house shows pipelines."""

from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.sales.pipeline.actions import arrange_stages, remove_pipeline
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.pipeline.saving import complete_pipeline, why_held

TO = Field("to", "Where its deals go", KINDS["link"], target="stages")
ORDER = Field("stages", "Its stages in their order", KINDS["links"], target="stages")


@register
class Pipelines(RecordType):
    """A way that deals go."""

    slug, label, plural, icon = "pipelines", "Pipeline", "Pipelines", "filter"
    model = Pipeline
    room, in_menu, is_setting, owner = "sales", False, True, None
    title_key = "name_key"
    fields = ("name", "place")
    columns = ("name", "place")
    form = (Section("Pipeline", ("name", "place")),)
    sort = "place"
    saving = Saving(before=complete_pipeline, held=why_held)
    search = {"name": "name"}
    verbs = (
        Verb("arrange", "Put the stages in order", "stairs", arrange_stages, fields=(ORDER,)),
        Verb("remove", "Remove", "trash", remove_pipeline, right="delete", danger=True, fields=(TO,)),
    )
