"""Where columns of a party's file may go, as the user chooses them by their labels."""

from collections.abc import Sequence

from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import writable_fields
from regulars.core.records.importing.general.targets import EXTERNAL_ID
from regulars.core.records.importing.own import OWN_TARGET
from regulars.core.records.importing.targets import Target, parse_target
from regulars.core.records.record_type import RecordType

_PERSON = (
    ("name", "Full name"), ("given_name", "Given name"), ("additional_names", "Middle names"),
    ("family_name", "Family name"), ("prefix", "Title (Dr, Mrs …)"), ("suffix", "Suffix"),
    ("preferred_name", "Goes by"), ("phonetic_name", "Spoken name"), ("phonetic_given", "Spoken given name"),
    ("phonetic_family", "Spoken family name"), ("organisation", "Employer"), ("job_title", "Job title"),
    ("department", "Department"),
)  # fmt: skip
_ORGANISATION = (
    ("name", "Name"), ("legal_name", "Legal name"), ("industry", "Industry"), ("employees", "Employees"),
    ("tax_number", "Tax number"), ("organisation", "Belongs to"),
)  # fmt: skip
_REACH = (
    ("emails", "E-mail", "email"), ("phones", "Phone", "phone"), ("links", "Web link", "url"),
)  # fmt: skip
_LABELS = {
    "emails": ("work", "home", "other"),
    "phones": ("mobile", "work", "home", "main", "fax", "other"),
    "links": ("work", "home", "LinkedIn"),
    "address": ("work", "home", "billing", "delivery", "other"),
}
PARTS = {
    "street": "street", "street2": "second line", "postcode": "postcode", "city": "city", "region": "region",
    "country": "country", "whole": "whole address in one cell", "box": "PO box", "house": "house number",
    "street3": "third line", "label": "label",
}  # fmt: skip
_SHOWN_PARTS = ("street", "street2", "postcode", "city", "region", "country", "whole")
_DATES = {"birthday": "Birthday", "anniversary": "Anniversary", "other": "Another date"}
_TO_US = (
    ("tags", "Tags", "tags"), ("role", "Role (customer, lead …)", "choice"), ("owner", "Owner", "user"),
    ("note", "Note", "rich_text"),
    ("about", "About", "rich_text"), ("fact", "Worth knowing", "text"), ("language", "Language", "text"),
    ("zone", "Time zone", "text"), ("rhythm_days", "Keep in touch every (days)", "number"),
    ("kind", "Person or organisation", "choice"),
)  # fmt: skip
# A target is offered only to those who may write the field in which it ends.
_WRITTEN_IN = {
    "emails": "email", "phones": "phone", "address": "city", "dates": "birthday", "role": "roles",
    "organisation": "employer", "phonetic_given": "phonetic_name", "phonetic_family": "phonetic_name",
}  # fmt: skip


def party_targets(record_type: type[RecordType], by: Viewer) -> list[Target]:
    """Return every place a column of people or organisations may go to, for this user."""
    is_person = record_type.slug == "people"
    names = _PERSON if is_person else _ORGANISATION
    found = [Target(value, label, "Name and work" if is_person else "Organisation", "text") for value, label in names]
    for base, label, kind in _REACH:
        found.append(Target(base, label, "Reach", kind))
        found += [Target(f"{base}:{one}", f"{label} ({one})", "Reach", kind) for one in _LABELS[base]]
    for one in _LABELS["address"]:
        found += [
            Target(f"address:{one}.{part}", f"Address ({one}): {PARTS[part]}", "Addresses", "text")
            for part in _SHOWN_PARTS
        ]
    found += [Target(f"dates:{one}", label, "Dates", "partial_date") for one, label in _DATES.items()]
    found += [Target(value, label, "To us", kind) for value, label, kind in _TO_US]
    found += [EXTERNAL_ID, OWN_TARGET]
    fields = writable_fields(record_type, by)
    found += [Target(f"custom:{f.name}", f.label, "Own fields", f.kind.slug) for f in fields.values() if f.custom]
    limited = {name for name, right in by.fields.get(record_type.slug, {}).items() if right != "write"}
    return [t for t in found if _WRITTEN_IN.get(parse_target(t.value).base, parse_target(t.value).base) not in limited]


def labelled_party_target(target: str, targets: Sequence[Target]) -> Target:
    """Return the target with its label, also where it carries a label or a number of its own."""
    known = next((t for t in targets if t.value == target), None)
    if known:
        return known
    slot = parse_target(target)
    base = next((t for t in targets if parse_target(t.value).base == slot.base), None)
    words = {"address": "Address", "dates": "Date"}.get(slot.base) or (
        base.label.partition(" (")[0] if base else target
    )
    label = f"{words} {slot.group}".strip() + (f" ({slot.label})" if slot.label else "")
    if slot.part:
        label += f": {PARTS.get(slot.part, slot.part)}"
    return Target(target, label, base.group if base else "", base.kind if base else "text")
