"""Where columns of a party's file may go, as the user chooses them by their labels."""

from collections.abc import Sequence

from regulars.commons.directory.consent.topic_words import say_topic
from regulars.commons.directory.consent.topics import topic_choices
from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import writable_fields
from regulars.core.records.importing.general.targets import EXTERNAL_ID, fits_cells
from regulars.core.records.importing.own import OWN_TARGET
from regulars.core.records.importing.targets import Target, parse_target, told
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as type_called
from regulars.core.words import mark, say

_PERSON = (
    ("name", mark("Full name")),
    ("name_reversed", mark("Full name, family name first")),
    ("given_name", mark("Given name")),
    ("additional_names", mark("Middle names")),
    ("family_name", mark("Family name")),
    ("family_particle", mark("Beginning of the family name (van, de …)")),
    ("second_family_name", mark("Second family name")),
    ("prefix", mark("Title (Dr, Mrs …)")),
    ("suffix", mark("Suffix")),
    ("preferred_name", mark("Goes by")),
    ("phonetic_name", mark("Spoken name")),
    ("phonetic_given", mark("Spoken given name")),
    ("phonetic_family", mark("Spoken family name")),
    ("organisation", mark("Employer")),
    ("job_title", mark("Job title")),
    ("department", mark("Department")),
)
_ORGANISATION = (
    ("name", mark("Name")),
    ("legal_name", mark("Legal name")),
    ("industry", mark("Industry")),
    ("employees", mark("Employees")),
    ("tax_number", mark("Tax number")),
    ("organisation", mark("Belongs to")),
)
# A list of people that says of some rows that they are organisations may know these of them.
_OF_THEIR_ORGANISATIONS = (("industry", mark("Industry")), ("tax_number", mark("Tax number")))
_REACH = (
    ("emails", mark("E-mail"), "email"),
    ("phones", mark("Phone"), "phone"),
    ("links", mark("Web link"), "url"),
)
_LABELS = {
    "emails": (mark("work"), mark("home"), mark("other")),
    "phones": (mark("mobile"), mark("work"), mark("home"), mark("main"), mark("fax"), mark("other")),
    "links": (mark("work"), mark("home"), mark("LinkedIn")),
    "address": (mark("work"), mark("home"), mark("billing"), mark("delivery"), mark("other")),
}
PARTS = {
    "street": mark("street"),
    "street2": mark("second line"),
    "postcode": mark("postcode"),
    "city": mark("city"),
    "region": mark("region"),
    "country": mark("country"),
    "whole": mark("whole address in one cell"),
    "box": mark("PO box"),
    "house": mark("house number"),
    "addition": mark("addition to the house number"),
    "street3": mark("third line"),
    "label": mark("label"),
    "extension": mark("extension"),
    "year": mark("year"),
    "month": mark("month"),
    "day": mark("day"),
}
_SHOWN_PARTS = ("street", "house", "street2", "postcode", "city", "region", "country", "whole")
_DATES = {"birthday": mark("Birthday"), "anniversary": mark("Anniversary"), "other": mark("Another date")}
_OPTED_OUT = {"email": mark("Wants no e-mail"), "phone": mark("Wants no calls"), "post": mark("Wants no letters")}
_TO_US = (
    ("tags", mark("Tags"), "tags"),
    ("role", mark("Role (customer, lead …)"), "choice"),
    ("owner", mark("Owner"), "user"),
    ("note", mark("Note"), "rich_text"),
    ("about", mark("About"), "rich_text"),
    ("fact", mark("Worth knowing"), "text"),
    ("language", mark("Language"), "text"),
    ("zone", mark("Time zone"), "text"),
    ("rhythm_days", mark("Keep in touch every (days)"), "number"),
    ("kind", mark("Person or organisation"), "choice"),
)
# A target is offered only to those who may write the field in which it ends.
_WRITTEN_IN = {
    "emails": "email",
    "phones": "phone",
    "address": "city",
    "dates": "birthday",
    "role": "roles",
    "consent": "consents",
    "opted_out": "consents",
    "organisation": "employer",
    "phonetic_given": "phonetic_name",
    "phonetic_family": "phonetic_name",
    "name_reversed": "name",
    "family_particle": "family_name",
    "second_family_name": "family_name",
}


def party_targets(record_type: type[RecordType], by: Viewer) -> list[Target]:
    """Return every place a column of people or organisations may go to, for this user."""
    is_person = record_type.slug == "people"
    names = _PERSON if is_person else _ORGANISATION
    found = [
        Target(value, say(label), say("Name and work") if is_person else say("Organisation"), "text")
        for value, label in names
    ]
    if is_person and by.may("create", "organisations"):
        theirs = writable_fields(type_called("organisations"), by)
        found += [
            Target(value, say(label), say("Organisation"), "text")
            for value, label in _OF_THEIR_ORGANISATIONS
            if value in theirs
        ]
    for base, label, kind in _REACH:
        found.append(Target(base, say(label), say("Reach"), kind))
        found += [Target(f"{base}:{one}", _with_label(say(label), one), say("Reach"), kind) for one in _LABELS[base]]
    for one in _LABELS["address"]:
        found += [
            Target(
                f"address:{one}.{part}",
                f"{_with_label(say('Address'), one)}: {say(PARTS[part])}",
                say("Addresses"),
                "text",
            )
            for part in _SHOWN_PARTS
        ]
    found += [Target(f"dates:{one}", say(label), say("Dates"), "partial_date") for one, label in _DATES.items()]
    found += [Target(value, say(label), say("To us"), kind) for value, label, kind in _TO_US]
    if by.may("create", "consents"):
        found += _consent_targets()
    found += [told(EXTERNAL_ID), told(OWN_TARGET)]
    fields = writable_fields(record_type, by)
    own = [f for f in fields.values() if f.custom and fits_cells(f)]
    found += [Target(f"custom:{f.name}", f.label, say("Own fields"), f.kind.slug) for f in own]
    limited = {name for name, right in by.fields.get(record_type.slug, {}).items() if right != "write"}
    return [t for t in found if _WRITTEN_IN.get(parse_target(t.value).base, parse_target(t.value).base) not in limited]


def _consent_targets() -> list[Target]:
    group, topics = say("Consents"), topic_choices()
    found = [Target(f"opted_out:{one}", say(label), group, "yes_no") for one, label in _OPTED_OUT.items()]
    if topics:
        found.append(Target("consents", group, group, "choices"))
    return found + [Target(f"consent:{one['value']}", say_topic(one), group, "text") for one in topics]


def labelled_party_target(target: str, targets: Sequence[Target]) -> Target:
    """Return the target with its label, also where it carries a label or a number of its own."""
    known = next((t for t in targets if t.value == target), None)
    if known:
        return known
    slot = parse_target(target)
    base = next((t for t in targets if parse_target(t.value).base == slot.base), None)
    words = {"address": say("Address"), "dates": say("Date")}.get(slot.base) or (
        base.label.partition(" (")[0] if base else target
    )
    label = f"{words} {slot.group}".strip() + (f" ({say(slot.label)})" if slot.label else "")
    if slot.part:
        label += f": {say(PARTS.get(slot.part, slot.part))}"
    return Target(target, label, base.group if base else "", base.kind if base else "text")


def _with_label(place: str, label: str) -> str:
    return f"{place} ({say(label)})"
