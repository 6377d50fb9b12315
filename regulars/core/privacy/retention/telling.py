"""What a rule would take, told page by page: each record with its title, its day and what a law keeps of it."""

from typing import Any

from regulars.core.database.rows import fetch_rows
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.due import Due
from regulars.core.privacy.retention.keeping import kept_by_law
from regulars.core.records.fields import all_fields
from regulars.core.records.registry import record_type

MOST_SAID = 200


def told_due(rule: RetentionRule, due: Due, *, after: int, limit: int) -> list[dict[str, Any]]:
    """Return a page of what a rule would take: each with its title, its day, why, and what a law keeps of it."""
    kind = record_type(rule.record_type)
    ids = [pk for pk in due.ids if pk > after][: min(limit, MOST_SAID)]
    if not ids:
        return []
    column, marks = all_fields(kind)[rule.counted_from].column, ", ".join(["%s"] * len(ids))
    rows = fetch_rows(
        f"SELECT t.id, t.{kind.column(kind.title_field)}, t.{column}, t.created_at FROM {kind.table()} t"
        f" WHERE t.id IN ({marks}) ORDER BY t.id",
        ids,
    )
    kept = kept_by_law(kind, ids)
    return [
        {
            "id": pk, "title": title or str(kind.label), "since": str(day or created)[:10],
            "is_since_creation": day is None or rule.counted_from == "created_at", "kept": kept.get(pk, []),
        }
        for pk, title, day, created in rows
    ]  # fmt: skip
