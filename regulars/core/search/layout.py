"""How documents are laid out: which fields each record type has, and which of them are kept apart.

A field that some role may not see is *guarded*: its tokens carry a tag of their own, so that a viewer
without the field simply leaves the tag out of her question. Until all documents of the type are laid out
so (`is_ready`), such a viewer's questions leave out the whole slot: too little is found for a
while, never too much.
"""

from dataclasses import dataclass, field

from regulars.core.database.rows import Row, execute_many, fetch_rows, is_postgres
from regulars.core.search.document import SLOTS, guard_tag
from regulars.foundation.caching import cached_lately

# Writers of documents share this lock; whoever declares a layout finished holds it alone.
_LAYOUT_LOCK = 7_305_801


@dataclass(slots=True, eq=False)
class Layout:
    """The slots of each type's fields, and the state of the guarded ones."""

    slots: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    guards: dict[tuple[str, str], bool] = field(default_factory=dict)

    def tag(self, record_type: str, name: str) -> str:
        """Return the tag before a field's tokens: empty unless the field is guarded."""
        return guard_tag(record_type, name) if (record_type, name) in self.guards else ""

    def guards_of(self, record_type: str) -> str:
        """Return the names of a type's guarded fields, as a document's row remembers them."""
        return " ".join(sorted(name for owner, name in self.guards if owner == record_type))

    def slots_of(self, record_type: str, name: str) -> set[str]:
        """Return the slots in which a field has ever been indexed."""
        return self.slots.get(record_type, {}).get(name, set())


def load_layout() -> Layout:
    """Read the layout as it stands; as long as it stays so, this is the same one, which nobody may change."""
    return _kept_layout(tuple(_rows()))


def _rows() -> list[Row]:
    return fetch_rows(
        "SELECT record_type, field, slot, 0 FROM search_field"
        " UNION ALL SELECT record_type, field, '', CASE WHEN is_ready THEN 1 ELSE 0 END FROM search_guard",
        is_steady=True,
    )


@cached_lately(most=4)
def _kept_layout(rows: tuple[Row, ...]) -> Layout:
    layout = Layout()
    for record_type, name, slot, is_ready in rows:
        if slot:
            layout.slots.setdefault(record_type, {}).setdefault(name, set()).add(slot)
        else:
            layout.guards[record_type, name] = bool(is_ready)
    return layout


def layout_for_writing() -> Layout:
    """Read the layout as `load_layout` does, sure that it is not declared finished before this transaction ends."""
    if is_postgres():
        fetch_rows("SELECT pg_advisory_xact_lock_shared(%s)", [_LAYOUT_LOCK], is_steady=True)
    return load_layout()


def lock_layout() -> None:
    """Wait for every writer of documents, and keep new ones waiting until this transaction ends."""
    if is_postgres():
        fetch_rows("SELECT pg_advisory_xact_lock(%s)", [_LAYOUT_LOCK])


def remember_fields(layout: Layout, seen: set[tuple[str, str, str]]) -> Layout:
    """Add fields that were never indexed before, and return the layout with them.

    Two writers may both add one, which does no harm.
    """
    new = [row for row in seen if SLOTS[row[2]] not in layout.slots_of(row[0], row[1])]
    if not new:
        return layout
    execute_many(
        "INSERT INTO search_field (record_type, field, slot) VALUES (%s, %s, %s)",
        [(record_type, name, SLOTS[slot]) for record_type, name, slot in sorted(new)],
    )
    return load_layout()
