"""Sessions that have ended and old tries to sign in are removed."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from regulars.core.access.models import BrowserSession
from regulars.core.administration.models import SignInTry
from regulars.core.jobs.tidying import chore
from regulars.core.records.models import SensitiveSight


@chore
def remove_old_sessions() -> None:
    """Remove sessions past their time, and tries to sign in that no longer count."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    BrowserSession.objects.exclude(session_key__in=Session.objects.values("pk")).delete()
    SignInTry.objects.filter(at__lt=now - timedelta(days=1)).delete()
    # What was read longer ago is told again anyhow.
    SensitiveSight.objects.filter(at__lt=now - timedelta(days=1)).delete()
