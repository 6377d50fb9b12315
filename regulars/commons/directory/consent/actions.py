"""What can be done with the ledger: a line is added; none is ever changed."""

from dataclasses import replace

from regulars.commons.directory.consent.asked import Asked, check_asked
from regulars.commons.directory.consent.deciding import standing_topics
from regulars.commons.directory.consent.lines import event_of, lines_for, store_lines
from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid
from regulars.core.records.own_type import own_type
from regulars.core.records.reading.loading import load_record, title_of
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type
from regulars.core.words import say


def write_consents(party_id: int, *, by: Viewer, asked: Asked) -> int:
    """Write down that a party agreed, or no longer does; return the journal's entry.

    Without topics a withdrawal is of all that stands. Raises NotFound, Refused and Invalid.
    """
    require_any(by, "create", record_type("consents"))
    with write_transaction():
        party = load_record(by, "change", record_type("parties"), party_id)
        if party.trashed_at is not None:
            raise Invalid(say("They are in the trash. Take them out of it first."))
        if not asked.topics:
            asked = replace(asked, topics=standing_topics(party.pk))
        checked = check_asked(asked, by=by)
        if not checked.topics:
            raise Invalid.field("purpose", say("They agreed to nothing that could be withdrawn."))
        lines = lines_for(party.pk, checked, by=by)
        kind = own_type(record_type("parties"), party)
        return record(
            event_of(lines),
            by=by,
            about=About(kind.slug, party.pk, title_of(kind, party)),
            subjects=[party.pk],
            changes=store_lines(lines),
            happened_at=checked.happened_at,
        )
