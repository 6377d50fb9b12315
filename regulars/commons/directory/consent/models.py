from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class ConsentPurpose(models.Model):
    """A purpose is what somebody is asked to agree to: the newsletter, invitations, a survey."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    help = models.CharField(max_length=300, blank=True)
    valid_months = models.PositiveSmallIntegerField(
        null=True, help_text="A consent holds for so long; empty: for good."
    )
    is_archived = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class ConsentWording(models.Model):
    """A wording is the text that somebody agrees to; it is never changed, a new one is a new version."""

    purpose = models.ForeignKey("directory.ConsentPurpose", on_delete=models.PROTECT, related_name="wordings")
    version = models.PositiveIntegerField()
    language = models.CharField(max_length=16)
    text = models.TextField()
    created_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purpose", "version"], name="consent_wording_once")]


class Consent(Record):
    """A consent is one line of the ledger: given or withdrawn, by which channel, for which purpose, and its proof."""

    CHANNELS = [
        ("email", "E-mail"),
        ("phone", "Phone"),
        ("text", "Text message"),
        ("post", "Letter"),
        ("messenger", "Messenger"),
    ]
    DEEDS = [("given", "Given", "green"), ("withdrawn", "Withdrawn", "red")]
    SOURCES = [
        ("form", "Form on the web"),
        ("paper", "Paper"),
        ("spoken", "In person"),
        ("phone", "By phone"),
        ("message", "By message"),
        ("import", "A list brought in"),
        ("other", "Otherwise"),
    ]

    party = models.ForeignKey("directory.Party", verbose_name="Of", on_delete=models.CASCADE, related_name="+")
    name = models.CharField("Consent", max_length=160)
    purpose = models.CharField("Purpose", max_length=40)
    channel = Choice("Channel", CHANNELS)
    topic = models.CharField(max_length=72, editable=False, help_text="Purpose and channel as one word.")
    deed = Choice("Given or withdrawn", DEEDS)
    happened_at = models.DateTimeField("When")
    expires_on = models.DateField("Holds until", null=True, blank=True)
    source = Choice("Source", SOURCES)
    evidence = models.CharField("Where it stands", max_length=300, blank=True, help_text="Card 12 of the spring fair …")
    wording = models.ForeignKey(
        "directory.ConsentWording", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    file = models.ForeignKey(
        "files.File", verbose_name="Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="Written down by",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        indexes = [
            models.Index(fields=["happened_at", "id"], name="consent_order", condition=ALIVE),
            models.Index(fields=["party", "topic", "-happened_at"], name="consent_standing"),
            models.Index(fields=["party", "-happened_at"], name="consent_party"),
            models.Index(fields=["topic", "party"], name="consent_topic"),
            models.Index(fields=["trashed_at"], name="consent_trash", condition=Q(trashed_at__isnull=False)),
        ]
