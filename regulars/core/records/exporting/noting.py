"""What is taken out is written down."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.declared import declared
from regulars.core.journal.recording import record
from regulars.core.records.events import ListExported
from regulars.core.records.record_type import RecordType


def note_export(record_type: type[RecordType], fmt: str, asked: dict[str, str], *, by: Viewer) -> None:
    """Write down who took which list out, and what of it."""
    # What is looked for may hold the null character, which finds nothing and which PostgreSQL does not keep.
    told = {name: str(value).replace("\0", "")[:500] for name, value in asked.items()}
    with write_transaction():
        record(ListExported(plural=declared(record_type, "plural").lower(), format=fmt.upper(), asked=told), by=by)
