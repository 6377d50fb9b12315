"""Where tags are put on records: every table that refers to a tag, whoever owns it."""

from django.db.models import ManyToOneRel, Model

from regulars.core.records.models import Tag

TagLink = tuple[type[Model], str]


def tag_links() -> list[TagLink]:
    """Return (model, name of its column) for every table that refers to tags."""
    relations = [r for r in Tag._meta.get_fields(include_hidden=True) if isinstance(r, ManyToOneRel)]
    return [(relation.related_model, relation.field.name) for relation in relations]
