"""How often articles were read: counted in memory, and written together now and then."""

import time
from collections import Counter
from threading import Lock

from django.db.models import F

from regulars.core.database.turns import write_transaction
from regulars.service.article.models import Article

_EVERY = 30.0
_MOST = 50
_lock = Lock()
_waiting: Counter[int] = Counter()
_since = 0.0
# Programs that read for others: they say so themselves.
_ROBOTS = ("bot", "crawl", "spider", "preview", "slurp")


def note_read(article_id: int, browser: str) -> None:
    """Count that somebody read an article; a reader's every page must not cost a write."""
    global _since
    if not browser or any(sign in browser.lower() for sign in _ROBOTS):
        return
    with _lock:
        _since = _since or time.monotonic()
        _waiting[article_id] += 1
        is_due = sum(_waiting.values()) >= _MOST or time.monotonic() - _since >= _EVERY
    if is_due:
        write_reads()


def write_reads() -> None:
    """Write down what was counted."""
    global _since
    with _lock:
        counted = dict(_waiting)
        _waiting.clear()
        _since = 0.0
    if counted:
        with write_transaction():
            for pk, times in sorted(counted.items()):
                Article.objects.filter(pk=pk).update(reads=F("reads") + times)
