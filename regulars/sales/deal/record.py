"""How the house shows deals."""

from typing import Any

from regulars.core.records.field import Field, ManyRows
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import ChildGroup, RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.sales.deal import standing, stepping  # noqa: F401 - imported to register
from regulars.sales.deal.actions import lose_deal, reopen_deal, win_deal
from regulars.sales.deal.events import DealChanged, DealOpened
from regulars.sales.deal.models import Deal, DealLine
from regulars.sales.deal.planning import plan_step
from regulars.sales.deal.saving import complete_deal, derive_deal
from regulars.sales.deal.splitting import split_deal
from regulars.sales.deal.taking import TakenLines

REASON = Field("reason", "Why it was lost", KINDS["text"], max_length=120)
PASSED = Field(
    "passed", "Stages passed", KINDS["links"], target="stages", readonly=True,
    help="Every stage that it has been in, the present one among them.",
    many=ManyRows(table="sales_passage m", owner="m.deal_id", value="m.stage_id", order="m.id"),
)  # fmt: skip
PART = Field("name", "What is split off", KINDS["text"], max_length=200)
PART_WORTH = Field("value", "Worth", KINDS["money"])
PART_LINES = Field("lines", "Lines that go along", TakenLines())
PART_PEOPLE = Field("people", "People who go along", KINDS["links"], target="parts")
STEP = Field("title", "What is next", KINDS["text"], max_length=200)
STEP_DAY = Field("due_on", "Due", KINDS["date"])


def _is_open(values: dict[str, Any]) -> bool:
    return values.get("state") == "open"


def _is_closed(values: dict[str, Any]) -> bool:
    return values.get("state") in ("won", "lost")


@register
class Deals(RecordType):
    """A sale we hope to make."""

    slug, label, plural, icon = "deals", "Deal", "Deals", "target-arrow"
    model = Deal
    room = "sales"
    title_key = "name_key"
    subtitle_fields = ("party", "stage")
    fields = (
        "name", "party", "stage", "pipeline", "state", "value", "weighted", "currency", "chance", "expected_on",
        "next_step", "owner", "source", "campaign", "lost_reason", "about", "stage_since", "closed_at",
        PASSED,
    )  # fmt: skip
    columns = ("name", "party", "stage", "value", "expected_on", "next_step", "owner", "state")
    timeline_fields = ("name", "stage", "state", "value", "expected_on", "lost_reason")
    form = (
        Section("Deal", ("name", "party", "stage", "value", "expected_on", "owner", "next_step")),
        Section("More", ("source", "campaign", "about")),
    )
    children = (
        ChildGroup(
            "lines",
            DealLine,
            "deal",
            "Lines",
            "Line",
            ("product", "text", "quantity", "unit", "price", "discount"),
            hidden_with=("value",),
        ),
    )
    sort = "expected_on"
    boards = ("stage", "state", "source", "owner")
    calendars = ("expected_on",)
    through = "party"
    subjects = ("party",)
    under_way = ("state", "t.state = 'open'")
    saving = Saving(before=complete_deal, completes=frozenset({"stage"}), derive=derive_deal)
    search = {"name": "name", "party": "text", "about": "text"}
    events = {"create": DealOpened(), "change": DealChanged()}
    derived = ("chance",)
    hidden_with = {
        "weighted": ("value", "stage", "state"), "pipeline": ("stage",), "stage_since": ("stage",),
        "currency": ("value",), "passed": ("stage",), "chance": ("value", "stage", "state", "source", "owner"),
    }  # fmt: skip
    verbs = (
        Verb("win", "Won", "trophy", win_deal, offered=_is_open),
        Verb("lose", "Lost", "mood-sad", lose_deal, fields=(REASON,), offered=_is_open),
        Verb("reopen", "Open again", "arrow-back-up", reopen_deal, offered=_is_closed),
        Verb(
            "split",
            "Split",
            "arrows-split",
            split_deal,
            fields=(PART, PART_WORTH, PART_LINES, PART_PEOPLE),
            offered=_is_open,
            needs=("create", "deals"),
        ),
        Verb("plan", "Next step", "checkbox", plan_step, fields=(STEP, STEP_DAY), offered=_is_open),
    )
