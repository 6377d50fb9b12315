"""Which line of the ledger decides, and how it stands on the company's day."""

import datetime as dt
from typing import Any

from regulars.commons.directory.consent.models import Consent
from regulars.commons.directory.consent.topics import Topic
from regulars.core.access.house_day import house_today
from regulars.core.database.rows import fetch_rows
from regulars.core.words import say


def latest_line(party_id: int, topic: Topic) -> Consent | None:
    """Return the line that decides: the latest, and of two at one moment the withdrawal."""
    lines = Consent.objects.filter(party_id=party_id, topic=topic.word, trashed_at=None)
    return lines.order_by("-happened_at", "-deed", "-pk").first()


def latest_lines(party_ids: list[int]) -> dict[tuple[int, str], Consent]:
    """Return for each party and topic the line that decides."""
    found: dict[tuple[int, str], Consent] = {}
    for start in range(0, len(party_ids), 500):
        lines = Consent.objects.filter(party_id__in=party_ids[start : start + 500], trashed_at=None)
        for line in lines.order_by("happened_at", "deed", "pk"):
            found[line.party_id, line.topic] = line
    return found


def state_of(line: Consent, today: dt.date | None = None) -> str:
    """Return how a line stands on the company's day: given, withdrawn, expired."""
    is_over = line.expires_on is not None and line.expires_on < (today or house_today())
    return "expired" if line.deed == "given" and is_over else line.deed


def standing_topics(party_id: int) -> tuple[Topic, ...]:
    """Return the topics that a party agrees to."""
    lines = latest_lines([party_id]).values()
    return tuple(Topic(one.purpose, one.channel) for one in lines if state_of(one) == "given")


def wordings_of(rows: list[dict[str, Any]], viewer: Any) -> dict[int, str]:
    """Return for lines of the ledger the text that was agreed to, with its version."""
    ids = [row["id"] for row in rows]
    marks = ", ".join(["%s"] * len(ids))
    found = fetch_rows(
        "SELECT c.id, w.version, w.language, w.text FROM directory_consent c"
        f" JOIN directory_consentwording w ON w.id = c.wording_id WHERE c.id IN ({marks})",
        ids,
    )
    return {
        pk: say("{text} (version {version}, {language})", text=text, version=version, language=language)
        for pk, version, language, text in found
    }
