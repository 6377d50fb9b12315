"""Notes of rows become notes on the timeline; the same note is not written twice."""

from dataclasses import dataclass, field

from regulars.commons.directory.importing.markup import markup_of
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.registry import all_record_types
from regulars.core.records.storing.states import State
from regulars.core.records.storing.writing import settle_records, write_states


@dataclass(slots=True)
class Notes:
    """The notes of one batch."""

    by: Viewer
    waiting: list[tuple[State, str]] = field(default_factory=list)

    def add(self, party: State, texts: list[str]) -> None:
        """Remember notes about a party."""
        self.waiting += [(party, markup_of(text)) for text in texts]

    def write(self) -> list[ChangeMade]:
        """Write the notes that are not there yet."""
        # Notes belong to another folder of this house; where it is missing, there is nowhere to write them.
        notes = next((t for t in all_record_types() if t.slug == "notes"), None)
        if notes is None or not self.waiting:
            return []
        ids = {state.record_id for state, _ in self.waiting}
        there = set(notes.model._default_manager.filter(party_id__in=ids).values_list("party_id", "text"))
        states = []
        for state, text in self.waiting:
            if (state.record_id, text) not in there:
                there.add((state.record_id, text))
                owner = {} if self.by.user_id is None else {"owner_id": self.by.user_id}
                states.append(State({"party_id": state.record_id, "text": text, **owner}))
        made = write_states(notes, states)
        settle_records(notes, [change.record_id for change in made])
        return made


def stored_notes(ids: list[int]) -> dict[int, set[str]]:
    """Return the notes there are about some parties."""
    notes = next((t for t in all_record_types() if t.slug == "notes"), None)
    found: dict[int, set[str]] = {}
    if notes is not None and ids:
        for pk, text in notes.model._default_manager.filter(party_id__in=ids).values_list("party_id", "text"):
            found.setdefault(pk, set()).add(text)
    return found
