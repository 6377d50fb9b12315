"""How often a form was looked at: counted in memory, written down now and then, so that no look waits for the disk."""

import threading
import time
from collections import Counter

from django.db import DatabaseError
from django.db.models import F

from regulars.commons.webforms.form.models import FormDay, WebForm
from regulars.core.access.house_day import house_today
from regulars.core.database.turns import write_transaction

SECONDS = 10.0
_guard = threading.Lock()
_seen: Counter[int] = Counter()
_written = [0.0]


def count_view(form: WebForm) -> None:
    """Count one look at a form; what was counted in the last seconds may be lost with the process."""
    with _guard:
        _seen[form.pk] += 1
        if time.monotonic() - _written[0] < SECONDS:
            return
        _written[0] = time.monotonic()
        counted = dict(_seen)
        _seen.clear()
    write_views(counted)


def write_views(counted: dict[int, int]) -> None:
    """Add looks to the day's numbers."""
    day = house_today()
    try:
        with write_transaction():
            for pk in sorted(WebForm.objects.filter(pk__in=counted).values_list("pk", flat=True)):
                one, _ = FormDay.objects.get_or_create(form_id=pk, day=day)
                FormDay.objects.filter(pk=one.pk).update(views=F("views") + counted[pk])
    except DatabaseError:
        # Where nothing can be written, a form can still be read.
        return
