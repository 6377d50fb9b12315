"""A record type tells the house how to show a business object: declared once, in record.py."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from django.db.models import Model

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_by
from regulars.core.declared import WordedClass
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.field import Field
from regulars.core.records.told_beside import ToldBeside
from regulars.core.worded import worded

if TYPE_CHECKING:
    from regulars.core.records.merging.moving import Moved


@worded("label", "label_one")
@dataclass(frozen=True, eq=False)
class ChildGroup:
    """Rows that belong to one record and are saved with it, such as a party's contact points."""

    name: str
    model: type[Model]
    parent: str
    label: str
    label_one: str
    fields: tuple[str, ...]
    hidden_with: tuple[str, ...] = ()


@worded("label")
@dataclass(frozen=True, eq=False)
class Section:
    """A part of the form: a heading and the names of its fields."""

    label: str
    fields: tuple[str, ...]


@worded("label")
@dataclass(frozen=True, eq=False)
class Verb:
    """Something one can do with a record beside editing it; `action(record, *, by, **values)`.

    `offered` says of a record's values, as far as the viewer may see them, whether the verb fits its present state;
    `needs` names a right over another type that it takes as well: (action, record type).
    """

    slug: str
    label: str
    icon: str
    action: Callable[..., Any]
    right: str = "change"
    danger: bool = False
    fields: tuple[Field, ...] = ()
    offered: Callable[[dict[str, Any]], bool] = lambda values: True
    needs: tuple[str, str] | None = None


@dataclass
class Save:
    """One save in progress: a record type may complete values and child rows, or add changes of other records.

    `values` holds parsed values by field name, `children` the child rows given by group; groups that are left alone
    are missing. `rows` holds, for the groups given, the rows as objects as they will be stored, oldest first.
    What `before` notes in `along` is what `Saving.along` sees to; steps in `once_stored` run when the record stands in
    the database.
    """

    record: Any
    values: dict[str, Any]
    children: dict[str, list[dict[str, Any]]]
    by: Viewer
    is_new: bool
    changes: list[ChangeMade] = field(default_factory=list)
    along: dict[str, Any] = field(default_factory=dict)
    once_stored: list[Callable[[], None]] = field(default_factory=list)
    rows: dict[str, list[Any]] = field(default_factory=dict)
    is_derived: bool = False
    stored: "StoredRows" = field(default_factory=lambda: StoredRows([]))

    def stored_rows(self, group: ChildGroup) -> list[Any]:
        """Return a group's rows as they are stored, read once a save."""
        return [] if self.is_new else self.stored.rows(group, self.record.pk)


class StoredRows:
    """The child rows of records that are saved together, read once for all when one of them asks."""

    def __init__(self, ids: list[int]) -> None:
        self._ids = ids
        self._found: dict[str, dict[int, list[Any]]] = {}

    def rows(self, group: ChildGroup, pk: int) -> list[Any]:
        """Return a record's rows of a group, oldest first."""
        if group.name not in self._found:
            found = self._found[group.name] = {}
            for row in load_by(group.model, f"{group.parent}_id", self._ids):
                found.setdefault(getattr(row, f"{group.parent}_id"), []).append(row)
        return self._found[group.name].get(pk, [])


@dataclass(frozen=True)
class Saving:
    """What a record type adds to a save, inside its transaction.

    before(save): complete or check values; raises Invalid.
    completes: required fields that `before` fills in from others.
    decide(saves): set columns of new records just before they are written, in the transaction that writes them: what
    may happen once only, where `before` is asked for a mere look at a file too.
    derive(save): set derived columns on the record and its rows before they are written, from what the save holds;
    says whether they are all known now, so that `after` has nothing left to do.
    along(saves): write what else hangs on some saves, as they noted; adds to the changes of each.
    after(record_ids): keep derived columns true, for one record or thousands.
    after_of: of which keys of a snapshot that is worked out; None: of any.
    held(record_ids): why some of these may not be put in the trash as they stand, by id.
    removed(rows): keep derived columns of others true when these rows are gone for good.
    left(subjects): the same for subjects from whom a record was taken and given to others.
    """

    before: Callable[[Save], None] | None = None
    completes: frozenset[str] = frozenset()
    decide: Callable[[Sequence[Save]], None] | None = None
    derive: Callable[[Save], bool] | None = None
    along: Callable[[Sequence["Save"]], None] | None = None
    after: Callable[[list[int]], None] | None = None
    after_of: frozenset[str] | None = None
    held: Callable[[list[int]], dict[int, str]] | None = None
    removed: Callable[[Sequence[Any]], None] | None = None
    left: Callable[[list[int]], None] | None = None


