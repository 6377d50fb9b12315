"""The demo's part of the journal: its entries, and whatever was noted since about records that go."""

from regulars.core.database.rows import execute
from regulars.core.journal.models import Entry
from regulars.site.demo.removing.tables import pointers_at, record_models, table, types_of


def keep_entries_of_own_records() -> None:
    """Let the entries about records that stay belong to the business, so that their history stays whole."""
    for model in record_models():
        for record_type in types_of(model):
            execute(
                "UPDATE journal_entry SET is_demo = %s WHERE is_demo = %s AND record_type = %s"
                f" AND record_id IN (SELECT id FROM {table(model)} WHERE is_demo = %s)",
                [False, True, record_type.slug, False],
            )


def remove_entries() -> None:
    """Remove the demo's entries, and those about records that go; call it while the records are still there."""
    for model in record_models():
        for record_type in types_of(model):
            _mark_entries_about(record_type.slug, table(model))
    demo = "SELECT id FROM journal_entry WHERE is_demo = %s"
    for other, column in pointers_at(Entry):
        if other is Entry:
            execute(f'UPDATE journal_entry SET "{column}" = NULL WHERE "{column}" IN ({demo})', [True])
        else:
            # What an entry changed and linked, and who was notified of it.
            execute(f'DELETE FROM {table(other)} WHERE "{column}" IN ({demo})', [True])
    execute("DELETE FROM journal_entry WHERE is_demo = %s", [True])
    execute("DELETE FROM journal_link WHERE subject_id IN (SELECT id FROM directory_party WHERE is_demo = %s)", [True])


def _mark_entries_about(slug: str, name: str) -> None:
    # An entry of one's own about a demo record would tell of somebody who is gone.
    execute(
        "UPDATE journal_entry SET is_demo = %s WHERE is_demo = %s AND record_type = %s"
        f" AND record_id IN (SELECT id FROM {name} WHERE is_demo = %s)",
        [True, False, slug, True],
    )
    # A bulk edit may have touched own and demo records alike: it stays, with what it did to the own ones.
    execute(
        "DELETE FROM journal_change WHERE record_type = %s"
        f" AND record_id IN (SELECT id FROM {name} WHERE is_demo = %s)",
        [slug, True],
    )
