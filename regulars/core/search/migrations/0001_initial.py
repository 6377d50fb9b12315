"""The index: documents, ordered name keys, and their tokens under FTS5 or GIN, whole and as a sample."""

from django.db import migrations

_FTS = """CREATE VIRTUAL TABLE {name} USING fts5(tokens, content='', contentless_delete=1, detail=none,
    tokenize="ascii tokenchars '@._+-'")"""
SQLITE_CREATE = [
    """CREATE TABLE search_document (id INTEGER PRIMARY KEY, record_id INTEGER NOT NULL, owner_id INTEGER,
    title TEXT NOT NULL, title_field TEXT NOT NULL, guards TEXT NOT NULL, names TEXT NOT NULL,
    tokens TEXT NOT NULL, fields TEXT NOT NULL)""",
    "CREATE INDEX search_document_owner ON search_document (owner_id, id) WHERE owner_id IS NOT NULL",
    """CREATE TABLE search_name (type INTEGER NOT NULL, key TEXT NOT NULL, document INTEGER NOT NULL,
    tag TEXT NOT NULL, owner_id INTEGER, PRIMARY KEY (type, key, document, tag)) WITHOUT ROWID""",
    "CREATE TABLE search_field (record_type TEXT NOT NULL, field TEXT NOT NULL, slot TEXT NOT NULL)",
    """CREATE TABLE search_guard (record_type TEXT NOT NULL, field TEXT NOT NULL, is_ready INTEGER NOT NULL,
    PRIMARY KEY (record_type, field))""",
    _FTS.format(name="search_index"),
    _FTS.format(name="search_eighth"),
    _FTS.format(name="search_sample"),
]
SQLITE_DROP = [
    "search_index",
    "search_eighth",
    "search_sample",
    "search_guard",
    "search_field",
    "search_name",
    "search_document",
]

POSTGRES_CREATE = [
    """CREATE TABLE search_document (id bigint PRIMARY KEY, record_id bigint NOT NULL, owner_id bigint,
    level smallint NOT NULL, title text NOT NULL, title_field text NOT NULL, guards text NOT NULL,
    names text COLLATE "C" NOT NULL, tokens tsvector NOT NULL, fields text NOT NULL)""",
    "CREATE INDEX search_document_owner ON search_document (owner_id, id) WHERE owner_id IS NOT NULL",
    """CREATE TABLE search_name (type integer NOT NULL, key text COLLATE "C" NOT NULL, document bigint NOT NULL,
    tag text COLLATE "C" NOT NULL, owner_id bigint)""",
    "CREATE INDEX search_name_key ON search_name (type, key, document) INCLUDE (owner_id, tag)",
    "CREATE TABLE search_field (record_type text NOT NULL, field text NOT NULL, slot text NOT NULL)",
    """CREATE TABLE search_guard (record_type text NOT NULL, field text NOT NULL, is_ready boolean NOT NULL,
    PRIMARY KEY (record_type, field))""",
    # Every question reads the list of tokens not yet sorted in; short lists keep that cheap.
    "CREATE INDEX search_document_tokens ON search_document USING gin (tokens) WITH (gin_pending_list_limit = 512)",
    "CREATE INDEX search_document_eighth ON search_document USING gin (tokens) WITH (gin_pending_list_limit = 128)"
    " WHERE level >= 1",
    "CREATE INDEX search_document_sample ON search_document USING gin (tokens) WITH (gin_pending_list_limit = 64)"
    " WHERE level >= 2",
]
POSTGRES_DROP = ["search_guard", "search_field", "search_name", "search_document"]


def _is_postgres(schema_editor):
    return schema_editor.connection.vendor == "postgresql"


def create(apps, schema_editor):
    for statement in POSTGRES_CREATE if _is_postgres(schema_editor) else SQLITE_CREATE:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for name in POSTGRES_DROP if _is_postgres(schema_editor) else SQLITE_DROP:
        schema_editor.execute(f"DROP TABLE {name}")


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [migrations.RunPython(create, drop)]
