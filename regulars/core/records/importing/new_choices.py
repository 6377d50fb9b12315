"""The choices of new fields: every value that the whole file holds in their columns."""

from regulars.core.jobs.progress import JobProgress
from regulars.core.problems import Invalid
from regulars.core.records.custom.choices import MOST
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.sources import open_source
from regulars.core.words import say
from regulars.foundation.formulas import rearm_text
from regulars.foundation.text import clean, fold

_LONGEST = 80
Labels = dict[int, list[str]]


def find_choices(imported: Import, *, progress: JobProgress) -> Labels:
    """Return the labels by column, each once however it is written; raises Invalid where they are no choices.

    The file is read once more, and only where a column becomes a field with choices.
    """
    kinds = {m["column"]: m["new_field"]["kind"] for m in imported.mapping if m.get("new_field") and not m["target"]}
    columns = {column: kind == "choices" for column, kind in kinds.items() if kind in ("choice", "choices")}
    found: dict[int, dict[str, str]] = {column: {} for column in columns}
    for place, row in enumerate(open_source(imported).rows() if columns else ()):
        if place % 5_000 == 0:
            progress.raise_if_cancelled()
        for column, are_several in columns.items():
            if row.problem is None and column < len(row.cells):
                _add(found[column], row.cells[column], are_several=are_several)
                _check(found[column], imported.columns[column]["name"])
    return {column: list(labels.values()) for column, labels in found.items()}


def _add(labels: dict[str, str], cell: str, *, are_several: bool) -> None:
    for text in cell.split(";") if are_several else [cell]:
        if label := rearm_text(clean(text).strip()):
            labels.setdefault(fold(label), label)


def _check(labels: dict[str, str], heading: str) -> None:
    if len(labels) > MOST:
        raise Invalid.field(
            "mapping",
            say(
                "“{heading}” holds more than {most} different values; make it a text field.", heading=heading, most=MOST
            ),
        )
    if labels and len(next(reversed(labels.values()))) > _LONGEST:
        raise Invalid.field(
            "mapping",
            say(
                "“{heading}” holds values of more than {longest} characters; make it a text field.",
                heading=heading,
                longest=_LONGEST,
            ),
        )
