"""Rows about somebody who was erased do not bring her back unnoticed."""

from collections.abc import Sequence

from regulars.commons.directory.importing.draft import Draft
from regulars.core.privacy.adding_again import label_of
from regulars.core.privacy.marks import erased_among
from regulars.core.words import say


def erased_before(drafts: Sequence[Draft], *, source: str) -> dict[int, str]:
    """Return, by row, the sentence that refuses it: its address, number or id belonged to somebody erased."""
    words = {draft.number: _words(draft, source) for draft in drafts}
    days = erased_among({word for some in words.values() for word in some})
    if not days:
        return {}
    return {
        number: say(
            "Whoever has this {label} was erased on {day}, as anybody may demand."
            " Leave the row out; if there is a reason to keep them again, add them by hand.",
            label=label_of(found),
            day=days[found],
        )
        for number, some in words.items()
        if (found := next((word for word in some if word in days), ""))
    }


def _words(draft: Draft, source: str) -> list[str]:
    known = [f"{kind}:{key}" for kind in ("email", "phone") for key in draft.keys(kind)]
    return [*known, f"id:{source}:{draft.external_id}"] if draft.external_id else known
