"""vCards, under the headings that our reader gives their properties; Apple's address book is one of them."""

from dataclasses import dataclass

from regulars.core.records.importing.recognising.layouts import Layout
from regulars.foundation.contentlines.flattening import PREFERRED

_PLAIN = {
    "Given name": "given_name",
    "Additional names": "additional_names",
    "Family name": "family_name",
    "Prefix": "prefix",
    "Suffix": "suffix",
    "Full name": "name",
    "Nickname": "preferred_name",
    "Phonetic given name": "phonetic_given",
    "Phonetic family name": "phonetic_family",
    "Gender": "fact:Gender",
    "Maiden name": "fact:Maiden name",
    "Organisation": "organisation",
    "Department": "department",
    "Job title": "job_title",
    "Role": "fact:Role",
    "Birthday": "dates:birthday",
    "Anniversary": "dates:anniversary",
    "Note": "note",
    "Categories": "tags",
    "UID": "external_id",
    "Language": "language",
    "Time zone": "zone",
    "Kind": "kind",
    "Hobby": "fact:Hobby",
    "Interest": "fact:Interest",
    "Expertise": "fact:Expertise",
    "Birthplace": "fact:Birthplace",
    "Place of death": "fact:Place of death",
    "X-REGULARS-ROLES": "role",
    "X-REGULARS-FACT": "fact",
}
_LABELLED = {"E-mail": "emails", "Phone": "phones", "Website": "links", "Profile": "links", "Date": "dates"}
_PARTS = {"post box": "box", "extended": "street2"}


@dataclass(frozen=True, slots=True)
class _Cards(Layout):
    """A layout whose labels are free words, so its targets are worked out from the heading."""

    def target_of(self, heading: str) -> str | None:
        """Return the target of a heading such as "Phone (mobile) 2" or "Address (home): city"."""
        name, _, label = heading.partition(" (")
        label, _, rest = label.rpartition(")")
        bare = name.rstrip(" 0123456789") or name
        if bare in _PLAIN and not label:
            return _PLAIN[bare]
        if name.startswith("Address"):
            part, _, number = (rest or name.removeprefix("Address")).lstrip(": ").partition(" ")
            part, number = (f"{part} {number}", "") if number == "box" else (part, number)
            # Without a label it is kept so: nobody said that it is where she lives.
            return f"address{label and f':{label}'}.{_PARTS.get(part, part)}{f'#{number}' if number else ''}"
        if bare in _LABELLED:
            # A star marks the first choice, as Google writes it.
            plain, _, word = label.rpartition(", ")
            label = f"* {plain}".strip() if PREFERRED in (word, label) else label
            return f"{_LABELLED[bare]}:{label}" if label else _LABELLED[bare]
        if bare == "Messenger":
            return f"fact:{label.capitalize() or 'Messenger'}"
        if bare == "Related":
            return f"fact:{label.capitalize() or 'Related'}"
        return None


LAYOUTS = (
    _Cards("vcard", "a vCard file", {}, telling=(), record_types=("people", "organisations"), formats=("vcard",)),
)
