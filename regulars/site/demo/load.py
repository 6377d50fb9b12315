"""Loading the demo company, all of it or nothing; and whether it is there."""

import time
from collections.abc import Callable
from typing import Any

from django.db import transaction

from regulars.commons.directory.party.models import Party
from regulars.core.database.loading import quick_loading
from regulars.core.problems import Invalid
from regulars.site.demo.large.load import large_tables, load_large
from regulars.site.demo.loading.small import load_small

# The quick bench takes "medium".
SIZES = {"small": (0, 0), "medium": (10_000, 100_000), "large": (100_000, 1_000_000), "huge": (1_000_000, 10_000_000)}
Progress = Callable[[str], Any]


def has_demo() -> bool:
    """Whether demo data is in this workspace."""
    return Party.objects.filter(is_demo=True).exists()


def load_demo(*, size: str = "small", progress: Progress = lambda text: None) -> None:
    """Load the demo company: "small" is its story; "large" and "huge" add 100,000 and a million more parties.

    Raises Invalid for an unknown size, or where demo data is loaded already.
    """
    if size not in SIZES:
        raise Invalid.field("size", f"Choose one of: {', '.join(SIZES)}.")
    if has_demo():
        raise Invalid("The demo company is here already; remove it first: regulars demo --remove.")
    began = time.monotonic()
    if size == "small":
        with transaction.atomic():
            load_small(progress=progress)
    else:
        with quick_loading(large_tables(), say=progress):
            users, fields = load_small(progress=progress)
            load_large(*SIZES[size], users=users, fields=fields, progress=progress)
    progress(f"demo company loaded in {time.monotonic() - began:.1f} s")
