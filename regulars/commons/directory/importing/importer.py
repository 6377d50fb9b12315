"""How people and organisations are brought in: known layouts, words of many languages, rules for matching."""

from collections.abc import Sequence

from regulars.commons.directory.importing.address_columns import place_addresses
from regulars.commons.directory.importing.batch import PartyBatch
from regulars.commons.directory.importing.layouts import LAYOUTS
from regulars.commons.directory.importing.name_columns import (
    find_names,
    name_organisations,
    tell_names_apart,
    tell_numbers_from_names,
    tell_titles_apart,
)
from regulars.commons.directory.importing.targets import labelled_party_target, party_targets
from regulars.commons.directory.importing.vocabulary import party_vocabulary
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.importer import Batcher, ImportPlan
from regulars.core.records.importing.recognising.columns import Clues, ColumnGuess
from regulars.core.records.importing.recognising.layouts import Layout
from regulars.core.records.importing.recognising.vocabulary import Vocabulary
from regulars.core.records.importing.targets import Target
from regulars.core.records.record_type import RecordType

_SINGLE = frozenset(
    ["name", "about", "own_id",
     "name_reversed", "family_particle", "second_family_name",
     "given_name", "family_name", "additional_names", "suffix", "preferred_name", "job_title",
     "department", "organisation", "external_id", "owner", "language", "zone", "legal_name", "tax_number", "industry",
     "employees", "kind", "rhythm_days", "phonetic_name", "phonetic_given", "phonetic_family", "dates:birthday",
     *(f"address:{label}.{part}" for label in ("work", "home", "billing", "delivery", "other")
       for part in ("street", "house", "addition", "street2", "postcode", "city", "region", "country", "whole"))]
)  # fmt: skip
_OWN = {
    "type": "kind",
    "employer": "organisation",
    "birthday": "dates:birthday",
    "email": "emails",
    "phone": "phones",
    "city": "address.city",
    "country": "address.country",
    "roles": "role",
}
_CONTENTS = {
    "emails": frozenset(["email"]),
    "phones": frozenset(["phone", "number"]),
    "links": frozenset(["url"]),
    "dates": frozenset(["date"]),
}


class PartyImporter:
    """Brings in parties of one kind."""

    layouts: Sequence[Layout] = LAYOUTS

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def clues(self, record_type: type[RecordType], by: Viewer) -> Clues:
        """Return what columns are recognised by: words of many languages, own fields' labels, contents."""
        words = party_vocabulary()
        custom = {t.value: [t.label] for t in self.targets(record_type, by) if t.value.startswith("custom:")}
        if custom:
            joined = {**custom, **{k: list(v) for k, v in words.words.items()}}
            words = Vocabulary(joined, labels=words.labels, labelled=words.labelled)
        by_content = {"email": "emails", "phone": "phones", "url": "links"}
        return Clues(words, by_content, _SINGLE | frozenset(custom), _CONTENTS)

    def targets(self, record_type: type[RecordType], by: Viewer) -> list[Target]:
        """Return every place a column may go to."""
        return party_targets(record_type, by)

    def own_target(self, field_name: str) -> str | None:
        """Return where a field of our own export goes."""
        return _OWN.get(
            field_name, field_name if field_name in _SINGLE | {"prefix", "tags", "about", "consents"} else None
        )

    def refine(self, guesses: list[ColumnGuess]) -> None:
        """Correct what only makes sense together."""
        tell_numbers_from_names(guesses)
        if self.kind == "person":
            tell_titles_apart(guesses)
            find_names(guesses)
            tell_names_apart({g.target: g for g in guesses if g.target})
        # Addresses without a label are where a person lives and an organisation works.
        place_addresses(guesses, "home" if self.kind == "person" else "work")
        if self.kind == "organisation":
            name_organisations(guesses)

    def label_of(self, target: str, targets: Sequence[Target]) -> Target:
        """Return the target with its label."""
        return labelled_party_target(target, targets)

    def begin(self, plan: ImportPlan) -> Batcher:
        """Return what takes the rows of an import."""
        return PartyBatch(plan, self.kind)
