"""Which importer brings in which record type: its own, or the one for all."""

from regulars.core.records.importing.importer import Importer
from regulars.core.records.record_type import RecordType


def importer_of(record_type: type[RecordType]) -> Importer:
    """Return the importer that a record type declares, or the general one."""
    if record_type.importing is not None:
        found: Importer = record_type.importing
        return found
    from regulars.core.records.importing.general.importer import GENERAL

    return GENERAL
