from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, Duration, KeyOf
from regulars.core.records.models import Record
from regulars.service.case.lanes import due, lane
from regulars.service.channels import CHANNELS
from regulars.service.promise.priorities import IMPACTS, PRIORITIES, URGENCIES

ALIVE = Q(trashed_at__isnull=True)


class Case(Record):
    """A case is something a customer asks of us."""

    STATES = [
        ("new", "New", "blue"),
        ("open", "Open", "teal"),
        ("customer", "Waiting for the customer", "amber"),
        ("supplier", "Waiting for a supplier", "violet"),
        ("solved", "Solved", "green"),
        ("closed", "Closed", "gray"),
    ]
    SATISFIED = [("good", "Good", "green"), ("fair", "Fair", "amber"), ("bad", "Bad", "red")]
    KINDS = [
        ("question", "Question"),
        ("fault", "Fault"),
        ("wish", "Wish"),
        ("complaint", "Complaint"),
        ("return", "Return"),
    ]

    number = models.PositiveIntegerField("Number", editable=False, unique=True)
    subject = models.CharField("Subject", max_length=300)
    subject_key = KeyOf("subject", max_length=300)
    party = models.ForeignKey("directory.Party", verbose_name="Customer", on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(
        "directory.Party", verbose_name="Contact", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    channel = Choice("Channel", CHANNELS, default="phone")
    kind = Choice("Kind", KINDS, blank=True)
    description = models.TextField("Description", blank=True)
    product = models.CharField("Product", max_length=200, blank=True)
    serial = models.CharField("Serial number", max_length=120, blank=True)
    impact = Choice("Impact", IMPACTS, default="medium")
    urgency = Choice("Urgency", URGENCIES, default="medium")
    priority = Choice("Priority", PRIORITIES, default="normal", editable=False)
    state = Choice("State", STATES, default="new", editable=False)
    queue = models.ForeignKey(
        "service.Queue", verbose_name="Queue", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    level = models.CharField("Contract level", max_length=60, blank=True)
    parent = models.ForeignKey(
        "service.Case", verbose_name="Cause of", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    follows = models.ForeignKey(
        "service.Case", verbose_name="Follows", null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    resolution = models.TextField("How it was solved", blank=True)
    cause = models.CharField("Cause", max_length=200, blank=True)
    answer_due_at = models.DateTimeField("First answer due", null=True, editable=False)
    solve_due_at = models.DateTimeField("To be solved by", null=True, editable=False)
    near_at = models.DateTimeField(
        "Near breach from", null=True, editable=False,
        help_text="When a promise warns of what is still to be done; without a warning when it is broken.",
    )  # fmt: skip
    is_answer_late = models.BooleanField("First answer late", default=False, editable=False)
    is_solve_late = models.BooleanField("Solution late", default=False, editable=False)
    answered_at = models.DateTimeField("First answered", null=True, editable=False)
    solved_at = models.DateTimeField("Solved", null=True, editable=False)
    paused_at = models.DateTimeField("Waiting since", null=True, editable=False)
    waits = models.JSONField(
        default=list,
        editable=False,
        help_text="When its clocks stood, as [state, from, until]; until is null meanwhile.",
    )
    times_reopened = models.PositiveSmallIntegerField("Times opened again", default=0, editable=False)
    was_raised = models.BooleanField("Raised before its promise was broken", default=False, editable=False)
    answer_took = Duration("First answer took", null=True, editable=False, help_text="In working time.")
    solve_took = Duration("Solution took", null=True, editable=False, help_text="In working time, waiting left out.")
    satisfaction = Choice("Satisfaction", SATISFIED, blank=True, editable=False)
    satisfaction_said = models.TextField("What was said of it", blank=True, editable=False)
    asked_at = models.DateTimeField("Asked how it went", null=True, editable=False)
    rated_at = models.DateTimeField("Told how it went", null=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Owner", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["created_at", "id"], name="case_order", condition=ALIVE),
            models.Index(fields=["state", "solve_due_at", "id"], name="case_state", condition=ALIVE),
            models.Index(fields=["queue", "state", "solve_due_at", "id"], name="case_queue", condition=ALIVE),
            models.Index(fields=["owner", "state", "solve_due_at", "id"], name="case_owner", condition=ALIVE),
            models.Index(fields=["solve_due_at", "id"], name="case_due", condition=ALIVE),
            models.Index(lane, due, "id", name="case_next", condition=ALIVE),
            models.Index("owner", lane, due, "id", name="case_owner_next", condition=ALIVE),
            models.Index("queue", lane, due, "id", name="case_queue_next", condition=ALIVE),
            models.Index(fields=["near_at", "id"], name="case_near", condition=ALIVE & Q(near_at__isnull=False)),
            models.Index(fields=["paused_at", "id"], name="case_waits", condition=ALIVE & Q(paused_at__isnull=False)),
            models.Index(fields=["state", "queue", "owner"], name="case_lanes", condition=ALIVE),
            models.Index(fields=["party", "-id"], name="case_party"),
            models.Index(fields=["parent"], name="case_parent"),
            models.Index(fields=["solved_at", "id"], name="case_solved", condition=ALIVE & Q(solved_at__isnull=False)),
            models.Index(fields=["trashed_at"], name="case_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.subject


class CaseLink(models.Model):
    """A link says that another case has to do with this one."""

    case = models.ForeignKey("service.Case", on_delete=models.CASCADE, related_name="links")
    other = models.ForeignKey(
        "service.Case", verbose_name="Case", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    why = models.CharField("Why", max_length=200, blank=True)


class CaseClock(models.Model):
    """A clock runs from when a case came until it is answered, or solved; `next_at` is when it must be looked at."""

    case = models.ForeignKey("service.Case", on_delete=models.CASCADE, related_name="clocks", db_index=False)
    which = models.CharField(max_length=6)
    promise = models.ForeignKey("service.Promise", null=True, on_delete=models.SET_NULL, related_name="+")
    due_at = models.DateTimeField(null=True)
    warn_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    warned_at = models.DateTimeField(null=True)
    broken_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "which"], name="clock_once")]
        indexes = [models.Index(fields=["next_at", "id"], name="clock_next", condition=Q(next_at__isnull=False))]
