"""The journal is sealed by the worker, some seconds after it was written."""

from threading import Event

from regulars.core.jobs.ticking import tick
from regulars.core.journal.chain.sealing import seal_journal

# What was written by the million is sealed beside other work: of its time a fifth.
_SHARE = 0.2


@tick
def seal_lately(stop: Event) -> None:
    """Seal what was written since the last time."""
    seal_journal(stop, share=_SHARE)
