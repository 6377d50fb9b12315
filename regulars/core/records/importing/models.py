"""Imports: what was brought in, how it was understood, and what became of each row."""

from django.conf import settings
from django.db import models


class Import(models.Model):
    """An import is one file on its way into a record type, from reading to done, and back if it is undone."""

    STATES = [
        ("reading", "Being read"),
        ("mapped", "Ready for a look"),
        ("checking", "Being tried out"),
        ("checked", "Tried out"),
        ("running", "Running"),
        ("done", "Done"),
        ("failed", "Failed"),
        ("cancelled", "Cancelled"),
    ]
    ON_MATCH = [("skip", "Skip"), ("fill", "Fill the gaps"), ("overwrite", "Overwrite")]

    record_type = models.CharField(max_length=40)
    file_name = models.CharField(max_length=255)
    path = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=STATES, default="mapped")
    format = models.CharField(max_length=20)
    layout = models.CharField(max_length=60, blank=True)
    reading = models.JSONField(default=dict)
    asked = models.JSONField(default=dict)
    columns = models.JSONField(default=list)
    mapping = models.JSONField(default=list)
    sheets = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    on_match = models.CharField(max_length=10, choices=ON_MATCH, default="fill")
    match_choices = models.JSONField(default=dict)
    like_choices = models.JSONField(
        default=dict, db_default=models.Value({}, models.JSONField()), help_text="By row, whom it means and what to do."
    )
    counts = models.JSONField(default=dict)
    error = models.TextField(blank=True)
    job_id = models.BigIntegerField(null=True)
    entry_id = models.BigIntegerField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.file_name


class ImportRow(models.Model):
    """What became of one row: only rows that need a look are kept (refused, matched, and some new ones)."""

    imported = models.ForeignKey("importing.Import", on_delete=models.CASCADE, related_name="rows", db_index=False)
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10)
    record_type = models.CharField(max_length=40, blank=True)
    record_id = models.BigIntegerField(null=True)
    title = models.CharField(max_length=200, blank=True)
    match_title = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    cells = models.JSONField(default=list)
    like = models.JSONField(null=True, help_text="Whom a new one may be, how likely and why; in the dry run.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["imported", "number"], name="import_row_once")]
        indexes = [models.Index(fields=["imported", "outcome", "number"], name="import_row_outcome")]
