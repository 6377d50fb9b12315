"""The general importer: layouts of its own it has none."""

from collections.abc import Sequence

from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.general.batch import GeneralBatch
from regulars.core.records.importing.general.targets import field_clues, field_targets, labelled_target
from regulars.core.records.importing.importer import Batcher, ImportPlan
from regulars.core.records.importing.recognising.columns import Clues, ColumnGuess
from regulars.core.records.importing.recognising.layouts import Layout
from regulars.core.records.importing.targets import Target
from regulars.core.records.record_type import RecordType


class GeneralImporter:
    """Brings in records of any type by their fields."""

    layouts: Sequence[Layout] = ()

    def clues(self, record_type: type[RecordType], by: Viewer) -> Clues:
        """Return what columns are recognised by."""
        return field_clues(record_type, by)

    def targets(self, record_type: type[RecordType], by: Viewer) -> list[Target]:
        """Return the fields this user may write."""
        return field_targets(record_type, by)

    def own_target(self, field_name: str) -> str | None:
        """Return the field itself."""
        return field_name

    def refine(self, guesses: list[ColumnGuess]) -> None:
        """Leave the guesses as they are."""

    def label_of(self, target: str, targets: Sequence[Target]) -> Target:
        """Return the target with its label."""
        return labelled_target(target, targets)

    def begin(self, plan: ImportPlan) -> Batcher:
        """Return what takes the rows of an import."""
        return GeneralBatch(plan)


GENERAL = GeneralImporter()
