"""Activities on their way into the search index: each sentence is cut into words once, not a thousand times."""

from functools import lru_cache

from regulars.core.database.rows import is_postgres
from regulars.core.database.stored_values import stored_json
from regulars.core.records.record_type import RecordType
from regulars.core.search import tables_postgres, tables_sqlite
from regulars.core.search.document import SearchDocument, document_id, owner_token, sample_level, type_token
from regulars.core.search.feed import index_documents
from regulars.core.search.laying_out import LaidOut, lay_out
from regulars.core.search.layout import layout_for_writing
from regulars.core.search.tokens import slot_tokens
from regulars.site.demo.large.texts import Sentence

# By type and by rising numbers, in large portions: else the index is written out for each document.
_EACH = 20_000


class IndexFeed:
    """Collects what search knows of activities and writes it; the same as `index_documents` would."""

    def __init__(self) -> None:
        self._layout = layout_for_writing()
        self._patterns: dict[tuple[str, str], LaidOut] = {}
        self._waiting: dict[str, list[LaidOut]] = {}
        self._documents: list[SearchDocument] = []

    def add(self, record_type: type[RecordType], pk: int, owner: int, sentence: Sentence, party: str) -> None:
        """Take in one activity: its own text, and whom it is about."""
        slug, name = record_type.slug, record_type.title_field
        if slug not in self._waiting or self._layout.guards:
            # The first of its kind makes the index know its fields; guarded fields are laid out by the index alone.
            self._waiting.setdefault(slug, [])
            fields = {name: (record_type.search[name], sentence.plain), "party": (record_type.search["party"], party)}
            self._documents.append(SearchDocument(slug, pk, sentence.title, owner, fields, title_field=name))
        else:
            self._waiting[slug].append(self._laid_out(record_type, pk, owner, sentence, party))
        if len(self._waiting[slug]) >= _EACH:
            self._write(self._waiting[slug])
        if len(self._documents) >= _EACH:
            self._index()

    def close(self) -> None:
        """Write the rest."""
        self._index()
        for rows in self._waiting.values():
            self._write(rows)

    def _laid_out(self, record_type: type[RecordType], pk: int, owner: int, sentence: Sentence, party: str) -> LaidOut:
        pattern = self._patterns.get((record_type.slug, sentence.plain)) or self._pattern(record_type, sentence)
        slot = record_type.search["party"]
        number = document_id(record_type.slug, pk)
        words, told = _words(slot, party)
        return LaidOut(
            id=number,
            record_id=pk,
            owner_id=owner,
            title=pattern.title,
            title_field=pattern.title_field,
            guards=pattern.guards,
            names=pattern.names,
            tokens=f" {_mark(record_type.slug, owner)} {pattern.tokens}{words} ",
            fields=f"{pattern.fields}{told}",
            keys=pattern.keys,
            level=sample_level(number),
        )

    def _pattern(self, record_type: type[RecordType], sentence: Sentence) -> LaidOut:
        name = record_type.title_field
        fields = {name: (record_type.search[name], sentence.plain)}
        found = lay_out(SearchDocument(record_type.slug, 1, sentence.title, None, fields, name), self._layout)
        found.tokens = found.tokens.lstrip().partition(" ")[2]  # without the mark of its type, which each row has
        found.fields = found.fields[:-1]  # the party's name is added to each row
        self._patterns[record_type.slug, sentence.plain] = found
        return found

    def _index(self) -> None:
        index_documents(self._documents)
        self._documents.clear()

    def _write(self, rows: list[LaidOut]) -> None:
        tables = tables_postgres if is_postgres() else tables_sqlite
        keys = [(key, row.id, tag, row.owner_id) for row in rows for tag, key in row.keys]
        tables.add_keys(sorted(keys, key=lambda row: row[:2]))
        tables.write_rows(rows, set())
        rows.clear()


@lru_cache(maxsize=1_024)
def _mark(slug: str, owner: int) -> str:
    """The tokens of a type and an owner, as every document carries them."""
    return f"{type_token(slug)} {owner_token(owner)}"


@lru_cache(maxsize=100_000)
def _words(slot: str, name: str) -> tuple[str, str]:
    """The tokens of a party's name, and the name as the last of a document's fields."""
    return " ".join(slot_tokens(slot, name)), f',"party":["{slot}",{stored_json(name)}]}}'
