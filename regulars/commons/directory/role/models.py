from django.db import models

from regulars.core.records.columns import Choice


class PartyRole(models.Model):
    """A role is what a party is to us, from one day until another."""

    ROLES = [
        ("customer", "Customer", "green"),
        ("lead", "Lead", "amber"),
        ("supplier", "Supplier", "blue"),
        ("partner", "Partner", "violet"),
        ("retailer", "Retailer", "teal"),
        ("distributor", "Distributor", "indigo"),
        ("press", "Press", "pink"),
        ("other", "Other", "gray"),
    ]

    party = models.ForeignKey("directory.Party", on_delete=models.CASCADE, related_name="roles", db_index=False)
    role = Choice("Role", ROLES)
    since = models.DateField("Since", null=True, blank=True)
    until = models.DateField("Until", null=True, blank=True)
    note = models.CharField("Note", max_length=160, blank=True, help_text="For the north, for spare parts …")

    class Meta:
        indexes = [
            models.Index(fields=["role", "party"], name="party_role"),
            models.Index(fields=["party", "role", "since", "until"], name="party_roles_held"),
        ]
