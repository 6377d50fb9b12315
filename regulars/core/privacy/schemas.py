"""What /api/privacy takes and tells."""

from datetime import date, datetime
from typing import Annotated

from annotated_types import Ge, Le
from ninja import Schema
from pydantic import Field

from regulars.core.contracts import Input, Line


class Going(Schema):
    """How many records of a kind go."""

    type: str
    label: str
    count: int


class Staying(Going):
    """How many records of a kind stay under the pseudonym, by what law, and until when."""

    basis: str
    until: date


class NamedImport(Schema):
    """An import whose file is removed, since the person stands in it."""

    id: int
    file_name: str


class Mention(Schema):
    """A text about somebody else that says the name; it is left as it is."""

    type: str
    id: int
    label: str


class ErasurePreview(Schema):
    """What an erasure would do."""

    type: str
    id: int
    title: str
    pseudonym: str
    goes: list[Going]
    stays: list[Staying]
    merged: list[str]
    files: int
    entries: int
    imports: list[NamedImport]
    mentions: list[Mention]


class ErasureBody(Input):
    """The title as it stands, typed anew: nothing brings it back. A reason may say who asked, and how."""

    confirm: str = Field(max_length=300)
    reason: Line = ""


class Receipt(Schema):
    """What an erasure did; it names nobody."""

    id: int
    type: str
    record: int
    pseudonym: str
    at: datetime
    by: str
    reason: str
    went: list[Going]
    stayed: list[Staying]
    entry: int | None
    is_repeated: bool


class Basis(Schema):
    """How long a kind of record is kept after an erasure, and by what law."""

    type: str
    label: str
    years: int
    basis: str


class BasisInput(Input):
    """The same, to be set; 0 years: it goes."""

    type: Line
    years: Annotated[int, Ge(0), Le(100)]
    basis: Line = ""


class Bases(Input):
    """Several of them."""

    bases: list[BasisInput] = Field(max_length=100)
