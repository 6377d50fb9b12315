"""How the house shows goals."""

from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.sales.goal.models import Goal
from regulars.sales.goal.saving import settle_goal
from regulars.sales.goal.teams import say_team, team_choices

TEAM = Field(
    "team", "Team", KINDS["choice"], column="team", nullable=False, default="", choices_from=team_choices,
    say_choice=say_team, help="Whose goal it is, if not the seller's.",
)  # fmt: skip


@register
class Goals(RecordType):
    """What is meant to be sold in a month, a quarter or a year."""

    slug, label, plural, icon = "goals", "Goal", "Goals", "target"
    model = Goal
    room, in_menu, is_setting = "sales", False, True
    set_by = ("manager",)
    title_key = "name_key"
    subtitle_fields = ("owner",)
    fields = ("name", "owner", TEAM, "period", "begins_on", "value")
    columns = ("name", "owner", "team", "period", "begins_on", "value")
    form = (Section("Goal", ("owner", "team", "period", "begins_on", "value", "name")),)
    sort = "-begins_on"
    saving = Saving(derive=settle_goal)
    hidden_with = {"begins_on": ("period",)}
    search = {"name": "name"}
