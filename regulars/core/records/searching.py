"""What the search index holds of each record."""

from typing import Any

from regulars.core.access.viewer import SYSTEM, current_epoch
from regulars.core.database.hints import is_alive
from regulars.core.database.rows import fetch_rows
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.search.document import SearchDocument
from regulars.core.search.feed import index_documents, remove_documents
from regulars.foundation.caching import cached_lately

_CUSTOM_SLOTS = {"text": "text", "long_text": "text", "email": "contact", "phone": "phone", "url": "contact",
                 "choice": "text", "address": "place"}  # fmt: skip
BATCH = 500


def index_records(record_type: type[RecordType], ids: list[int], *, epoch: int = 0, are_new: bool = False) -> None:
    """Bring the search index up to date for some records, in the open transaction; the trash is not found.

    `epoch` spares looking for new custom fields; `are_new` says that none of the records was ever in the index.
    """
    for start in range(0, len(ids), BATCH):
        documents = search_documents(record_type, ids[start : start + BATCH], epoch=epoch)
        if documents:
            index_documents(documents, are_new=are_new)


def unindex_records(record_type: type[RecordType], ids: list[int]) -> None:
    """Take some records out of the search index."""
    if ids:
        remove_documents(record_type.slug, ids)


def search_documents(record_type: type[RecordType], ids: list[int], *, epoch: int = 0) -> list[SearchDocument]:
    """Return what search knows of some records; ids of the trash are left out."""
    if not ids or not (record_type.search or record_type.search_rows):
        return []
    if record_type.subtypes:
        slugs = record_type.subtypes.values()
        return [doc for slug in slugs for doc in search_documents(find_type(slug), ids, epoch=epoch)]
    slots = _slots(record_type, epoch or current_epoch())
    plan = plan_for(record_type, list(slots))
    owner = f"t.{record_type.column(record_type.owner)}" if record_type.owner else "NULL"
    constants = "".join(f" AND t.{column} = %s" for column in record_type.where)
    tuples = fetch_rows(
        f"SELECT {plan.sql}, {owner} FROM {record_type.table()} t"
        f" WHERE t.id IN ({', '.join(['%s'] * len(ids))}) AND {is_alive('t')}{constants}",
        [*ids, *record_type.where.values()],
    )
    rows = assemble_rows(plan, tuples, SYSTEM)
    more = record_type.search_rows([row["id"] for row in rows]) if record_type.search_rows and rows else {}
    return [
        _document(record_type, slots, row, values[-1], more.get(row["id"], {}))
        for row, values in zip(rows, tuples, strict=True)
    ]


@cached_lately(most=256)
def _slots(record_type: type[RecordType], epoch: int) -> dict[Field, str]:
    fields = all_fields(record_type, epoch)
    named = {fields[name]: slot for name, slot in record_type.search.items()}
    added = {f: _CUSTOM_SLOTS[f.kind.slug] for f in fields.values() if f.custom and f.kind.slug in _CUSTOM_SLOTS}
    return named | added


def _document(
    record_type: type[RecordType], slots: dict[Field, str], row: dict[str, Any], owner: int | None, more: dict[str, str]
) -> SearchDocument:
    texts = {field.name: (slot, _text(field, row[field.name])) for field, slot in slots.items()}
    for name, extra in more.items():
        slot, text = texts.get(name, ("text", ""))
        texts[name] = (slot, f"{text}\n{extra}" if text else extra)
    return SearchDocument(record_type.slug, row["id"], row["title"], owner, texts, title_field=record_type.title_field)


def _text(field: Field, value: Any) -> str:
    if value in (None, "", []):
        return ""
    if field.kind.slug == "choice":
        return next((str(c["label"]) for c in field.choices if c["value"] == value), str(value))
    return field.kind.to_text(value)[:20_000]
