"""Changing or removing rows of the journal rightly: what stood there stays provable, though nobody can read it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.utils import timezone

from regulars.core.database.bulk import insert_tuples
from regulars.core.database.rows import execute
from regulars.core.database.stored_values import stored_moment
from regulars.core.journal.chain.hashing import digests_of
from regulars.core.journal.chain.storing import chain_head
from regulars.core.journal.models import ChainHead


@contextmanager
def amended(table: str, ids: Sequence[int]) -> Iterator[None]:
    """Let a block change or remove these rows of the journal, in the open transaction; the chain goes on to hold.

    For what the law or a merge asks for, as erasing a person: their hashes stay, their content need not.
    """
    before = digests_of(table, list(ids))
    yield
    after = digests_of(table, list(before))
    moment = stored_moment(timezone.now())
    rows = [(table, one, was, after.get(one, ""), moment) for one, was in before.items() if after.get(one) != was]
    insert_tuples("journal_amendment", ("table", "row_id", "was", "now", "at"), rows)


def begin_chain_anew() -> None:
    """Forget all seals, as when the demo company and its history go; the new chain begins from the old one's end."""
    head = chain_head()
    execute("DELETE FROM journal_seal")
    execute("DELETE FROM journal_amendment")
    ChainHead.objects.filter(pk=1).update(number=0, hash="", origin=head.hash or head.origin)
