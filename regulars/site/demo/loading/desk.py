"""The desk holds a sheet for every table that the demo fills, and the journal beside them."""

from regulars.commons.activities.call.models import Call
from regulars.commons.activities.note.models import Note
from regulars.commons.activities.task.models import Task
from regulars.commons.activities.visit.models import Visit
from regulars.commons.directory.address.models import PostalAddress
from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.fact.models import Fact
from regulars.commons.directory.important_date.models import ImportantDate
from regulars.commons.directory.party.models import Party, PartyTag
from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.commons.directory.role.models import PartyRole
from regulars.core.journal.models import Change, Entry, Link
from regulars.site.demo.loading.chronicle import Chronicle
from regulars.site.demo.loading.sheet import Sheet

CHILDREN = {
    "contact_points": ContactPoint,
    "addresses": PostalAddress,
    "roles": PartyRole,
    "dates": ImportantDate,
    "facts": Fact,
}
ACTIVITIES = (Note, Call, Visit, Task)
# The index of parties is asked for while loading what belongs to them, so their child tables keep theirs.
LONG = (Party, Relationship, *ACTIVITIES, Entry, Change, Link)


class Desk:
    """One sheet for each table; whoever fills them closes the desk in the end."""

    def __init__(self) -> None:
        self.parties, self.tags = Sheet(Party), Sheet(PartyTag)
        self.children = {name: Sheet(model) for name, model in CHILDREN.items()}
        self.relationships = Sheet(Relationship)
        self.notes, self.calls, self.visits, self.tasks = (Sheet(model) for model in ACTIVITIES)
        self.chronicle = Chronicle()
        self.kinds = dict(RelationshipKind.objects.values_list("slug", "id"))

    def close(self) -> None:
        """Write what is left."""
        records = (self.parties, self.tags, self.relationships, self.notes, self.calls, self.visits, self.tasks)
        for sheet in (*records, *self.children.values()):
            sheet.close()
        self.chronicle.close()
