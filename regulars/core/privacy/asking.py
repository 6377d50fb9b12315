"""Who may ask for a subject's data, and by which words it is told."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.privacy.marks import words_known_by
from regulars.core.privacy.scope import Scope
from regulars.core.problems import NotFound
from regulars.core.records.reading.loading import load_record
from regulars.core.records.record_type import RecordType
from regulars.core.words import say


def load_subject(record_type: type[RecordType], pk: int, *, by: Viewer, action: str) -> Any:
    """Return the row of a subject for somebody who may do that with it; raises NotFound and Refused."""
    if not record_type.is_subject:
        raise NotFound(
            say("{plural} are nobody who could be told of what is kept, or be erased.", plural=record_type.plural)
        )
    return load_record(by, action, record_type, pk)


def words_of(scope: Scope) -> list[str]:
    """Return a subject's names, addresses and numbers, as they are written and as they are compared."""
    row, kind = scope.row, scope.record_type
    names = [value for name, slot in kind.search.items() if slot == "name" and (value := _text(row, name))]
    known = [word.partition(":")[2] for word in words_known_by(kind, scope.ids)]
    reached = [
        value for name, slot in kind.search.items() if slot in ("contact", "phone") and (value := _text(row, name))
    ]
    return list(dict.fromkeys([*names, *reached, *known]))


def _text(row: Any, name: str) -> str:
    value = getattr(row, name, "")
    return value if isinstance(value, str) else ""
