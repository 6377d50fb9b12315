"""How the house shows people, organisations and households: four types over one table."""

from collections.abc import Sequence
from typing import ClassVar

from regulars.commons.directory.beside import derive_beside
from regulars.commons.directory.consent.standing import CURRENT_CONSENTS
from regulars.commons.directory.derived import DERIVED, DERIVED_FROM, refresh_parties
from regulars.commons.directory.party.children import CHILDREN
from regulars.commons.directory.party.earlier import BESIDE
from regulars.commons.directory.party.events import PartyAdded, PartyChanged
from regulars.commons.directory.party.merging import PARTY_MERGING
from regulars.commons.directory.party.models import Party
from regulars.commons.directory.party.other_ways import OTHER_WAYS
from regulars.commons.directory.party.saving import complete_party
from regulars.commons.directory.party.tagging import PARTY_TAGS
from regulars.commons.directory.relationship.employment import employ_people
from regulars.commons.directory.role.current import CURRENT_ROLES
from regulars.core.records.deriving import name_target
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register

name_target("directory.Party", "parties")

SHARED = (
    "picture", "email", "phone", "city", "country", CURRENT_ROLES, PARTY_TAGS, CURRENT_CONSENTS, "owner", "rhythm_days",
    "last_heard_at", "quiet_on", "about", "language", "zone",
)  # fmt: skip
REACH = Section("Reach", ("email", "phone", "city", "country", "language", "zone"))
OURS = Section("To us", ("owner", "tags", "rhythm_days", "about", "picture"))


_POINTS = "SELECT c.party_id FROM directory_contactpoint c WHERE c.kind = '{kind}' AND c.key = %s"


class PartyType(RecordType):
    """What the four types share."""

    model = Party
    room = "directory"
    title_field = "name"
    title_key = "name_key"
    picture_field = "picture"
    sort = "name"
    children = CHILDREN
    calendars: ClassVar[Sequence[str]] = ("birthday", "quiet_on")
    boards = ("roles",)
    is_subject = True
    derived = DERIVED
    hidden_with = {"quiet_on": ("rhythm_days", "last_heard_at")}
    saving = Saving(
        before=complete_party,
        completes=frozenset({"name"}),
        derive=derive_beside,
        along=employ_people,
        after=refresh_parties,
        after_of=DERIVED_FROM,
    )
    merging = PARTY_MERGING
    told_beside = BESIDE
    events = {"create": PartyAdded(), "change": PartyChanged()}
    export_formats = ("csv", "xlsx", "vcf")
    search_beside = OTHER_WAYS
    reached_by = {kind: _POINTS.format(kind=kind) for kind in ("email", "phone")}
    search = {
        "name": "name",
        "email": "contact",
        "phone": "phone",
        "city": "place",
        "country": "place",
        "tags": "text",
    }


@register
class People(PartyType):
    """A person whom the business deals with."""

    slug, label, plural, icon = "people", "Person", "People", "user"
    where = {"kind": "person"}
    fields = (
        "name", "prefix", "given_name", "additional_names", "family_name", "suffix", "name_order", "phonetic_name",
        "preferred_name", "employer", "job_title", "birthday", *SHARED,
    )  # fmt: skip
    columns = ("name", "employer", "email", "phone", "city", "roles", "tags", "last_heard_at", "owner")
    subtitle_fields = ("job_title", "employer")
    search = {
        **PartyType.search,
        "preferred_name": "name",
        "phonetic_name": "name",
        "job_title": "text",
        "employer": "text",
    }
    form = (
        Section("Name", ("name", "given_name", "family_name", "preferred_name", "prefix", "additional_names", "suffix",
                         "name_order", "phonetic_name")),
        Section("Work", ("employer", "job_title")),
        REACH,
        Section("Life", ("birthday",)),
        OURS,
    )  # fmt: skip


@register
class Organisations(PartyType):
    """An organisation that the business deals with."""

    slug, label, plural, icon = "organisations", "Organisation", "Organisations", "building"
    where = {"kind": "organisation"}
    fields = ("name", "legal_name", "industry", "employees", "tax_number", *SHARED)
    columns = ("name", "industry", "email", "phone", "city", "country", "roles", "tags", "last_heard_at", "owner")
    subtitle_fields = ("industry", "city")
    calendars = ("quiet_on",)
    search = {**PartyType.search, "legal_name": "name", "industry": "text", "tax_number": "text"}
    form = (Section("Organisation", ("name", "legal_name", "industry", "employees", "tax_number")), REACH, OURS)


@register
class Households(PartyType):
    """A household: people who live together and are dealt with as one."""

    slug, label, plural, icon = "households", "Household", "Households", "home"
    where = {"kind": "household"}
    fields = ("name", *SHARED)
    columns = ("name", "email", "phone", "city", "country", "roles", "tags", "last_heard_at", "owner")
    subtitle_fields = ("city",)
    calendars = ("quiet_on",)
    form = (Section("Household", ("name",)), REACH, OURS)


@register
class Parties(PartyType):
    """Anybody the business deals with, whatever kind of party."""

    slug, label, plural, icon = "parties", "Party", "Everyone", "users"
    in_menu = True
    subtypes = {"person": "people", "organisation": "organisations", "household": "households"}
    can_create = False
    can_import = False
    fields = ("name", "job_title", "industry", "employer", "birthday", *SHARED)
    columns = ("name", "email", "phone", "city", "country", "roles", "tags", "last_heard_at", "owner")
    subtitle_fields = ("job_title", "employer")
