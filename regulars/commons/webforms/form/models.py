from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from regulars.commons.webforms.form.kinds import KINDS_OF_QUESTIONS
from regulars.core.records.columns import Choice, KeyOf
from regulars.core.records.models import Record


class WebForm(Record):
    """A web form is a page with questions that anybody may answer."""

    OPENS = [
        ("nothing", "Nothing more", "gray"),
        ("lead", "A lead", "blue"),
        ("deal", "A deal", "green"),
        ("case", "A case", "violet"),
    ]

    name = models.CharField("Name", max_length=120, help_text="What your company calls it; visitors do not see it.")
    name_key = KeyOf("name", max_length=120)
    slug = models.CharField("Address", max_length=60, unique=True, editable=False)
    heading = models.CharField("Heading", max_length=200, blank=True)
    intro = models.TextField("Introduction", max_length=4_000, blank=True)
    button = models.CharField("On the button", max_length=60, blank=True)
    thanks = models.TextField("Thank-you text", max_length=4_000, blank=True)
    redirect = models.URLField("Then go to", max_length=500, blank=True)
    is_active = models.BooleanField("Open to visitors", default=True)
    closes_on = models.DateField("Open until", null=True, blank=True, help_text="The last day on which it is open.")
    closed_text = models.TextField("Once it is closed", max_length=2_000, blank=True)
    sites = models.TextField(
        "Sites that may show it", max_length=2_000, blank=True,
        help_text="One a line, like https://shop.example; without any, every site may.",
    )  # fmt: skip
    needs_confirming = models.BooleanField(
        "Confirm by mail", default=False, help_text="What was sent counts once a link in a mail was followed."
    )
    purpose = models.CharField("Agree to", max_length=40, blank=True)
    consent_text = models.TextField("In which words", max_length=4_000, blank=True)
    is_consent_required = models.BooleanField("Only with consent", default=False)
    opens = Choice("Each one opens", OPENS, default="nothing")
    lands_in = models.CharField(
        "Lands in",
        max_length=120,
        blank=True,
        help_text="A queue for cases, a pipeline for deals; without it, the first.",
    )
    campaign = models.CharField("Campaign", max_length=120, blank=True)
    goes_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Goes to", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="webform_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="webform_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class FormQuestion(models.Model):
    """A question is what a form asks: what we keep of a party, or something of its own."""

    form = models.ForeignKey("webforms.WebForm", on_delete=models.CASCADE, related_name="questions")
    place = models.PositiveSmallIntegerField("Place", default=0, validators=[MaxValueValidator(10_000)])
    kind = Choice("What is asked", KINDS_OF_QUESTIONS)
    label = models.CharField("Question", max_length=300)
    help = models.CharField("Help", max_length=300, blank=True)
    is_required = models.BooleanField("Must be answered", default=False)
    options = models.TextField("Choices", max_length=8_000, blank=True, help_text="One a line.")
    field = models.CharField("Own field", max_length=60, blank=True)


class FormDay(models.Model):
    """A form's day is how often its page was looked at on that day."""

    form = models.ForeignKey("webforms.WebForm", on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    views = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "day"], name="form_day_once")]
