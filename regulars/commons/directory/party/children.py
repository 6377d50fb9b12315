"""The rows that belong to a party and are saved with it."""

from regulars.commons.directory.address.models import PostalAddress
from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.fact.models import Fact
from regulars.commons.directory.important_date.models import ImportantDate
from regulars.commons.directory.role.models import PartyRole
from regulars.core.records.record_type import ChildGroup

CHILDREN = (
    ChildGroup(
        "contact_points",
        ContactPoint,
        "party",
        "Ways to reach",
        "Contact point",
        ("kind", "value", "label", "is_primary", "last_worked_on"),
        hidden_with=("email", "phone"),
    ),
    ChildGroup(
        "addresses",
        PostalAddress,
        "party",
        "Addresses",
        "Address",
        ("label", "street", "street2", "postcode", "city", "region", "country", "is_primary"),
        hidden_with=("city", "country"),
    ),
    ChildGroup(
        "roles", PartyRole, "party", "Roles", "Role", ("role", "since", "until", "note"), hidden_with=("roles",)
    ),
    ChildGroup(
        "dates",
        ImportantDate,
        "party",
        "Important dates",
        "Date",
        ("kind", "label", "day", "remind_days"),
        hidden_with=("birthday",),
    ),
    ChildGroup("facts", Fact, "party", "Worth knowing", "Fact", ("text", "source", "learnt_on")),
)
