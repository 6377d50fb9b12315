"""One box: what a viewer finds for what she types, best first."""

from collections.abc import Callable, Sequence

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.search.asking import candidates
from regulars.core.search.document import ID_BITS, Hit, record_id_of
from regulars.core.search.laying_out import kept_fields
from regulars.core.search.layout import load_layout
from regulars.core.search.name_lookup import Beginning, names_beginning
from regulars.core.search.names import typed_key
from regulars.core.search.questions import BUT_TEXT, questions_for
from regulars.core.search.ranking import ranked
from regulars.core.search.reach import Reach, Visible, reach_of
from regulars.core.search.snippets import matched_field, snippet_of
from regulars.core.search.spelling import near_spellings_of
from regulars.core.search.wanted import Wanted, wanted_in

_TOO_FEW = 3


def find(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] | None = None,
    visible: Visible | None = None,
    limit: int = 20,
) -> list[Hit]:
    """Return the records the viewer may see that hold everything typed: names first, notes last.

    `visible(record_type, id_column)` gives the condition for types whose rows are not seen by owner, else None.
    """
    wanted = wanted_in(text)
    reach = reach_of(viewer, load_layout(), types, visible)
    if not wanted or not reach.types or limit < 1:
        return []
    found: dict[int, list[Wanted]] = {}
    for step in (_by_beginning, _by_initials, _by_anything, _by_near_spelling):
        if len(found) >= limit:
            break
        documents, asked = step(reach, wanted, text, limit, len(found))
        for document in documents:
            found.setdefault(document, asked)
    return _hits(reach, dict(list(found.items())[:limit]))


Step = Callable[[Reach, list[Wanted], str, int, int], tuple[list[int], list[Wanted]]]


def _by_beginning(reach: Reach, wanted: list[Wanted], text: str, limit: int, _: int) -> tuple[list[int], list[Wanted]]:
    key = typed_key(text)
    return (names_beginning(reach, Beginning(key), limit=limit) if key else []), wanted


def _by_initials(reach: Reach, wanted: list[Wanted], text: str, limit: int, _: int) -> tuple[list[int], list[Wanted]]:
    if len(wanted) < 2 or not all(one.is_short for one in wanted):
        return [], wanted
    first, *others = (one.typed for one in wanted)
    return names_beginning(reach, Beginning(first, tuple(others)), limit=limit), wanted


def _by_anything(reach: Reach, wanted: list[Wanted], text: str, limit: int, _: int) -> tuple[list[int], list[Wanted]]:
    return _asked(reach, wanted, limit), wanted


def _by_near_spelling(
    reach: Reach, wanted: list[Wanted], text: str, limit: int, found: int
) -> tuple[list[int], list[Wanted]]:
    if found >= (_TOO_FEW if len(wanted) == 1 else 1):
        return [], wanted
    for near in near_spellings_of(reach, wanted):
        documents = _asked(reach, near, limit)
        if documents:
            return documents, near
    return [], wanted


def _asked(reach: Reach, wanted: list[Wanted], limit: int) -> list[int]:
    questions, preferred = questions_for(reach, wanted), questions_for(reach, wanted, BUT_TEXT)
    if not questions:
        return []
    wanted_first = [*preferred[0], *preferred[1]] if preferred else None
    found, is_complete = candidates(reach, *questions, wanted_first)
    first: list[int] = []
    if preferred and not is_complete and sum(one.is_preferred for one in found) < limit:
        first = ranked(reach, candidates(reach, *preferred, wanted_first).found, wanted)
    return list(dict.fromkeys([*first, *ranked(reach, found, wanted)]))


def _hits(reach: Reach, found: dict[int, list[Wanted]]) -> list[Hit]:
    if not found:
        return []
    rows = fetch_rows(
        f"SELECT id, title, title_field, fields FROM search_document WHERE id IN ({', '.join(map(str, found))})"
    )
    stored = {row[0]: row for row in rows}
    names = {reached.number: reached.record_type for reached in reach.types}
    return [
        _hit(reach, names[document >> ID_BITS], stored[document], wanted)
        for document, wanted in found.items()
        if document in stored
    ]


def _hit(reach: Reach, record_type: str, row: tuple[int, str, str, str], wanted: list[Wanted]) -> Hit:
    document, title, title_field, stored = row
    hidden, fields = reach.hidden.get(record_type, ()), kept_fields(stored)
    if hidden:
        fields = {name: kept for name, kept in fields.items() if name not in hidden}
    name = matched_field(fields, wanted)
    return Hit(
        record_type=record_type,
        record_id=record_id_of(document),
        title="" if title_field in hidden else title,
        matched_field=name,
        snippet=snippet_of(fields[name][1], fields[name][0], wanted) if name else "",
    )
