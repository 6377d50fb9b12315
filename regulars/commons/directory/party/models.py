from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf, PartialDateText, RichText
from regulars.core.records.models import Record

LONGEST_RHYTHM = 3_650
ALIVE = Q(trashed_at__isnull=True)


class Party(Record):
    """A party is a person, an organisation or a household that the business deals with."""

    KINDS = [("person", "Person"), ("organisation", "Organisation"), ("household", "Household")]
    ORDERS = [("given", "Given name first"), ("family", "Family name first")]

    kind = models.CharField(max_length=12, choices=KINDS, editable=False)
    name = models.CharField("Name", max_length=300, help_text="As it is shown everywhere.")
    name_key = KeyOf("name", max_length=300)

    prefix = models.CharField("Title", max_length=60, blank=True, help_text="Dr, Prof., Mrs …")
    given_name = models.CharField("Given name", max_length=150, blank=True)
    additional_names = models.CharField("Middle names", max_length=150, blank=True)
    family_name = models.CharField("Family name", max_length=150, blank=True)
    family_key = KeyOf("family_name", max_length=150)
    suffix = models.CharField("Suffix", max_length=60, blank=True, help_text="Jr, III, PhD …")
    name_order = Choice("Order of names", ORDERS, default="given")
    phonetic_name = models.CharField("Spoken name", max_length=200, blank=True, help_text="How it is read aloud.")
    preferred_name = models.CharField("Goes by", max_length=100, blank=True)
    job_title = models.CharField("Job title", max_length=160, blank=True)

    legal_name = models.CharField("Legal name", max_length=300, blank=True)
    tax_number = models.CharField("Tax number", max_length=60, blank=True)
    industry = models.CharField("Industry", max_length=120, blank=True)
    employees = models.PositiveIntegerField("Employees", null=True, blank=True)

    about = RichText("About", blank=True)
    language = models.CharField("Language", max_length=16, blank=True)
    zone = models.CharField("Time zone", max_length=64, blank=True)
    picture = models.ForeignKey("files.File", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    rhythm_days = models.PositiveIntegerField(
        "Keep in touch every (days)", null=True, blank=True, validators=[MaxValueValidator(LONGEST_RHYTHM)]
    )

    # Kept beside the rows they come from, so that a list of a million can show, filter and sort them.
    email = models.CharField("E-mail", max_length=254, blank=True)
    email_key = KeyOf("email", max_length=254)
    phone = models.CharField("Phone", max_length=60, blank=True)
    phone_key = models.CharField(max_length=24, blank=True, editable=False)
    city = models.CharField("City", max_length=120, blank=True)
    city_key = KeyOf("city", max_length=120)
    country = models.CharField("Country", max_length=2, blank=True)
    employer = models.ForeignKey("directory.Party", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    birthday = PartialDateText("Birthday", blank=True)
    last_heard_at = models.DateTimeField("Last heard", null=True, editable=False)
    quiet_on = models.DateField("Due to be heard from", null=True, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "name_key", "id"], name="party_name", condition=ALIVE),
            models.Index(fields=["kind", "family_key", "id"], name="party_family", condition=ALIVE),
            models.Index(fields=["kind", "changed_at", "id"], name="party_changed", condition=ALIVE),
            models.Index(fields=["kind", "created_at", "id"], name="party_created", condition=ALIVE),
            models.Index(fields=["kind", "last_heard_at", "id"], name="party_heard", condition=ALIVE),
            models.Index(fields=["kind", "city_key", "name_key", "id"], name="party_city", condition=ALIVE),
            models.Index(fields=["city_key", "id"], name="party_any_city", condition=ALIVE),
            models.Index(fields=["kind", "email_key", "id"], name="party_email_order", condition=ALIVE),
            models.Index(fields=["owner", "kind", "name_key", "id"], name="party_owner", condition=ALIVE),
            models.Index(fields=["kind", "owner"], name="party_by_owner", condition=ALIVE),
            models.Index(fields=["employer", "kind", "name_key", "id"], name="party_employer", condition=ALIVE),
            models.Index(fields=["owner", "quiet_on"], name="party_quiet_owner", condition=Q(quiet_on__isnull=False)),
            models.Index(fields=["name_key", "id"], name="party_any_name", condition=ALIVE),
            models.Index(fields=["email_key"], name="party_email"),
            models.Index(fields=["phone_key"], name="party_phone"),
            models.Index(fields=["quiet_on"], name="party_quiet", condition=Q(quiet_on__isnull=False)),
            # Whose texts are read by whoever looks for a name in all of them: search does not hold them.
            models.Index(fields=["kind", "id"], name="party_about", condition=Q(about__gt="")),
            models.Index(fields=["trashed_at"], name="party_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class PartyTag(models.Model):
    """A tag on a party."""

    party = models.ForeignKey("directory.Party", on_delete=models.CASCADE, related_name="tag_links")
    tag = models.ForeignKey("records.Tag", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "tag"], name="party_tag_once")]
