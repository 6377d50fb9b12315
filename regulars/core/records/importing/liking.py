"""Rows that match nobody and may still mean somebody: what the user decides of each."""

from collections.abc import Collection, Mapping
from typing import Any

from regulars.core.problems import Invalid
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.words import say

NEW = "new"
MOST = 10_000


def choose_likes(imported: Import, choices: Mapping[str, str]) -> None:
    """Note that rows of the dry run mean those whom they may be, and what to do with them; `new` takes that back.

    Raises Invalid for rows that the dry run found to be like nobody.
    """
    wanted = {row: choice for row, choice in choices.items() if choice != NEW}
    kept = {row: one for row, one in imported.like_choices.items() if row not in choices}
    numbers = [int(row) for row in wanted if row.isdecimal() and len(row) < 10]
    rows = ImportRow.objects.filter(imported=imported, number__in=numbers, like__isnull=False)
    likes: dict[str, dict[str, Any]] = {str(row.number): row.like or {} for row in rows}
    for row, choice in wanted.items():
        if row not in likes:
            raise Invalid.field("like_choices", say("Row {row} is like nobody; try the file out first.", row=row[:20]))
        kept[row] = {"choice": choice, "record": likes[row]["record"], "row": likes[row]["row"]}
    if len(kept) > MOST:
        raise Invalid.field("like_choices", say("Decide at most {most} rows one by one.", most=MOST))
    imported.like_choices = kept


def became(imported: Import, numbers: Collection[int]) -> dict[int, int]:
    """Return the records that rows brought in before became, by their numbers."""
    rows = ImportRow.objects.filter(imported=imported, number__in=numbers, record_id__isnull=False)
    return {number: pk for number, pk in rows.values_list("number", "record_id") if pk}
