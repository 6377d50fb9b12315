"""What goes into the index and what comes out: documents and hits."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

# Each slot is one letter in front of every token, so that a name never meets a note by chance.
SLOTS = {"name": "n", "contact": "c", "phone": "p", "place": "l", "text": "d"}
ID_BITS = 43
ID_MASK = (1 << ID_BITS) - 1


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What a record gives to search: each field's slot and text, and who owns the record.

    `title_field` names the field that the title shows, so that a viewer without it sees no title.
    """

    record_type: str
    record_id: int
    title: str
    owner_id: int | None
    fields: Mapping[str, tuple[str, str]]
    title_field: str = "name"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found, the field that matched, and the words around the match."""

    record_type: str
    record_id: int
    title: str
    matched_field: str | None
    snippet: str


@lru_cache(maxsize=1024)
def type_number(record_type: str) -> int:
    """Return the number of a record type: always the same, in every process and workspace."""
    return int.from_bytes(blake2b(record_type.encode(), digest_size=3).digest(), "big") >> 4


def document_id(record_type: str, record_id: int) -> int:
    """Return the one number that stands for a record in the index."""
    return type_number(record_type) << ID_BITS | record_id


def record_id_of(document: int) -> int:
    """Return the record's own id."""
    return document & ID_MASK


def first_id(record_type: str) -> int:
    """Return the number to which a record's id is added to get its document's."""
    return type_number(record_type) << ID_BITS


def sample_level(document: int) -> int:
    """Return 2 for one document in 64, 1 for one in 8 besides, else 0; chosen by its number alone.

    The few answer for the many where more matches than anybody reads would have to be fetched.
    """
    mixed = (document * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 40
    return 2 if mixed % 64 == 0 else 1 if mixed % 8 == 0 else 0


@lru_cache(maxsize=4096)
def guard_tag(record_type: str, field: str) -> str:
    """Return the tag before the tokens of a field that some role may not see."""
    return f"x{blake2b(f'{record_type}.{field}'.encode(), digest_size=5).hexdigest()}."


def type_token(record_type: str) -> str:
    """Return the token that every document of a type carries."""
    return f"t{type_number(record_type):x}"


def owner_token(owner_id: int) -> str:
    """Return the token that every document of an owner carries."""
    return f"o{owner_id}"
