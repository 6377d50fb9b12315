"""The journal's three tables: what happened, what it changed, and on whose timeline it stands."""

from django.conf import settings
from django.db import models


class Entry(models.Model):
    """An entry is one thing that happened; it is written once and never edited."""

    at = models.DateTimeField()
    happened_at = models.DateTimeField()
    event = models.CharField(max_length=60)
    room = models.CharField(max_length=30)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    via = models.CharField(max_length=12, default="ui")
    record_type = models.CharField(max_length=40, blank=True)
    record_id = models.BigIntegerField(null=True)
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    data = models.JSONField(default=dict)
    undo_of = models.ForeignKey("journal.Entry", null=True, on_delete=models.PROTECT, related_name="undone_in")
    is_demo = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["at", "id"], name="entry_at"),
            models.Index(
                fields=["at", "id"],
                name="entry_security",
                condition=models.Q(room__in=["security", "administration"]),
            ),
            models.Index(fields=["undo_of"], name="entry_undo_of", condition=models.Q(undo_of__isnull=False)),
        ]


class Change(models.Model):
    """A change is what an entry did to one record: its fields before and after."""

    entry = models.ForeignKey("journal.Entry", on_delete=models.CASCADE, related_name="changes", db_index=False)
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    action = models.CharField(max_length=10)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["entry", "id"], name="change_entry"),
            models.Index(fields=["record_type", "record_id", "id"], name="change_record"),
        ]


class Link(models.Model):
    """A link puts an entry on a timeline; an organisation has links for its people's entries too."""

    subject_id = models.BigIntegerField()
    happened_at = models.DateTimeField()
    entry = models.ForeignKey("journal.Entry", on_delete=models.CASCADE, related_name="links", db_index=False)
    event = models.CharField(max_length=60)
    room = models.CharField(max_length=30)
    by_id = models.BigIntegerField(null=True)
    record_type = models.CharField(max_length=40, blank=True)
    through_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject_id", "-happened_at", "-entry"], name="link_timeline"),
            models.Index(fields=["entry"], name="link_entry"),
        ]


class Seal(models.Model):
    """A seal closes a range of the journal's rows: `root` is the hash over theirs, `hash` chains it to the seal before.

    `marks` holds eight bytes of each row's hash, to tell which of them is not what it was.
    """

    id = models.BigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)
    tops = models.JSONField(help_text="By table, the last id that is sealed.")
    root = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    marks = models.BinaryField()


class ChainHead(models.Model):
    """A single row that says which seal is the last, so that its absence is noticed, and where the chain began."""

    number = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)
    origin = models.CharField(max_length=64, blank=True)


class Amendment(models.Model):
    """An amendment says that a row of the journal was rightly changed or removed after it was written."""

    table = models.CharField(max_length=20)
    row_id = models.BigIntegerField()
    was = models.CharField(max_length=64)
    now = models.CharField(max_length=64, blank=True, help_text="Empty: removed.")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["table", "row_id"], name="amendment_row")]
