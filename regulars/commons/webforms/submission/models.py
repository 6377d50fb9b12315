from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Submission(Record):
    """A submission is what somebody sent through a web form."""

    STATES = [
        ("waiting", "Waiting for confirmation", "amber"),
        ("held", "To be looked at", "red"),
        ("received", "Received", "blue"),
        ("confirmed", "Confirmed", "green"),
    ]

    name = models.CharField("Submission", max_length=300, editable=False)
    name_key = KeyOf("name", max_length=300)
    form = models.ForeignKey(
        "webforms.WebForm", verbose_name="Form", null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    party = models.ForeignKey(
        "directory.Party", verbose_name="From", null=True, editable=False, on_delete=models.CASCADE, related_name="+"
    )
    state = Choice("State", STATES, default="received", editable=False)
    happened_at = models.DateTimeField("Sent", editable=False)
    confirmed_at = models.DateTimeField("Confirmed", null=True, editable=False)
    told = models.TextField("Answers", blank=True, editable=False)
    answers = models.JSONField(default=list, editable=False, help_text="Each as {id, kind, label, value, text}.")
    proposals = models.JSONField(
        default=list, editable=False, help_text="What differs from what is known: {field, label, value, text, taken}."
    )
    asked = models.CharField(max_length=2_000, blank=True, editable=False, help_text="Kinds of answers, like |name|.")
    email = models.CharField("E-mail", max_length=254, blank=True, editable=False)
    email_key = KeyOf("email", max_length=254)
    consent_text = models.TextField("Agreed to", blank=True, editable=False)
    language = models.CharField("Language", max_length=16, blank=True, editable=False)
    nonce = models.CharField(max_length=64, unique=True, null=True, editable=False)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Goes to", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["happened_at", "id"], name="submission_order", condition=ALIVE),
            models.Index(fields=["form", "happened_at", "id"], name="submission_form", condition=ALIVE),
            models.Index(fields=["state", "happened_at", "id"], name="submission_state", condition=ALIVE),
            models.Index(fields=["owner", "happened_at", "id"], name="submission_owner", condition=ALIVE),
            models.Index(fields=["party", "-happened_at"], name="submission_party"),
            models.Index(fields=["email_key"], name="submission_email"),
            models.Index(fields=["trashed_at"], name="submission_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class Opened(models.Model):
    """What a submission opened: a lead, a deal, a case, and the entry that tells of it."""

    submission = models.ForeignKey("webforms.Submission", on_delete=models.CASCADE, related_name="opened")
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    entry_id = models.BigIntegerField()
