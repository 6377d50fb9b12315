"""The whole workspace as one archive: a file of JSON lines for each table, the files, and the schema."""

import hashlib
import io
from dataclasses import dataclass
from typing import IO, Any

import msgspec

from regulars.core.database.canonical import Table, open_moment, seen_moment
from regulars.core.database.rows import fetch_rows
from regulars.core.keeping.archive_schema import archive_schema
from regulars.core.keeping.backing_up import Say, add_files, origin
from regulars.core.keeping.container import ContainerWriter
from regulars.core.keeping.copying import TABLES
from regulars.core.keeping.counters import next_ids

SCHEMA, GUARDS = "schema.json", "search_guards.json"
_CHUNK = 4 * 1024 * 1024
_TELL_EVERY = 100_000


@dataclass(frozen=True)
class Written:
    """What is in an archive; `content` is the hash of all rows of all tables, which both databases tell alike."""

    content: str
    counts: dict[str, int]
    files: int


def write_archive(stream: IO[bytes], *, with_files: bool = True, say: Say) -> Written:
    """Write everything as it is at this moment into a stream; memory does not grow with the workspace."""
    database, schema = open_moment(), archive_schema()
    try:
        out = ContainerWriter(stream, origin("archive"))
        out.add_bytes(SCHEMA, msgspec.json.encode(schema))
        out.add_bytes(GUARDS, msgspec.json.encode(fetch_rows("SELECT record_type, field FROM search_guard")))
        found = {table["name"]: _write_table(out, Table(table), database, say) for table in schema}
        counts = {name: count for name, (count, _) in found.items()}
        content = content_hash({name: digest for name, (_, digest) in found.items()})
        digests = [str(row[0]) for row in database.execute("SELECT DISTINCT digest FROM files_file ORDER BY digest")]
        missing = add_files(out, digests) if with_files else []
        out.close(counts=counts, content=content, missing_files=missing, next_ids=next_ids())
    finally:
        database.close()
    return Written(content, counts, len(digests) - len(missing) if with_files else 0)


def content_of_workspace(schema: list[dict[str, Any]] | None = None) -> tuple[str, dict[str, int]]:
    """Return the hash over all rows as they are now, and how many rows each table has."""
    counts, digests = {}, {}
    with seen_moment() as database:
        for table in schema or archive_schema():
            digest, count = hashlib.sha256(), 0
            for line in Table(table).lines(database):
                digest.update(line)
                count += 1
            counts[table["name"]], digests[table["name"]] = count, digest.hexdigest()
    return content_hash(digests), counts


def content_hash(digests: dict[str, str]) -> str:
    """Return the one hash over those of the tables."""
    return hashlib.sha256("".join(f"{name} {digests[name]}\n" for name in sorted(digests)).encode()).hexdigest()


def _write_table(out: ContainerWriter, table: Table, database: Any, say: Say) -> tuple[int, str]:
    chunk, digest, count, number = io.BytesIO(), hashlib.sha256(), 0, 0
    for line in table.lines(database):
        chunk.write(line)
        digest.update(line)
        count += 1
        if count % _TELL_EVERY == 0:
            say(f"  {table.name}: {count:,} rows")
        if chunk.tell() >= _CHUNK:
            number += 1
            out.add_bytes(f"{TABLES}{table.name}/{number:06}.jsonl", chunk.getvalue())
            chunk = io.BytesIO()
    if chunk.tell() or not number:
        out.add_bytes(f"{TABLES}{table.name}/{number + 1:06}.jsonl", chunk.getvalue())
    return count, digest.hexdigest()
