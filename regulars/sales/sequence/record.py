"""How the house shows sequences."""

from regulars.core.records.record_type import ChildGroup, RecordType, Section
from regulars.core.records.registry import register
from regulars.sales.sequence.models import Sequence, SequenceStep


@register
class Sequences(RecordType):
    """A few steps over some days."""

    slug, label, plural, icon = "sequences", "Sequence", "Sequences", "list-numbers"
    model = Sequence
    room, owner = "sales", None
    title_key = "name_key"
    fields = ("name", "about")
    columns = ("name", "about", "changed_at")
    form = (Section("Sequence", ("name", "about")),)
    children = (ChildGroup("steps", SequenceStep, "sequence", "Steps", "Step", ("day", "kind", "text")),)
    sort = "name"
    search = {"name": "name", "about": "text"}
