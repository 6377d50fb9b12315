"""The shapes of /api/imports."""

from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from regulars.core.contracts import Id, Input, Line

OnMatch = Literal["skip", "fill", "overwrite"]
OnLike = Literal["new", "skip", "fill", "overwrite"]
State = Literal["reading", "mapped", "checking", "checked", "running", "done", "failed", "cancelled"]


class Counts(Schema):
    """Rows in = created + updated + skipped + refused; `matched` are those of them that were known already.

    `likely` are those of the new ones that may be somebody known, or somebody in a row before; told in the dry run.
    """

    rows: int
    created: int
    updated: int
    skipped: int
    refused: int
    matched: int
    likely: int


class LikeReason(Schema):
    """One thing that speaks for or against it."""

    trait: str
    for_: bool = Field(alias="for")
    text: str


class RowLike(Schema):
    """Whom a new one may be: a record, or a row before of this file; the score is in per cent."""

    title: str
    score: int
    reasons: list[LikeReason]
    type: str
    record: int | None
    row: int | None


class RowView(Schema):
    """What became, or would become, of one row of the file."""

    row: int
    outcome: Literal["created", "updated", "skipped", "refused"]
    title: str
    reason: str
    type: str | None
    record: int | None
    matches: str | None
    like: RowLike | None
    cells: list[str]


class ReadingView(Schema):
    """How the file is read."""

    encoding: str | None = None
    separator: str | None = None
    quote: str | None = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    decimal: Literal[".", ","] | None = None
    sheet: str | None = None
    has_heading: bool | None = None


class ReadingInput(Input):
    """What to overrule of how the file is read; null goes back to what is found out."""

    encoding: Line | None = None
    separator: str | None = Field(None, max_length=2)
    quote: str | None = Field(None, max_length=1)
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    decimal: Literal[".", ","] | None = None
    sheet: Line | None = None
    has_heading: bool | None = None


class NewField(Input):
    """A custom field to be made for a column."""

    label: Line
    kind: Line = "text"


class ColumnView(Schema):
    """A column of the file and where it goes."""

    index: int
    name: str
    samples: list[str]
    content: str
    target: str | None
    new_field: dict[str, str] | None
    confidence: float
    why: str


class TargetView(Schema):
    """A place where a column may go."""

    value: str
    label: str
    group: str
    kind: str


class MappingInput(Input):
    """Where one column goes: a target, a new field, or nowhere."""

    column: int = Field(ge=0, le=10_000)
    target: Line | None = None
    new_field: NewField | None = None


class ImportInput(Input):
    """What to change of an import before it starts."""

    reading: ReadingInput | None = None
    mapping: list[MappingInput] | None = Field(None, max_length=2_000)
    on_match: OnMatch | None = None
    match_choices: dict[str, OnMatch] | None = Field(None, max_length=10_000)
    like_choices: dict[str, OnLike] | None = Field(None, max_length=10_000)


class ImportBrief(Schema):
    """An import in a list."""

    id: int
    type: str
    file_name: str
    state: State
    error: str | None
    created_at: str
    counts: Counts
    job: int | None
    entry: int | None


class LayoutView(Schema):
    """The program whose export this is."""

    name: str
    label: str


class ImportView(ImportBrief):
    """An import with its columns, the places they may go to, and its first rows."""

    format: str
    layout: LayoutView | None
    reading: ReadingView
    asked: dict[str, Any]
    sheets: list[str]
    notes: list[str]
    columns: list[ColumnView]
    targets: list[TargetView]
    on_match: OnMatch
    match_choices: dict[str, OnMatch]
    like_choices: dict[str, OnMatch]
    preview: list[RowView]


class ImportList(Schema):
    """Imports, newest first; `next` is the `after` of the next page."""

    imports: list[ImportBrief]
    next: int | None


class RowList(Schema):
    """Rows in the order of the file; `next` is the `after` of the next page."""

    rows: list[RowView]
    next: int | None


class ImportListing(Schema):
    """Which page of imports."""

    after: Id | None = None
    limit: int = Field(50, ge=1, le=200)


class RowListing(Schema):
    """Which rows of an import."""

    outcome: Literal["created", "updated", "skipped", "refused", "matched", "likely"] | None = None
    after: int | None = Field(None, ge=0, le=2_000_000_000)
    limit: int = Field(50, ge=1, le=200)
