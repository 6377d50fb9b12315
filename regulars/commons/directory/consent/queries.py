"""The question that whoever sends something asks: may somebody be contacted by a channel for a purpose?"""

from dataclasses import dataclass
from typing import Any

from regulars.commons.directory.consent.deciding import latest_line, state_of
from regulars.commons.directory.consent.models import ConsentPurpose
from regulars.commons.directory.consent.topics import CHANNELS, Topic
from regulars.core.database.rows import fetch_value
from regulars.core.privacy.models import Erasure
from regulars.core.records.old_ids import current_id
from regulars.core.records.registry import record_type
from regulars.core.words import say


@dataclass(frozen=True)
class MayContact:
    """Whether a channel may be used for a purpose, why, and which line of the ledger says so; true only if it may."""

    is_allowed: bool
    reason: str
    consent: int | None = None

    def __bool__(self) -> bool:
        return self.is_allowed


def may_contact(party: Any, *, channel: str, purpose: str) -> MayContact:
    """Say whether a party may be written to or called for a purpose; whoever sends asks here, each time, last thing.

    `party` is a party or its id, an old one too. Whatever is not known for sure is a no.
    """
    pk = party if isinstance(party, int) else getattr(party, "pk", None)
    if channel not in CHANNELS:
        return MayContact(False, say("There is no such channel."))
    if not ConsentPurpose.objects.filter(slug=purpose, is_archived=False).exists():
        return MayContact(False, say("Nobody is asked for this purpose."))
    now = _party_there(pk)
    if now is None:
        return MayContact(False, say("There is nobody of this number, or they are in the trash or were erased."))
    last = latest_line(now, Topic(purpose, channel))
    if last is None:
        return MayContact(False, say("They never agreed to this."))
    state = state_of(last)
    if state != "given":
        words = {"withdrawn": say("They withdrew their consent."), "expired": say("Their consent has expired.")}
        return MayContact(False, words[state], last.pk)
    return MayContact(True, say("They agreed to this."), last.pk)


def _party_there(pk: Any) -> int | None:
    if not isinstance(pk, int) or isinstance(pk, bool) or pk <= 0:
        return None
    now = current_id(record_type("parties"), pk) or pk
    sql = "SELECT 1 FROM directory_party WHERE id = %s AND trashed_at IS NULL"
    return now if fetch_value(sql, [now]) and not Erasure.objects.filter(record_id=now).exists() else None
