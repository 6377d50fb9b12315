"""The daily digest: at her hour of her day, a user is mailed what she has not read of what she wishes to be mailed.

What goes into a digest is claimed for that day in one transaction with the job that sends it: nothing is in two.
"""

import datetime as dt
import time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q
from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.speaking import in_language_of
from regulars.core.access.viewer import SYSTEM, viewer_of
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.watching import watcher
from regulars.core.records.models import Workspace
from regulars.core.together.models import Notification, NotificationWishes
from regulars.core.together.reading import rows_where, views_of
from regulars.core.together.wishes import FIRST_HOUR
from regulars.core.words import say, say_count

EVERY_SECONDS = 60.0
# So many are told one by one; of more, how many they are.
MOST_TOLD = 100
MOST_COUNTED = 1_000
_looked = float("-inf")


@watcher
def send_digests_if_due() -> None:
    """Look once a minute whose hour has come."""
    global _looked
    if time.monotonic() - _looked >= EVERY_SECONDS:
        _looked = time.monotonic()
        send_digests(timezone.now())


def send_digests(now: dt.datetime) -> int:
    """Begin the digest of everybody whose hour it is and who has something unread in it; return how many."""
    waiting = Notification.objects.filter(is_for_digest=True, digest_on=None, read_at=None)
    users = User.objects.filter(pk__in=waiting.values("user_id"), is_active=True, is_service=False)
    return sum(_begin_digest(user, now) for user in users)


def _begin_digest(user: User, now: dt.datetime) -> bool:
    here = now.astimezone(_zone(user.zone))
    with write_transaction():
        wishes, _made = NotificationWishes.objects.get_or_create(user_id=user.pk, defaults={"digest_hour": FIRST_HOUR})
        if here.hour < wishes.digest_hour:
            return False
        mine = NotificationWishes.objects.filter(Q(digest_on=None) | Q(digest_on__lt=here.date()), user_id=user.pk)
        # Whoever comes second finds the day taken.
        if not mine.update(digest_on=here.date()):
            return False
        unread = Notification.objects.filter(user_id=user.pk, is_for_digest=True, digest_on=None, read_at=None)
        unread.filter(at__lte=now).update(digest_on=here.date())
        start_job("together.digest", by=SYSTEM, user=user.pk, day=here.date().isoformat())
    return True


@job("together.digest", label="Send a daily digest", is_visible=False)
def send_digest(progress: JobProgress, *, user: int, day: str) -> dict[str, Any] | None:
    """Mail one user's digest of a day: what is still unread, and still hers to see."""
    to = User.objects.filter(pk=user, is_active=True, is_service=False).first()
    if to is None:
        return None
    rows = rows_where("n.user_id = %s AND n.digest_on = %s AND n.read_at IS NULL", [user, day], most=MOST_COUNTED)
    viewer = viewer_of(to)
    with in_language_of(to, otherwise=(Workspace.objects.first() or Workspace()).language):
        told = [view for at in range(0, len(rows), MOST_TOLD) for view in views_of(rows[at : at + MOST_TOLD], viewer)]
        if told:
            subject, text = digest_letter(to, told)
            send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [to.email])
    return None


def digest_letter(user: User, told: list[dict[str, Any]]) -> tuple[str, str]:
    """Return the subject and the text of a digest; it names what happened and where, and links to it."""
    company = Workspace.objects.values_list("company", flat=True).first() or "Regulars"
    count = len(told)
    subject = say_count(
        "{count} thing for you at {company}", "{count} things for you at {company}", count=count, company=company
    )
    lines = [say("Hello {name},", name=user.name), say("this is what concerns you and is still unread:")]
    for one in told[:MOST_TOLD]:
        record = one["record"]
        link = f"{settings.ORIGIN}/{record['type']}/{record['id']}"
        sentence = one["entry"]["sentence"]
        where = "" if record["title"] in sentence else f" ({record['title']})"
        lines.append(f"• {sentence}{where}\n  {link}")
    if count > MOST_TOLD:
        more, link = count - MOST_TOLD, f"{settings.ORIGIN}/notifications"
        lines.append(say_count("and {count} more: {link}", "and {count} more: {link}", count=more, link=link))
    lines.append(say("What you are mailed, and when: {link}", link=f"{settings.ORIGIN}/settings/notifications"))
    words = " ".join(subject.split())
    return words, "\n\n".join([*lines, company])


def _zone(name: str) -> dt.tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return dt.UTC
