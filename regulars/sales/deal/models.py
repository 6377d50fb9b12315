from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Amount, Choice, KeyOf, Percent
from regulars.core.records.models import Record
from regulars.sales.sources import SOURCES

ALIVE = Q(trashed_at__isnull=True)
OPEN = ALIVE & Q(state="open")


class Deal(Record):
    """A deal is a sale we hope to make."""

    STATES = [("open", "Open", "blue"), ("won", "Won", "green"), ("lost", "Lost", "red")]

    name = models.CharField("Deal", max_length=200)
    name_key = KeyOf("name", max_length=200)
    party = models.ForeignKey("directory.Party", verbose_name="With", on_delete=models.CASCADE, related_name="+")
    pipeline = models.ForeignKey(
        "sales.Pipeline", verbose_name="Pipeline", on_delete=models.PROTECT, related_name="+", editable=False
    )
    stage = models.ForeignKey("sales.Stage", verbose_name="Stage", on_delete=models.PROTECT, related_name="+")
    state = Choice("State", STATES, default="open", editable=False)
    value = Amount("Worth", null=True, blank=True)
    currency = models.CharField("Currency", max_length=3, blank=True, editable=False)
    weighted = Amount("Weighted", null=True, editable=False, help_text="Its worth times the stage's probability.")
    chance = Percent(
        "Learnt chance", null=True, editable=False,
        help_text="How likely it is won by what the company's own closed deals teach; empty until there are enough.",
    )  # fmt: skip
    expected_on = models.DateField("Expected", null=True, blank=True)
    next_step = models.ForeignKey(
        "activities.Task", verbose_name="Next step", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source = Choice("Source", SOURCES, blank=True)
    campaign = models.CharField("Campaign", max_length=120, blank=True)
    campaign_key = KeyOf("campaign", max_length=120)
    lost_reason = models.CharField("Why it was lost", max_length=120, blank=True)
    about = models.TextField("About", blank=True)
    stage_since = models.DateTimeField("In this stage since", editable=False)
    closed_at = models.DateTimeField("Closed", null=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Owner", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["stage", "expected_on", "id"], name="deal_stage", condition=OPEN),
            # Counts and sums of a board are read from here alone.
            models.Index(
                fields=["pipeline", "stage", "currency", "value", "weighted"], name="deal_board", condition=OPEN
            ),
            models.Index(fields=["state", "expected_on", "id"], name="deal_state", condition=ALIVE),
            models.Index(fields=["expected_on", "id"], name="deal_expected", condition=ALIVE),
            models.Index(fields=["owner", "state", "expected_on", "id"], name="deal_owner", condition=ALIVE),
            models.Index(fields=["state", "closed_at", "id"], name="deal_closed", condition=ALIVE),
            models.Index(fields=["party", "-id"], name="deal_party"),
            models.Index(fields=["trashed_at"], name="deal_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class DealLine(models.Model):
    """A line is one product of a deal: how much of it, at which price."""

    deal = models.ForeignKey("sales.Deal", on_delete=models.CASCADE, related_name="lines")
    product = models.ForeignKey(
        "catalogue.Product", verbose_name="Product", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.CharField("Text", max_length=300, blank=True)
    quantity = models.DecimalField("Quantity", max_digits=14, decimal_places=4, default=1)
    unit = models.CharField("Unit", max_length=40, blank=True)
    price = Amount("Price", null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True, editable=False)
    discount = Percent("Discount", null=True, blank=True)
