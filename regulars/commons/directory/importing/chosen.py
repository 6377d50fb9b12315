"""Whom a row means because the user said so, after the dry run had told whom it is like."""

from collections.abc import Iterable

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.pool import Known, Pool
from regulars.core.records.importing.importer import ImportPlan
from regulars.core.words import say


def chosen_records(plan: ImportPlan, drafts: Iterable[Draft]) -> dict[int, int]:
    """Return, by row, the record that it means."""
    if not plan.like_choices:
        return {}
    likes = {draft.number: like for draft in drafts if (like := plan.like_choices.get(str(draft.number)))}
    became = plan.became({like["row"] for like in likes.values() if like["row"]})
    ids = {number: like["record"] or became.get(like["row"]) for number, like in likes.items()}
    return {number: pk for number, pk in ids.items() if pk}


def match_chosen(plan: ImportPlan, draft: Draft, pool: Pool) -> tuple[Known, str] | None:
    """Return whom the user says that a row means, a row of the same batch too; None where nothing was said."""
    like = plan.like_choices.get(str(draft.number))
    known = pool.chosen.get(draft.number) or (pool.rows.get(like["row"] or 0) if like else None)
    return (known, say("You said so.")) if known and known.kind == draft.kind else None
