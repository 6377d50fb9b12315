"""What nobody needs goes by itself: interrupted uploads, and files that nothing ever referred to."""

import time
from datetime import timedelta

from django.utils import timezone

from regulars.core.database.turns import write_transaction
from regulars.core.files.access import is_referred_to
from regulars.core.files.models import File
from regulars.core.files.orphans import KEEP_ASIDE
from regulars.core.files.store import arriving_folder
from regulars.core.jobs.tidying import chore

# What was brought for a form that nobody has saved yet may still be saved, also by whoever was offline.
KEEP_UNUSED = timedelta(days=30)
_MOST_AT_ONCE = 1_000


@chore
def remove_interrupted_uploads() -> None:
    """Remove half-written files of uploads that a crash cut short."""
    until = time.time() - KEEP_ASIDE.total_seconds()
    for path in arriving_folder().glob("*"):
        if path.stat().st_mtime < until:
            path.unlink(missing_ok=True)


@chore
def remove_unused_files() -> None:
    """Remove the records of files that were brought a month ago and that nothing has ever referred to."""
    due = timezone.now() - KEEP_UNUSED
    with write_transaction():
        found = File.objects.select_for_update().filter(is_unused=True, at__lt=due).order_by("at")[:_MOST_AT_ONCE]
        File.objects.filter(pk__in=[file.pk for file in found if not is_referred_to(file.pk)]).delete()
