"""Words typed into a list's own search box, as a condition on its rows."""

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.filters import MOST_CONDITIONS, filter_condition
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.search.matching import matching_condition
from regulars.core.search.reach import Visible
from regulars.foundation.caching import cached_lately


def words_condition(viewer: Viewer, text: str, record_type: type[RecordType], id_column: str) -> Condition:
    """Return the condition for rows that hold all the words, in fields this viewer may see."""
    slugs = list(record_type.subtypes.values()) or [record_type.slug]
    return matching_condition(viewer, text, slugs, id_column, visible=visible_to_search(viewer))


def trash_condition(viewer: Viewer, text: str, record_type: type[RecordType], alias: str) -> Condition:
    """Return the condition for trashed rows that hold all the words: the search index knows only what is alive."""
    fields = readable_fields(record_type, viewer)
    names = dict.fromkeys([record_type.title_field, *record_type.search])
    places = [n for n in names if n in fields and "contains" in fields[n].kind.operators]
    if not places:
        return "1 = 0", []
    words = [
        {"or": [{"field": n, "op": "contains", "value": word} for n in places]}
        for word in text.split()[: MOST_CONDITIONS // len(places)]
    ]
    return filter_condition({"and": words} if words else None, viewer, record_type, alias)


@cached_lately(most=1024)
def visible_to_search(viewer: Viewer) -> Visible:
    """Return how search asks which rows of a type the viewer sees, where the owner alone does not say."""

    def condition(slug: str, id_column: str) -> Condition | None:
        record_type = find_type(slug)
        if record_type.owner and not (record_type.through or record_type.is_about_any or viewer.within):
            return None
        sql, params = visible_condition(viewer, record_type, "s")
        if not sql:
            return "", []
        return f"{id_column} IN (SELECT s.id FROM {record_type.table()} s WHERE {sql})", params

    return condition
