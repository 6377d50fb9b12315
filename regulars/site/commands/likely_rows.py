"""Rows of a list that may be somebody known: what the command line tells of them, and how each is decided of."""

from typing import TYPE_CHECKING, Any

from regulars.site.commands.refusal import Refusal

if TYPE_CHECKING:
    from regulars.core.records.importing.models import Import, ImportRow

CHOICES = ("fill", "overwrite", "skip", "new")
MOST_TOLD = 5


def decisions_of(wishes: list[str]) -> dict[str, str]:
    """Return what to do with rows, by number, from words such as `7=fill`; raises Refusal."""
    choices = {}
    for wish in wishes:
        row, _, choice = wish.partition("=")
        if choice not in CHOICES:
            raise Refusal(f"“{wish}” decides nothing. Write --likely ROW=WHAT, and for WHAT {', '.join(CHOICES)}.")
        choices[row.strip()] = choice
    return choices


def compare_what_is_known() -> None:
    """Compare anew whoever changed since the jobs last did, or nobody here would be like her where none run."""
    from regulars.commons.directory.doubles.following import follow_changes
    from regulars.core.jobs.models import Job

    while follow_changes():
        pass
    if Job.objects.filter(kind="directory.doubles", state__in=("waiting", "running")).exists():
        print("Not all are compared for doubles yet: that is done while Regulars runs. Some may not be told.")


def tell_likely(imported: "Import") -> None:
    """Print how many new ones may be somebody known, the first of them with score and reasons, and how to decide."""
    decided = len(imported.like_choices)
    if decided:
        print(f"{decided:,} of those that would be created are decided of with --likely.")
    count = imported.counts["likely"] - decided
    if count <= 0:
        return
    open_ones = imported.rows.filter(like__isnull=False).exclude(number__in=map(int, imported.like_choices))
    print(f"{count:,} of the new ones may be somebody known, or in a row before:")
    for row in open_ones.order_by("number")[:MOST_TOLD]:
        print(_sentence(row, row.like or {}))
    if count > MOST_TOLD:
        print(f"  … and {count - MOST_TOLD:,} more, all of them on the screen under Import")
    print(
        "They would be created as new. Decide of each with --likely ROW=fill (the known one gets what she lacks), "
        "ROW=overwrite or ROW=skip."
    )


def _sentence(row: "ImportRow", like: dict[str, Any]) -> str:
    where = f"number {like['record']}" if like["record"] else f"row {like['row']}"
    reasons = "; ".join(reason["text"] for reason in like["reasons"])
    return f"  row {row.number}: {row.title} may be {like['title']} ({where}), {like['score']} %: {reasons}"