@dataclass(frozen=True)
class Merging:
    """How two records of a type become one; a type without this cannot be merged.

    together: fields that are taken from one side as a whole, by the first one's choice, such as the parts of a name.
    rows_of: fields that are the first of some child rows, and of which group: their choice says which row comes first.
    combine(group, mine, theirs, chosen): the rows of both sides as one list, as snapshots.
    settle(record_id, chosen, moved): after all was moved, what else follows from the choices; returns further
    changes, and hands each row to `moved.keep` before it changes it.
    """

    together: tuple[tuple[str, ...], ...] = ()
    rows_of: dict[str, str] = field(default_factory=dict)
    combine: Callable[[str, list[dict[str, Any]], list[dict[str, Any]], set[str]], list[dict[str, Any]]] | None = None
    settle: Callable[[int, set[str], "Moved"], list[ChangeMade]] | None = None


class Doubles(Protocol):
    """Tells of rows, as plain values by column, which say what a stored one says already."""

    @property
    def reason(self) -> str:
        """Why a row that says the same is not brought in again."""

    def find(self, rows: Sequence[dict[str, Any]], *, by: Viewer) -> list[int | None]:
        """Return for each row the stored record that says the same, None where there is none."""

    def key(self, row: dict[str, Any]) -> Hashable:
        """Return what rows have in common that may say the same."""

    def same(self, one: dict[str, Any], other: dict[str, Any]) -> bool:
        """Whether two rows of one key, which are not stored yet, say the same."""


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
    # Where a field holds the first of many: by its name, the SQL of the ids of those with such a key (%s) among all.
    reached_by: ClassVar[dict[str, str]] = {}
    # What else is searched under the name of a field: SQL over alias t, one value a line.
    search_beside: ClassVar[dict[str, str]] = {}
    # Searched fields that are not for those who search from outside, such as a help site's visitors.
    search_apart: ClassVar[frozenset[str]] = frozenset()
    owner: ClassVar[str | None] = "owner"
    through: ClassVar[str] = ""
    subjects: ClassVar[Sequence[str]] = ()
    # Its records are steps in the order of the first of these columns, each of the way that the second one names: a
    # board by them shows every step of a way that something stands in.
    steps: ClassVar[tuple[str, str] | None] = None
    # Its rows are about any record (columns record_type, record_id): whoever sees that sees them, their author (column
    # author_id) alone changes them.
    is_about_any: ClassVar[bool] = False
    # Its records say how the house works: who may change "everything else" still only sees them (access/rights.py).
    is_setting: ClassVar[bool] = False
    # Built-in roles that do not administer and set these from the start; a migration of its app gives them the right.
    set_by: ClassVar[Sequence[str]] = ()
    # Its rows are written once, in their own way: nobody changes them or puts them in the trash, and no undo takes one
    # back by itself.
    is_ledger: ClassVar[bool] = False
    # Its records are under way until they are over: the field that tells it, and the SQL of those that are, over t.
    under_way: ClassVar[tuple[str, str] | None] = None
    happened_field: ClassVar[str] = ""
    text_field: ClassVar[str] = ""
    timeline_fields: ClassVar[Sequence[str]] = ()
    is_subject: ClassVar[bool] = False
    derived: ClassVar[Sequence[str]] = ()
    hidden_with: ClassVar[dict[str, Sequence[str]]] = {}
    # Where rows tell a field of another type: by (type, field), the SQL of the rows that may be seen without it.
    rows_hidden_with: ClassVar[dict[tuple[str, str], str]] = {}
    saving: ClassVar[Saving] = Saving()
    told_beside: ClassVar[ToldBeside] = ToldBeside()
    merging: ClassVar[Merging | None] = None
    # What is noted once at a time: a row of a file that says it again is a match, however it is worded.
    doubles: ClassVar[Doubles | None] = None
    events: ClassVar[dict[str, Any]] = {}
    can_create: ClassVar[bool] = True
    can_import: ClassVar[bool] = True
    importing: ClassVar[Any] = None
    export_formats: ClassVar[Sequence[str]] = ("csv", "xlsx")
    panels_hidden: ClassVar[Sequence[str]] = ()

    def __init_subclass__(cls) -> None:
        """Let the type's own words be read in the reader's language."""
        for name in ("label", "plural"):
            if isinstance(cls.__dict__.get(name), str):
                setattr(cls, name, WordedClass(cls.__dict__[name]))

    @classmethod
    def table(cls) -> str:
        """Return the name of the table."""
        return cls.model._meta.db_table

    @classmethod
    def column(cls, name: str) -> str:
        """Return the database column of a model field."""
        field: Any = cls.model._meta.get_field(name)
        return str(field.column)
