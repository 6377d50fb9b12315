"""A record type tells the house how to show a business object: declared once, in record.py."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db.models import Model

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_by
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.field import Field


@dataclass(frozen=True)
class ChildGroup:
    """Rows that belong to one record and are saved with it, such as a party's contact points."""

    name: str
    model: type[Model]
    parent: str
    label: str
    label_one: str
    fields: tuple[str, ...]
    hidden_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of the form: a heading and the names of its fields."""

    label: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Verb:
    """Something one can do with a record beside editing it; `action(record, *, by, **values)`."""

    slug: str
    label: str
    icon: str
    action: Callable[..., Any]
    right: str = "change"
    danger: bool = False
    fields: tuple[Field, ...] = ()
    offered: Callable[[Model], bool] = lambda record: True


@dataclass
class Save:
    """One save in progress: a record type may complete values and child rows, or add changes of other records.

    `values` holds parsed values by field name, `children` the child rows given by group; groups that are left alone
    are missing. `rows` holds, for the groups given, the rows as objects as they will be stored, oldest first.
    """

    record: Any
    values: dict[str, Any]
    children: dict[str, list[dict[str, Any]]]
    by: Viewer
    is_new: bool
    changes: list[ChangeMade] = field(default_factory=list)
    later: list[Callable[[], None]] = field(default_factory=list)
    rows: dict[str, list[Any]] = field(default_factory=dict)
    is_derived: bool = False
    _stored: dict[str, list[Any]] = field(default_factory=dict)

    def stored_rows(self, group: ChildGroup) -> list[Any]:
        """Return a group's rows as they are stored, read once a save."""
        if self.is_new:
            return []
        if group.name not in self._stored:
            self._stored[group.name] = load_by(group.model, f"{group.parent}_id", [self.record.pk])
        return self._stored[group.name]


@dataclass(frozen=True)
class Saving:
    """What a record type adds to a save, inside its transaction.

    before(save): complete or check values; raises Invalid.
    derive(save): set derived columns on the record and its rows before they are written, from what the save holds;
    says whether they are all known now, so that `after` has nothing left to do.
    after(record_ids): keep derived columns true, for one record or thousands.
    removed(rows): keep derived columns of others true when these rows are gone for good.
    """

    before: Callable[[Save], None] | None = None
    derive: Callable[[Save], bool] | None = None
    after: Callable[[list[int]], None] | None = None
    removed: Callable[[Sequence[Any]], None] | None = None


@dataclass(frozen=True)
class Panel:
    """Records of another type that point at this one."""

    slug: str
    label: str
    record_type: str
    field: str


class RecordType:
    """Everything the engine must know of one business object; names fields, never declares them anew."""

    slug: ClassVar[str]
    model: ClassVar[type[Model]]
    label: ClassVar[str]
    plural: ClassVar[str]
    icon: ClassVar[str] = "circle"
    room: ClassVar[str] = ""
    in_menu: ClassVar[bool] = True
    where: ClassVar[dict[str, str]] = {}
    subtypes: ClassVar[dict[str, str]] = {}
    subtype_column: ClassVar[str] = "kind"
    title_field: ClassVar[str] = "name"
    title_key: ClassVar[str] = ""
    subtitle_fields: ClassVar[Sequence[str]] = ()
    picture_field: ClassVar[str] = ""
    fields: ClassVar[Sequence[str | Field]] = ()
    form: ClassVar[Sequence[Section]] = ()
    columns: ClassVar[Sequence[str]] = ()
    sort: ClassVar[str] = "-created_at"
    children: ClassVar[Sequence[ChildGroup]] = ()
    boards: ClassVar[Sequence[str]] = ()
    calendars: ClassVar[Sequence[str]] = ()
    verbs: ClassVar[Sequence[Verb]] = ()
    search: ClassVar[dict[str, str]] = {}
    search_rows: ClassVar[Callable[[list[int]], dict[int, dict[str, str]]] | None] = None
    owner: ClassVar[str | None] = "owner"
    through: ClassVar[str] = ""
    subjects: ClassVar[Sequence[str]] = ()
    happened_field: ClassVar[str] = ""
    text_field: ClassVar[str] = ""
    timeline_fields: ClassVar[Sequence[str]] = ()
    is_subject: ClassVar[bool] = False
    derived: ClassVar[Sequence[str]] = ()
    hidden_with: ClassVar[dict[str, Sequence[str]]] = {}
    # Where rows tell a field of another type: by (type, field), the SQL of the rows that may be seen without it.
    rows_hidden_with: ClassVar[dict[tuple[str, str], str]] = {}
    saving: ClassVar[Saving] = Saving()
    events: ClassVar[dict[str, Any]] = {}
    can_create: ClassVar[bool] = True
    can_import: ClassVar[bool] = True
    importing: ClassVar[Any] = None
    export_formats: ClassVar[Sequence[str]] = ("csv", "xlsx")
    panels_hidden: ClassVar[Sequence[str]] = ()

    @classmethod
    def table(cls) -> str:
        """Return the name of the table."""
        return cls.model._meta.db_table

    @classmethod
    def column(cls, name: str) -> str:
        """Return the database column of a model field."""
        field: Any = cls.model._meta.get_field(name)
        return str(field.column)
