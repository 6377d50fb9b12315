"""Where tags are put on records: every table that refers to a tag, whoever owns it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import ManyToOneRel, Model, UniqueConstraint

from regulars.core.records.models import CustomField, Tag
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types, known_type

Owner = list[int]
Worn = dict[str, list[Owner]]
AT_ONCE = 5_000


class TagLink(NamedTuple):
    """A table that puts tags on something: its column for the tag, and those that say on what."""

    model: type[Model]
    column: str
    owner: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name by which the journal keeps it."""
        return f"{self.model._meta.label_lower}.{self.column}"

    @property
    def record(self) -> Any:
        """The model that the owner's id is of, None where an added field says it."""
        far: Any = next(f for f in self.model._meta.concrete_fields if f.attname == self.owner[-1])
        return far.remote_field.model if far.remote_field else None

    def rows(self, tag: Tag) -> Any:
        """Return the rows of one tag."""
        return self.model._default_manager.filter(**{self.column: tag})

    def owners(self, tag: Tag) -> list[Owner]:
        """Return on what a tag is, as the owner's ids; the record's comes last."""
        return [list(row) for row in self.rows(tag).order_by(*self.owner).values_list(*self.owner)]

    def tag_ids(self) -> set[int]:
        """Return the ids of the tags that are on anything."""
        return set(self.model._default_manager.values_list(f"{self.column}_id", flat=True).distinct())


def tag_links() -> list[TagLink]:
    """Return every table that refers to tags."""
    relations = [r for r in Tag._meta.get_fields(include_hidden=True) if isinstance(r, ManyToOneRel)]
    return [_link(relation.related_model, relation.field.name) for relation in relations]


def worn_by(tag: Tag) -> Worn:
    """Return on what a tag is, table by table."""
    return {link.name: link.owners(tag) for link in tag_links()}


def wearers(link: TagLink, owners: list[Owner]) -> Iterator[tuple[type[RecordType], str, list[int]]]:
    """Yield the record types that owners may be of, the added field they wear it in ("" for none), and their ids."""
    if link.record is not None:
        ids = sorted({one[-1] for one in owners})
        yield from ((t, "", ids) for t in all_record_types() if t.model is link.record and not t.subtypes and ids)
        return
    fields = CustomField.objects.in_bulk({one[0] for one in owners})
    for pk, field in fields.items():
        record_type = known_type(field.record_type)
        if record_type is not None:
            yield record_type, field.name, sorted({one[-1] for one in owners if one[0] == pk})


def still_there(link: TagLink, owners: list[Owner]) -> list[Owner]:
    """Leave out whose record, or whose field, was removed meanwhile."""
    if link.record is not None:
        alive = _alive(link.record, {one[-1] for one in owners})
        return [one for one in owners if one[-1] in alive]
    there: set[tuple[int, int]] = set()
    names = {(f.record_type, f.name): f.pk for f in CustomField.objects.filter(pk__in={one[0] for one in owners})}
    for record_type, name, ids in wearers(link, owners):
        there |= {(names[record_type.slug, name], pk) for pk in _alive(record_type.model, set(ids))}
    return [one for one in owners if (one[0], one[-1]) in there]


def put_on(tag: Tag, worn: Worn) -> None:
    """Put a tag on all that is still there and does not wear it yet."""
    for link in tag_links():
        there = {tuple(one) for one in link.owners(tag)}
        fresh = [one for one in still_there(link, worn.get(link.name, [])) if tuple(one) not in there]
        rows = [link.model(**{link.column: tag}, **dict(zip(link.owner, one, strict=True))) for one in fresh]
        link.model._default_manager.bulk_create(rows, batch_size=AT_ONCE)


def take_off(tag: Tag, worn: Worn) -> None:
    """Take a tag off these."""
    for link in tag_links():
        gone = {tuple(one) for one in worn.get(link.name, [])}
        ids = [pk for pk, *owner in link.rows(tag).values_list("pk", *link.owner) if tuple(owner) in gone]
        for start in range(0, len(ids), AT_ONCE):
            link.model._default_manager.filter(pk__in=ids[start : start + AT_ONCE]).delete()


def _link(model: type[Model], column: str) -> TagLink:
    unique = [c.fields for c in model._meta.constraints if isinstance(c, UniqueConstraint) and column in c.fields]
    columns = {field.name: field.attname for field in model._meta.concrete_fields}
    return TagLink(model, column, tuple(columns[name] for name in unique[0] if name != column))


def _alive(model: type[Model], ids: set[int]) -> set[int]:
    wanted, found = sorted(ids), set[int]()
    for start in range(0, len(wanted), AT_ONCE):
        some = model._default_manager.filter(pk__in=wanted[start : start + AT_ONCE])
        found.update(some.values_list("pk", flat=True))
    return found
