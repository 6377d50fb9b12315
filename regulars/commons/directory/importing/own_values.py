"""Added fields of parties that are brought in: what they begin with, what is required, and what only one may have."""

from collections.abc import Hashable, Sequence

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.matching import may_be
from regulars.commons.directory.importing.pool import SLUGS, Known, Pool
from regulars.core.records.importing.own_rules import OwnRules, written_values
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import inside, say


class OwnValues:
    """Keeps the rules of added fields for the rows of one import; rows that are parties of another type have none."""

    def __init__(self, rules: OwnRules) -> None:
        self.rules = rules
        self._said: dict[str, tuple[int, int, str]] = {}

    def look_up(self, drafts: Sequence[Draft], *, seen: SeenKeys | None) -> set[int]:
        """Find out who has the values of these rows; return the ids."""
        mine = [draft for draft in drafts if self._is_ours(draft) and not draft.problems]
        for draft in mine:
            draft.own_keys = [f"own|{name}|{key}" for name, key in self.rules.values_of(draft.custom)]
        self._said = seen.find(key for draft in mine for key in draft.own_keys) if seen else {}
        return self.rules.look_up(draft.custom for draft in mine)

    def match(self, draft: Draft, pool: Pool) -> tuple[Known, str] | None:
        """Return who has a value of this row that only one may have, where the names allow that it is she."""
        for field, one in self.rules.who_has(draft.custom) if self._is_ours(draft) else ():
            known = pool.values.get(one) if isinstance(one, int) else one
            if isinstance(known, Known) and may_be(draft, known, strict=False):
                return known, say("The same {label}.", label=inside(field.label))
        return None

    def why_not_new(self, draft: Draft) -> list[str]:
        """Give a new party what its added fields begin with; return why it cannot be added, in sentences."""
        if not self._is_ours(draft):
            return []
        lacks = self.rules.complete(draft.custom)
        # In the dry run nothing is written, so what a row long before would have by now is remembered.
        return lacks + self.rules.shared(draft.custom, but=None, also=any(key in self._said for key in draft.own_keys))

    def why_not_changed(self, draft: Draft, known: Known, stored: Snapshot, *, overwrite: bool) -> list[str]:
        """Return why a row cannot be put into a party that is there, in sentences."""
        if not self._is_ours(draft):
            return []
        values = written_values(self.rules, draft.custom, stored, overwrite=overwrite)
        return self.rules.give(values, to=_token(known))

    def give(self, draft: Draft, *, to: Known) -> None:
        """Note that a new party has the values of its row."""
        if self._is_ours(draft):
            self.rules.give(draft.custom, to=_token(to))

    def _is_ours(self, draft: Draft) -> bool:
        return SLUGS[draft.kind] == self.rules.record_type.slug


def _token(known: Known) -> Hashable:
    return known.pk or known
