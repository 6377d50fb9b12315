"""Bringing in what other programs noted: by fields as everywhere, known by the words of those programs too."""

from dataclasses import dataclass, field

from regulars.commons.activities.heard_as import CALLS, NOTES, TASKS, VISITS, Words
from regulars.commons.activities.said_as import DIRECTIONS, OUTCOMES
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.general.batch import GeneralBatch
from regulars.core.records.importing.general.drafting import Said
from regulars.core.records.importing.general.importer import GeneralImporter
from regulars.core.records.importing.general.targets import field_clues
from regulars.core.records.importing.importer import Batcher, ImportPlan
from regulars.core.records.importing.recognising.columns import Clues
from regulars.core.records.record_type import RecordType
from regulars.foundation.text import fold


@dataclass(frozen=True)
class ActivityImporter(GeneralImporter):
    """The general importer with the headings and choices of other programs."""

    words: Words
    said: Said = field(default_factory=dict)

    def clues(self, record_type: type[RecordType], by: Viewer) -> Clues:
        """Return what columns are recognised by."""
        return field_clues(record_type, by, self.words)

    def begin(self, plan: ImportPlan) -> Batcher:
        """Return what takes the rows of an import."""
        said = {name: {fold(word): value for word, value in words.items()} for name, words in self.said.items()}
        return GeneralBatch(plan, said)


CALLS_IMPORTER = ActivityImporter(CALLS, {"direction": DIRECTIONS, "outcome": OUTCOMES})
VISITS_IMPORTER = ActivityImporter(VISITS)
NOTES_IMPORTER = ActivityImporter(NOTES)
TASKS_IMPORTER = ActivityImporter(TASKS)
