"""What the search for doubles keeps of a party goes when it is erased."""

from regulars.core.database.rows import execute, placeholders
from regulars.core.privacy.marks import on_erasure


@on_erasure
def forget_doubles(ids: list[int]) -> None:
    """Remove the keys and pairs of some parties."""
    marks = placeholders(ids)
    execute(f"DELETE FROM directory_doublekey WHERE party_id IN ({marks})", ids)
    execute(f"DELETE FROM directory_doublepair WHERE low_id IN ({marks}) OR high_id IN ({marks})", [*ids, *ids])
