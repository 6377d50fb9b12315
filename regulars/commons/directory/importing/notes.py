"""Notes of rows become notes on the timeline; the same note is not written twice."""

import html
from dataclasses import dataclass, field

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.importing.bulk.writing import State, settle_records, write_states
from regulars.core.records.kinds.rich_text import sanitise
from regulars.core.records.registry import all_record_types

LONGEST_NOTE = 200_000


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


def markup_of(text: str) -> str:
    """Return plain text, or harmless HTML, as the rich text that a note holds."""
    if "</" in text or "<br" in text:
        return sanitise(text[:LONGEST_NOTE])
    lines = [line for line in text.splitlines() if line.strip()]
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)[:LONGEST_NOTE]
