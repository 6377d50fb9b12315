"""A document laid out: the rows that stand for it in the index."""

from dataclasses import dataclass

import msgspec

from regulars.core.search.document import (
    SearchDocument,
    document_id,
    owner_token,
    sample_level,
    type_token,
)
from regulars.core.search.layout import Layout
from regulars.core.search.names import name_keys
from regulars.core.search.tokens import slot_tokens
from regulars.core.search.words import LONGEST_TEXT
from regulars.foundation.text import clean

_MOST_TOKENS = 4000
_LONGEST_TITLE = 300


@dataclass(slots=True)
class LaidOut:
    """A document as the tables keep it; `names` holds its name keys, one a line, each after its guard's tag."""

    id: int
    record_id: int
    owner_id: int | None
    title: str
    title_field: str
    guards: str
    names: str
    tokens: str
    fields: str
    keys: list[tuple[str, str]]
    level: int


def lay_out(document: SearchDocument, layout: Layout) -> LaidOut:
    """Turn a document into the rows that stand for it."""
    record_type = document.record_type
    number = document_id(record_type, document.record_id)
    tokens = [type_token(record_type)]
    if document.owner_id is not None:
        tokens.append(owner_token(document.owner_id))
    keys: dict[tuple[str, str], None] = {}
    fields: dict[str, tuple[str, str]] = {}
    for name, (slot, text) in document.fields.items():
        if not text:
            continue
        text = clean(text[:LONGEST_TEXT])
        fields[name] = (slot, text)
        tag = layout.tag(record_type, name) if layout.guards else ""
        own = slot_tokens(slot, text)
        tokens += [tag + token for token in own] if tag else own
        if slot == "name":
            for key in name_keys(text):
                keys[tag, key] = None
    return LaidOut(
        id=number,
        record_id=document.record_id,
        owner_id=document.owner_id,
        title=clean(document.title[:_LONGEST_TITLE]),
        title_field=document.title_field,
        guards=layout.guards_of(record_type),
        names="".join(f"\n{tag}:{key}" for tag, key in keys) + "\n",
        tokens=f" {' '.join(_at_most(tokens))} ",
        fields=msgspec.json.encode(fields).decode(),
        keys=list(keys),
        level=sample_level(number),
    )


def _at_most(tokens: list[str]) -> list[str]:
    return tokens if len(tokens) <= _MOST_TOKENS else list(dict.fromkeys(tokens))[:_MOST_TOKENS]


def kept_fields(stored: str) -> dict[str, tuple[str, str]]:
    """Read the fields of a document back from its row."""
    return msgspec.json.decode(stored, type=dict[str, tuple[str, str]])


def keys_in(number: int, names: str) -> list[tuple[str, int, str]]:
    """Return the name keys in a document's row as (key, document, tag), so that just those rows go."""
    pairs = [line.partition(":") for line in names.split("\n") if line]
    return [(key, number, tag) for tag, _, key in pairs]
