"""Removing the demo company: precisely what was loaded, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from regulars.commons.directory.party.models import Party, PartyTag
from regulars.commons.directory.relationship.saving import refresh_people
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.journal.chain.amending import begin_chain_anew
from regulars.core.journal.recording import record
from regulars.core.problems import Refused
from regulars.core.records.models import FieldTag
from regulars.core.words import say
from regulars.site.demo.removing.events import DemoRemoved
from regulars.site.demo.removing.house import close_house, remove_fields, remove_files, remove_unused_tags, remove_users
from regulars.site.demo.removing.journal import keep_entries_of_own_records, remove_entries
from regulars.site.demo.removing.keeping import keep_what_is_used
from regulars.site.demo.removing.linking import empty_links_to_the_gone
from regulars.site.demo.removing.records import remove_records


@dataclass(frozen=True, slots=True)
class RemovedDemo:
    """How many records went, and a sentence for everything that was kept, with the reason."""

    count: int
    kept: Sequence[str] = ()


def remove_demo(*, by: Viewer | None = None) -> RemovedDemo:
    """Remove the demo company and leave all else; `by` is who asks, None for the command line.

    Raises Refused for somebody who is no administrator.
    """
    if by is not None and not by.administers:
        raise Refused(say("Only an administrator can remove the demo company."))
    with transaction.atomic():
        tags = {*PartyTag.objects.filter(party__is_demo=True).values_list("tag_id", flat=True).distinct()}
        tags |= {*FieldTag.objects.values_list("tag_id", flat=True).distinct()}
        kept = keep_what_is_used()
        keep_entries_of_own_records()
        remove_entries()
        count = remove_records()
        empty_links_to_the_gone()
        if kept:
            # Somebody kept may have worked, by a relationship of the demo, for somebody kept.
            refresh_people([*Party.objects.filter(employer__isnull=False).values_list("pk", flat=True)])
        kept += remove_fields()
        remove_unused_tags(list(tags))
        kept += remove_users(by=by)
        kept += close_house()
        if count:
            record(DemoRemoved(count=count), by=by or SYSTEM)
        begin_chain_anew()
        transaction.on_commit(remove_files)
    return RemovedDemo(count, tuple(kept))
