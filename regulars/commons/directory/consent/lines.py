"""The lines that a checked request becomes, and what the journal says of them."""

import datetime as dt

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from regulars.commons.directory.consent.asked import Asked
from regulars.commons.directory.consent.events import ConsentGiven, ConsentWithdrawn
from regulars.commons.directory.consent.models import Consent, ConsentPurpose
from regulars.commons.directory.consent.topic_words import topic_label
from regulars.core.access.house_day import house_day_of
from regulars.core.access.speaking import in_house_language
from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import own_snapshot

MOST_NAMED = 6


def lines_for(party_id: int, asked: Asked, *, by: Viewer) -> list[Consent]:
    """Return the lines that a checked request becomes for one party."""
    now = timezone.now()
    happened = asked.happened_at or now
    with in_house_language():
        names = {topic: topic_label(asked.purposes[topic.purpose].name, topic.channel)[:160] for topic in asked.topics}
    return [
        Consent(
            party_id=party_id,
            name=names[topic],
            purpose=topic.purpose,
            channel=topic.channel,
            topic=topic.word,
            deed=asked.deed,
            happened_at=happened,
            expires_on=_expiry(asked, asked.purposes[topic.purpose], happened),
            source=asked.source,
            evidence=asked.evidence,
            wording_id=asked.wording,
            file_id=asked.file,
            owner_id=by.user_id,
            created_at=now,
            changed_at=now,
            is_demo=demo.get(),
        )
        for topic in asked.topics
    ]


def store_lines(lines: list[Consent]) -> list[ChangeMade]:
    """Write the lines, and return what the journal keeps of them."""
    consents = record_type("consents")
    return [
        ChangeMade("consents", line.pk, "create", None, own_snapshot(consents, line))
        for line in Consent.objects.bulk_create(lines, batch_size=200)
    ]


def event_of(lines: list[Consent]) -> Event:
    """Return what the journal says of these lines."""
    names = list(dict.fromkeys(line.name for line in lines))
    what = ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    kind = ConsentGiven if lines[0].deed == "given" else ConsentWithdrawn
    return kind(what=what)


def _expiry(asked: Asked, purpose: ConsentPurpose, happened: dt.datetime) -> dt.date | None:
    if asked.deed != "given" or asked.expires_on or not purpose.valid_months:
        return asked.expires_on
    return house_day_of(happened) + relativedelta(months=purpose.valid_months)
