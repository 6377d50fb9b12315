from django.db import models


class Role(models.Model):
    """A role says what its holders may see and do, by record type and by field.

    `rights` is {record type: {"see": scope, "create": bool, "change": scope, "delete": scope, "export": bool}}
    with scope one of "none", "own", "team", "all"; "*" stands for every type not named.
    `fields` is {record type: {field: "hidden" | "read" | "write"}}; a field not named is "write".
    """

    slug = models.SlugField(max_length=40, unique=True)
    label = models.CharField(max_length=80)
    help = models.CharField(max_length=240, blank=True)
    is_builtin = models.BooleanField(default=False)
    needs_second_factor = models.BooleanField(default=False)
    administers = models.BooleanField(default=False)
    rights = models.JSONField(default=dict)
    fields = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.label
