"""New records of a file: what their type decides and writes along as they are written."""

from regulars.core.journal.recording import ChangeMade
from regulars.core.records.record_type import RecordType, Save
from regulars.core.records.snapshots import difference, own_snapshot
from regulars.core.records.storing.states import State


class Newcomers:
    """The new records of one batch, with the saves in which their type saw them."""

    def __init__(self, record_type: type[RecordType]) -> None:
        self.record_type = record_type
        self.saves: list[tuple[Save, State]] = []

    def decide(self) -> None:
        """Let the type set what it decides only as records are written."""
        decide = self.record_type.saving.decide
        if decide is None or not self.saves:
            return
        before = [own_snapshot(self.record_type, save.record) for save, _ in self.saves]
        decide([save for save, _ in self.saves])
        for (save, state), was in zip(self.saves, before, strict=True):
            now = difference(was, own_snapshot(self.record_type, save.record))[1]
            state.after = {k: v for k, v in {**state.after, **now}.items() if v is not None}

    def write_along(self) -> list[ChangeMade]:
        """Let the type write what hangs on the records that stand now; return the changes of others."""
        for save, state in self.saves:
            save.record.pk = state.record_id
        marked = [save for save, _ in self.saves if save.along]
        if marked and self.record_type.saving.along:
            self.record_type.saving.along(marked)
        return [change for save, _ in self.saves for change in save.changes]
