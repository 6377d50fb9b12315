"""Contents without a record are set aside for a day, then they go."""

import time
from datetime import UTC, datetime, timedelta

from regulars.core.files.forgetting import forget_drawn, set_content_aside
from regulars.core.files.models import File
from regulars.core.files.store import store
from regulars.core.jobs.tidying import chore

# Longer than any upload lasts before its record is written, and than any backup goes on that still reads a content.
KEEP_ASIDE = timedelta(days=1)


@chore
def set_orphans_aside(hour: int | None = None) -> None:
    """Take contents without a record out of their place: each hour a part of the store, in a day all of it."""
    now = int(time.time() // 3600) if hour is None else hour
    for byte in range(now % 24, 256, 24):
        _set_aside_in(f"{byte:02x}")


@chore
def remove_orphans() -> None:
    """Remove for good what was set aside a day ago; what a record holds again comes back."""
    place, until = store(), datetime.now(UTC) - KEEP_ASIDE
    for digest, since in place.aside():
        if File.objects.filter(digest=digest).exists():
            place.bring_back(digest)
        elif since < until:
            place.remove_aside(digest)
            forget_drawn(digest)


def _set_aside_in(first_byte: str) -> None:
    until = datetime.now(UTC) - KEEP_ASIDE
    old = [digest for digest, since in store().kept(first_byte) if since < until]
    if old:
        held = set(File.objects.filter(digest__startswith=first_byte).values_list("digest", flat=True))
        for digest in old:
            if digest not in held:
                set_content_aside(digest)
