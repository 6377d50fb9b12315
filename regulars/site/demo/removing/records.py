"""The demo's records themselves, with what belongs to them and what the search index holds."""

from collections.abc import Iterator

from django.db import models

from regulars.core.database.rows import execute, fetch_rows, fetch_value
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.search.feed import clear_index, remove_documents
from regulars.site.demo.removing.leftovers import remove_doubles, remove_nights, remove_what_named
from regulars.site.demo.removing.tables import belongings_of, pointers_at, record_models, table, types_of

_BATCH = 5_000


def remove_records() -> int:
    """Remove all demo records; return how many there were."""
    _remove_from_search()
    removed = 0
    for model in record_models():
        for other, column in pointers_at(model):
            if (other, column) in belongings_of(model):
                execute(f'DELETE FROM {table(other)} WHERE "{column}" IN ({_demo(model)})', [True])
            elif other is model:
                execute(f'UPDATE {table(other)} SET "{column}" = NULL WHERE "{column}" IN ({_demo(model)})', [True])
    for model in record_models():
        removed += execute(f"DELETE FROM {table(model)} WHERE is_demo = %s", [True])
        for record_type in types_of(model):
            remove_what_named(record_type.slug, model)
    remove_doubles()
    remove_nights()
    return removed


def _demo(model: type[models.Model]) -> str:
    return f"SELECT id FROM {table(model)} WHERE is_demo = %s"


def _remove_from_search() -> None:
    demo, own = _count(is_demo=True), _count(is_demo=False)
    if demo > max(own, 20_000):
        # Emptying the index and feeding it the few that stay is quicker than taking out the many.
        clear_index()
        for record_type, ids in _ids(is_demo=False):
            index_records(record_type, ids)
        return
    for record_type, ids in _ids(is_demo=True):
        remove_documents(record_type.slug, ids)


def _count(*, is_demo: bool) -> int:
    counts = (fetch_value(f"SELECT count(*) FROM {table(m)} WHERE is_demo = %s", [is_demo]) for m in record_models())
    return sum(int(count) for count in counts)


def _ids(*, is_demo: bool) -> Iterator[tuple[type[RecordType], list[int]]]:
    for model in record_models():
        for record_type in types_of(model):
            where = "".join(f" AND {column} = %s" for column in record_type.where)
            last = 0
            while True:
                rows = fetch_rows(
                    f"SELECT id FROM {table(model)} WHERE id > %s AND is_demo = %s{where} ORDER BY id LIMIT {_BATCH}",
                    [last, is_demo, *record_type.where.values()],
                )
                if not rows:
                    break
                yield record_type, [row[0] for row in rows]
                last = rows[-1][0]
