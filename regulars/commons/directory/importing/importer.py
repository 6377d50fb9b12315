"""How people and organisations are brought in: known layouts, words of many languages, rules for matching."""

from collections.abc import Sequence

from regulars.commons.directory.importing.address_columns import place_addresses
from regulars.commons.directory.importing.batch import PartyBatch
from regulars.commons.directory.importing.layouts import LAYOUTS
from regulars.commons.directory.importing.targets import labelled_party_target, party_targets
from regulars.commons.directory.importing.vocabulary import party_vocabulary
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.importer import Batcher, ImportPlan
from regulars.core.records.importing.recognising.columns import Clues, ColumnGuess
from regulars.core.records.importing.recognising.layouts import Layout
from regulars.core.records.importing.recognising.vocabulary import Vocabulary
from regulars.core.records.importing.targets import Target
from regulars.core.records.record_type import RecordType
from regulars.core.words import say

_SINGLE = frozenset(
    ["name", "about", "own_id",
     "given_name", "family_name", "additional_names", "prefix", "suffix", "preferred_name", "job_title",
     "department", "organisation", "external_id", "owner", "language", "zone", "legal_name", "tax_number", "industry",
     "employees", "kind", "rhythm_days", "phonetic_name", "phonetic_given", "phonetic_family", "dates:birthday",
     *(f"address:{label}.{part}" for label in ("work", "home", "billing", "delivery", "other")
       for part in ("street", "house", "addition", "street2", "postcode", "city", "region", "country", "whole"))]
)  # fmt: skip
_OWN = {
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
        return _OWN.get(field_name, field_name if field_name in _SINGLE | {"tags", "about", "consents"} else None)

    def refine(self, guesses: list[ColumnGuess]) -> None:
        """Correct what only makes sense together."""
        by_target = {g.target: g for g in guesses if g.target}
        if self.kind == "person":
            _tell_names_apart(by_target)
        # Addresses without a label are where a person lives and an organisation works.
        place_addresses(guesses, "home" if self.kind == "person" else "work")
        for guess in guesses:
            if guess.target == "organisation" and self.kind == "organisation" and "name" not in by_target:
                guess.target = "name"

    def label_of(self, target: str, targets: Sequence[Target]) -> Target:
        """Return the target with its label."""
        return labelled_party_target(target, targets)

    def begin(self, plan: ImportPlan) -> Batcher:
        """Return what takes the rows of an import."""
        return PartyBatch(plan, self.kind)


def _tell_names_apart(by_target: dict[str, ColumnGuess]) -> None:
    """ "Name" beside "Vorname" is the family name; "Nombre" alone, with two words in its values, is the whole name."""
    given, family, name = (by_target.get(t) for t in ("given_name", "family_name", "name"))
    if given and name and not family and not any(" " in s.strip() and "," in s for s in name.samples):
        if not _holds(name, given):
            name.target, name.why = "family_name", say("It stands beside “{name}”.", name=given.name)
    elif given and not family and not name and _mostly_several_words(given):
        given.target, given.why = "name", say("The values hold whole names.")
    elif family and not given and not name and _mostly_several_words(family):
        family.target, family.why = "name", say("The values hold whole names.")


def _holds(name: ColumnGuess, given: ColumnGuess) -> bool:
    """Whether the column of names holds the given names too."""
    return any(g and g in n for n, g in zip(name.samples, given.samples, strict=False))


def _mostly_several_words(guess: ColumnGuess) -> bool:
    return bool(guess.samples) and sum(" " in s.strip() for s in guess.samples) > len(guess.samples) / 2
