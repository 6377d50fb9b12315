"""What the search index holds of each record."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import SYSTEM, current_epoch
from regulars.core.database.hints import is_alive
from regulars.core.database.lines import in_lines
from regulars.core.database.rows import FEW_ROWS, fetch_rows, one_of
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.many_conditions import many_condition
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.snapshot_columns import snapshot_keys
from regulars.core.search.apart import kept_apart_by
from regulars.core.search.document import SearchDocument
from regulars.core.search.feed import index_documents, remove_documents
from regulars.core.search.leading import names_come_from
from regulars.foundation.caching import cached, cached_lately

_CUSTOM_SLOTS = {"text": "text", "long_text": "text", "email": "contact", "phone": "phone", "url": "contact",
                 "choice": "text", "choices": "text", "tags": "text", "rich_text": "text",
                 "address": "place"}  # fmt: skip
BATCH = 1_000
_LONGEST = 20_000


def index_records(record_type: type[RecordType], ids: list[int], *, epoch: int = 0, are_new: bool = False) -> None:
    """Bring the search index up to date for some records, in the open transaction; the trash is not found.

    `epoch` spares looking for new custom fields; `are_new` says that none of the records was ever in the index.
    """
    for start in range(0, len(ids), BATCH):
        documents = search_documents(record_type, ids[start : start + BATCH], epoch=epoch)
        if documents:
            index_documents(documents, are_new=are_new)


def index_changed(record_type: type[RecordType], changed: Mapping[int, Collection[str]], *, epoch: int = 0) -> None:
    """The same for records of which these keys of their snapshots changed; what it does not hold is passed over."""
    aside = _kept_aside(record_type, epoch or current_epoch())
    index_records(record_type, [pk for pk, keys in changed.items() if not aside.issuperset(keys)], epoch=epoch)


def index_holders(record_type: type[RecordType], field: Field) -> None:
    """Bring the search index up to date for the records that hold a custom field, whose words or use changed."""
    if field.kind.slug in _CUSTOM_SLOTS:
        held = f"{value_expression(field, 't')} IS NOT NULL"
        if field.many:
            held, _ = many_condition(field, "is_not_empty", None, "t")
        rows = fetch_rows(f"SELECT t.id FROM {record_type.table()} t WHERE {held} AND {is_alive('t')}")
        index_records(record_type, [row[0] for row in rows])


def unindex_records(record_type: type[RecordType], ids: list[int]) -> None:
    """Take some records out of the search index."""
    if ids:
        remove_documents(record_type.slug, ids)


def search_documents(record_type: type[RecordType], ids: list[int], *, epoch: int = 0) -> list[SearchDocument]:
    """Return what search knows of some records; ids of the trash are left out."""
    if not ids or not record_type.search:
        return []
    if record_type.subtypes:
        slugs = record_type.subtypes.values()
        return [doc for slug in slugs for doc in search_documents(find_type(slug), ids, epoch=epoch)]
    slots = _slots(record_type, epoch or current_epoch())
    plan = plan_for(record_type, [slot.field for slot in slots])
    owner = f"t.{record_type.column(record_type.owner)}" if record_type.owner else "NULL"
    constants = "".join(f" AND t.{column} = %s" for column in record_type.where)
    beside = "".join(f", {in_lines(sql)}" for sql in record_type.search_beside.values())
    these, numbers = one_of("t.id", ids)
    tuples = fetch_rows(
        f"SELECT {plan.sql}{beside}, {owner} FROM {record_type.table()} t WHERE {these} AND {is_alive('t')}{constants}",
        [*numbers, *record_type.where.values()],
        is_steady=len(ids) <= FEW_ROWS,
    )
    rows = assemble_rows(plan, tuples, SYSTEM)
    names, at = list(record_type.search_beside), -1 - len(record_type.search_beside)
    return [
        _document(record_type, slots, row, values[-1], dict(zip(names, values[at:-1], strict=True)))
        for row, values in zip(rows, tuples, strict=True)
    ]


def _named_records() -> dict[tuple[str, str], tuple[str, ...]]:
    """The searched fields that are links, but for those through which a record itself is seen."""
    found = {}
    for one in all_record_types():
        for field in built_in_fields(one) if not one.subtypes else ():
            if field.name in one.search and field.kind.slug == "link" and field.name not in one.through.split():
                target = find_type(field.target)
                found[one.slug, field.name] = tuple(target.subtypes.values()) or (target.slug,)
    return found


names_come_from(cached(_named_records))


@kept_apart_by
def apart_of_outsiders() -> set[tuple[str, str]]:
    """Return the searched fields that are not for those who search a type from outside: added ones never are."""
    parted = [one for one in all_record_types() if one.search_apart]
    named = {(one.slug, name) for one in parted for name in one.search_apart}
    return named | {
        (one.slug, slot.name) for one in parted for slot in _slots(one, current_epoch()) if slot.field.custom
    }


@dataclass(frozen=True, slots=True)
class _Searched:
    """A field that is searched: its name, its slot, and what stands there while it is empty."""

    field: Field
    name: str
    slot: str
    empty: tuple[str, str]
    is_text: bool


@cached_lately(most=256)
def _slots(record_type: type[RecordType], epoch: int) -> list[_Searched]:
    fields = all_fields(record_type, epoch)
    named = {fields[name]: slot for name, slot in record_type.search.items()}
    added = {f: _CUSTOM_SLOTS[f.kind.slug] for f in fields.values() if f.custom and f.kind.slug in _CUSTOM_SLOTS}
    return [_Searched(f, f.name, slot, (slot, ""), f.kind.slug == "text") for f, slot in (named | added).items()]


@cached_lately(most=256)
def _kept_aside(record_type: type[RecordType], epoch: int) -> frozenset[str]:
    """The keys of a snapshot whose change cannot be seen in the index."""
    if record_type.subtypes:
        own = [_kept_aside(find_type(slug), epoch) for slug in record_type.subtypes.values()]
        return frozenset.intersection(*own)
    searched = [slot.field for slot in _slots(record_type, epoch)]
    if any(field.compute for field in searched):
        return frozenset()
    held = {*record_type.where, record_type.title_field, record_type.owner, *(field.name for field in searched)}
    seen, others = set[str](), set[str]()
    for name, field in all_fields(record_type, epoch).items():
        (seen if name in held else others).update(snapshot_keys(field))
    return frozenset(others - seen)


def _document(
    record_type: type[RecordType],
    slots: list[_Searched],
    row: dict[str, Any],
    owner: int | None,
    more: dict[str, str | None],
) -> SearchDocument:
    texts = {}
    for one in slots:
        value = row[one.name]
        if not value:
            texts[one.name] = one.empty
        else:
            texts[one.name] = (one.slot, str(value)[:_LONGEST] if one.is_text else _text(one.field, value))
    for name, extra in more.items():
        slot, text = texts[name]
        if extra:
            texts[name] = (slot, (f"{text}\n{extra}" if text else extra)[:_LONGEST])
    return SearchDocument(record_type.slug, row["id"], row["title"], owner, texts, title_field=record_type.title_field)


def _text(field: Field, value: Any) -> str:
    if field.kind.slug == "choice":
        return next((str(c["label"]) for c in field.declared_choices if c["value"] == value), str(value))
    if field.kind.slug == "choices":
        return "\n".join(str(c["label"]) for c in field.declared_choices if c["value"] in value)
    return field.kind.to_text(value)[:_LONGEST]
