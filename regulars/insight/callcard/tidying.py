"""What telephone systems told is needed for some days only, and of nobody who was erased."""

import datetime as dt

from django.utils import timezone

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.tidying import chore
from regulars.core.privacy.marks import on_erasure
from regulars.insight.callcard.hearing import who_speaks
from regulars.insight.callcard.models import MOST_RINGING, PhoneCall
from regulars.insight.callcard.writing import write_entry

KEPT = dt.timedelta(days=7)


@chore
def forget_old_calls() -> None:
    """Forget what was told a week ago; the entries that were written stay."""
    PhoneCall.objects.filter(heard_at__lt=timezone.now() - KEPT).delete()


@chore
def end_lost_calls() -> None:
    """Let calls end of which nothing more was heard, and write them down: how long they were spoken nobody knows."""
    soonest = timezone.now() - MOST_RINGING
    for pk in PhoneCall.objects.exclude(state="ended").filter(heard_at__lt=soonest).values_list("id", flat=True):
        with write_transaction():
            call = PhoneCall.objects.select_for_update().get(pk=pk)
            if call.is_lost:
                call.state, call.version = "ended", call.version + 1
                call.save(update_fields=["state", "version"])
                write_entry(call, by=who_speaks(call))


@on_erasure
def forget_calls_of(ids: list[int]) -> None:
    """Forget the calls with parties that are erased."""
    gone = {*ids}
    concerned = [pk for pk, those in PhoneCall.objects.values_list("id", "concerns") if gone.intersection(those)]
    PhoneCall.objects.filter(pk__in=concerned).delete()
    PhoneCall.objects.filter(party_id__in=ids).delete()
