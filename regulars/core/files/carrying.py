"""Looking at all files, and carrying them to another place."""

from collections.abc import Callable
from dataclasses import dataclass, field

from regulars.core.files.models import File
from regulars.core.files.store import is_whole, store
from regulars.core.files.stores.contract import Store

_TELL_EVERY = 1_000


@dataclass
class Looked:
    """How many contents are there and whole, how many were carried, and the hashes of those that are not."""

    whole: int = 0
    carried: int = 0
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def look_at_files(*, to: Store | None = None, say: Callable[[str], object] = lambda text: None) -> Looked:
    """Read every content that a record holds, compare it with its hash, and carry what is whole where it is not yet."""
    found, here = Looked(), store()
    for digest in File.objects.order_by("digest").values_list("digest", flat=True).distinct().iterator():
        try:
            with here.at_hand(digest) as path:
                if not is_whole(path, digest):
                    found.damaged.append(digest)
                    continue
                if to and not to.has(digest):
                    to.keep(path, digest)
                    found.carried += 1
        except FileNotFoundError:
            found.missing.append(digest)
            continue
        found.whole += 1
        if found.whole % _TELL_EVERY == 0:
            say(f"  {found.whole:,} files")
    return found
