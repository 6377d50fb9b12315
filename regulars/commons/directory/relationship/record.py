"""How the house shows relationships and their kinds."""

from regulars.commons.directory.relationship.doubles import DOUBLES
from regulars.commons.directory.relationship.events import RelationshipBegun, RelationshipChanged
from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.commons.directory.relationship.saving import (
    check_relationship,
    complete_kind,
    refresh_ends,
    refresh_people,
    refresh_sources,
)
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register


@register
class RelationshipKinds(RecordType):
    """A kind of relationship, named from both ends."""

    slug, label, plural, icon = (
        "relationship_kinds",
        "Kind of relationship",
        "Kinds of relationships",
        "arrows-exchange",
    )
    model = RelationshipKind
    room, in_menu, owner = "directory", False, None
    fields = ("name", "reverse_name", "is_employment")
    columns = ("name", "reverse_name", "is_employment")
    form = (Section("Kind", ("name", "reverse_name", "is_employment")),)
    sort = "name"
    saving = Saving(before=complete_kind)
    search = {"name": "name", "reverse_name": "name"}


@register
class Relationships(RecordType):
    """A dated tie between two parties."""

    slug, label, plural, icon = "relationships", "Relationship", "Relationships", "affiliate"
    model = Relationship
    room, in_menu, owner = "directory", False, None
    title_field = "note"
    fields = ("kind", "source", "target", "since", "until", "note")
    columns = ("source", "kind", "target", "note", "since", "until")
    timeline_fields = ("source", "kind", "target", "note", "since", "until")
    form = (Section("Relationship", ("source", "kind", "target", "note", "since", "until")),)
    sort = "-created_at"
    through = "source target"
    subjects = ("source", "target")
    rows_hidden_with = {
        ("people", "employer"): (
            "{alias}.kind_id NOT IN (SELECT employing.id FROM directory_relationshipkind employing"
            " WHERE employing.is_employment)"
        )
    }
    doubles = DOUBLES
    events = {"create": RelationshipBegun(), "change": RelationshipChanged()}
    saving = Saving(before=check_relationship, after=refresh_ends, removed=refresh_sources, left=refresh_people)
