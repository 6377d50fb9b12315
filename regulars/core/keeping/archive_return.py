"""Reads an archive back into an empty Regulars, on either database, and proves that the content is the same."""

from collections.abc import Iterator
from typing import Any

import msgspec
from django.db import transaction

from regulars.core.access.viewer import current_epoch
from regulars.core.database.bulk import insert_tuples
from regulars.core.database.canonical import Table
from regulars.core.database.loading import quick_loading
from regulars.core.database.rows import execute, execute_many, fetch_rows
from regulars.core.database.waiting_checks import settle_checks
from regulars.core.keeping.archiving import GUARDS, SCHEMA, content_of_workspace
from regulars.core.keeping.backing_up import Say
from regulars.core.keeping.container import ContainerReader, Damaged, Part
from regulars.core.keeping.copying import TABLES
from regulars.core.keeping.counters import set_next_ids
from regulars.core.keeping.loading_tables import migrate_to
from regulars.core.keeping.restoring import Restored, place_file, require_known, take_away
from regulars.core.keeping.versions.one_piece import held_in_one_piece
from regulars.core.keeping.versions.taking_steps import index_custom_fields, take_steps
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.searching import index_records

_BATCH = 20_000


def read_archive(source: ContainerReader, *, say: Say) -> Restored:
    """Bring an archive back into an `empty_place`, which keeps it or not. Raises CannotRestore and Damaged."""
    require_known(source.about["migrations"])
    placed: list[str] = []
    try:
        say("Preparing the tables")
        migrate_to({(app, name) for app, name in source.about["migrations"]})
        schema, guards = _load(source, placed, say)
        say("Comparing the content with what was written")
        content, counts = content_of_workspace(schema)
        if content != source.manifest["content"]:
            raise Damaged(f"What arrived ({content}) is not what was written ({source.manifest['content']}).")
        with held_in_one_piece():
            take_steps()
        say("Building the search index and the indexes of own fields")
        _build_indexes(guards)
    except BaseException:
        take_away(placed)
        raise
    return Restored(
        "archive", source.about["at"], counts, len(placed), source.manifest["missing_files"], content=content
    )


def _load(source: ContainerReader, placed: list[str], say: Say) -> tuple[list[dict[str, Any]], list[list[str]]]:
    parts = source.parts()
    schema = msgspec.json.decode(_next(parts, SCHEMA).read())
    guards = msgspec.json.decode(_next(parts, GUARDS).read())
    tables = {one["name"]: Table(one) for one in schema}
    with quick_loading(list(tables), say=lambda text: None):
        for name in tables:
            execute(f'DELETE FROM "{name}"')
        table_before = ""
        for part in parts:
            if part.name.startswith("files/"):
                placed += place_file(part, part.name.removeprefix("files/"))
                continue
            name = part.name.removeprefix(TABLES).partition("/")[0]
            if name not in tables:
                raise Damaged(f"{part.name} does not belong into an archive.")
            if name != table_before:
                say(f"Bringing back {name}")
                table_before = name
            _insert(tables[name], part)
        set_next_ids(source.manifest["next_ids"])
    settle_checks()
    return schema, guards


def _next(parts: Iterator[Part], name: str) -> Part:
    part = next(parts, None)
    if part is None or part.name != name:
        raise Damaged(f"The part {name} is missing.")
    return part


def _insert(table: Table, part: Part) -> None:
    lines = part.read().splitlines()
    for start in range(0, len(lines), _BATCH):
        rows = [table.stored(msgspec.json.decode(line)) for line in lines[start : start + _BATCH]]
        insert_tuples(table.name, table.columns, rows)


def _build_indexes(guards: list[list[str]]) -> None:
    with transaction.atomic():
        index_custom_fields()
        execute("DELETE FROM search_guard")
        execute_many(
            "INSERT INTO search_guard (record_type, field, is_ready) VALUES (%s, %s, %s)",
            [(slug, field, True) for slug, field in guards],
        )
    epoch = current_epoch()
    for kind in all_record_types():
        if not kind.subtypes:
            _index_all(kind, epoch)


def _index_all(kind: type[RecordType], epoch: int) -> None:
    where = "".join(f" AND {column} = %s" for column in kind.where)
    last = 0
    while True:
        ids = [
            row[0]
            for row in fetch_rows(
                f"SELECT id FROM {kind.table()} WHERE id > {last}{where} ORDER BY id LIMIT {_BATCH}",
                list(kind.where.values()),
            )
        ]
        if not ids:
            return
        with transaction.atomic():
            index_records(kind, ids, epoch=epoch, are_new=True)
        last = ids[-1]
