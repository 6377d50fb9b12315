"""How the house shows pipelines."""

from regulars.core.records.record_type import RecordType, Section
from regulars.core.records.registry import register
from regulars.sales.pipeline.models import Pipeline


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
    search = {"name": "name"}
