"""OpenAPI schemas, derived from the fields of each record type."""

from typing import Any

from ninja import Schema
from pydantic import Field as Described
from pydantic import create_model as pydantic_model

from regulars.core.contracts import PROBLEMS as REFUSALS
from regulars.core.contracts import ProblemView
from regulars.core.records.deriving import built_in_fields, child_fields
from regulars.core.records.field import Field
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.foundation.caching import cached

# Schemas are built at run time from fields, which no type checker can follow.
create_model: Any = pydantic_model


class Conflict(Schema):
    """One field that two people changed."""

    field: str
    label: str
    yours: Any = None
    theirs: Any = None


class StaleProblem(ProblemView):
    """Somebody changed the record meanwhile; both values are shown."""

    conflicts: list[Conflict] = []
    current: int | None = None


class Count(Schema):
    """How many rows; `exact` is false where the number is about."""

    value: int
    exact: bool


class Done(Schema):
    """The journal entry of what was done; null when nothing changed."""

    entry: int | None


class Refusal(Schema):
    """A record that a bulk action left alone, and why."""

    id: int
    title: str
    reason: str


class BulkReport(Schema):
    """What a bulk action did, or would do."""

    count: int
    refused: list[Refusal]
    entry: int | None = None
    job: int | None = None


PROBLEMS: dict[Any, Any] = {REFUSALS: ProblemView}


def write_problems() -> dict[Any, Any]:
    """Return the refusals that a write may answer with."""
    return {REFUSALS - {409}: ProblemView, 409: StaleProblem}


@cached
def record_schema(record_type: type[RecordType]) -> type[Schema]:
    """Return the schema of a whole record; custom fields come as further properties."""
    children: dict[str, Any] = {g.name: (_list_of(_child(g, record_type)), []) for g in record_type.children}
    fields = _properties(built_in_fields(record_type)) | {
        "trashed_at": (str | None, None),
        "is_demo": (bool, False),
        "children": (create_model(f"{_name(record_type)}Children", __base__=Schema, **children) | None, None),
        "rights": (dict[str, bool] | None, None),
        "verbs": (list[str] | None, None),
    }
    return _model(_name(record_type), record_type.label, fields)


@cached
def page_schema(record_type: type[RecordType]) -> type[Schema]:
    """Return the schema of a page of rows."""
    row = _row(record_type)
    return create_model(f"{_name(record_type)}Page", __base__=Schema, rows=(_list_of(row), ...), next=(str | None, ...))


@cached
def groups_schema(record_type: type[RecordType]) -> type[Schema]:
    """Return the schema of groups; on a board each has rows too."""
    group = create_model(
        f"{_name(record_type)}Group",
        __base__=Schema,
        value=(Any, None),
        label=(str, ...),
        color=(str | None, None),
        count=(int, ...),
        sums=(dict[str, Any], {}),
        rows=(_list_of(_row(record_type)) | None, None),
        next=(str | None, None),
    )
    return create_model(f"{_name(record_type)}Groups", __base__=Schema, groups=(_list_of(group), ...))


@cached
def days_schema(record_type: type[RecordType]) -> type[Schema]:
    """Return the schema of a calendar."""
    rows = _list_of(_row(record_type))
    day = create_model(f"{_name(record_type)}Day", __base__=Schema, date=(str, ...), rows=(rows, ...))
    return create_model(f"{_name(record_type)}Days", __base__=Schema, days=(_list_of(day), ...))


@cached
def body_schema(record_type: type[RecordType]) -> type[Schema]:
    """Return the schema of what may be written."""
    fields = {
        f.name: (_written(f) | None, None) for f in built_in_fields(record_type) if not f.readonly and not f.compute
    }
    fields["children"] = (dict[str, list[dict[str, Any]]] | None, None)
    return _model(f"{_name(record_type)}Body", f"{record_type.label} to be written", fields)


@cached
def _row(record_type: type[RecordType]) -> type[Schema]:
    return _model(
        f"{_name(record_type)}Row", f"{record_type.label} in a list", _properties(built_in_fields(record_type))
    )


def _properties(fields: tuple[Field, ...]) -> dict[str, Any]:
    own = {f.name: (f.kind.json_type | None, Described(None, title=f.label)) for f in fields if f.name != "title"}
    return {"id": (int, ...), "version": (int, ...), "title": (str, ...), "type": (str | None, None), **own}


def _written(field: Field) -> Any:
    return {"link": int, "user": int, "links": list[int], "file": int, "picture": int}.get(
        field.kind.slug, field.kind.json_type
    )


@cached
def _child(group: ChildGroup, record_type: type[RecordType]) -> type[Schema]:
    fields = {f.name: (f.kind.json_type | None, None) for f in child_fields(group)}
    return _model(
        f"{_name(record_type)}{group.name.title().replace('_', '')}", group.label_one, {"id": (int, ...), **fields}
    )


def _model(name: str, text: str, fields: dict[str, Any]) -> type[Schema]:
    made: type[Schema] = create_model(name, __base__=Schema, __doc__=text, __cls_kwargs__={"extra": "allow"}, **fields)
    return made


def _name(record_type: type[RecordType]) -> str:
    return "".join(word.title() for word in record_type.slug.split("_"))


def body_of(schema: type[Schema], *, required: bool = True) -> dict[str, Any]:
    """Return the OpenAPI request body for a schema that the handler reads itself."""
    described = schema.model_json_schema(ref_template="#/components/schemas/{model}")
    described.pop("$defs", None)
    return {"requestBody": {"required": required, "content": {"application/json": {"schema": described}}}}


def _list_of(schema: type[Schema]) -> Any:
    # list[schema] is built at run time, where the type checker cannot follow.
    return list.__class_getitem__(schema)
