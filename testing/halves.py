"""What must never be found: people, entries and search that stand there by half."""

HALVES = {
    "people without the entry that added them": (
        "SELECT p.id FROM directory_party p WHERE NOT EXISTS (SELECT 1 FROM journal_change c"
        " WHERE c.record_type = 'people' AND c.record_id = p.id AND c.action = 'create')"
    ),
    "people without a way to reach them": (
        "SELECT p.id FROM directory_party p WHERE NOT EXISTS"
        " (SELECT 1 FROM directory_contactpoint c WHERE c.party_id = p.id)"
    ),
    "people on no timeline": (
        "SELECT p.id FROM directory_party p WHERE NOT EXISTS (SELECT 1 FROM journal_link l WHERE l.subject_id = p.id)"
    ),
    "people whom search does not know": (
        "SELECT p.id FROM directory_party p WHERE NOT EXISTS"
        " (SELECT 1 FROM search_document d WHERE d.record_id = p.id AND d.title = p.name)"
    ),
    "entries that changed nothing": (
        "SELECT e.id FROM journal_entry e WHERE e.record_type = 'people'"
        " AND NOT EXISTS (SELECT 1 FROM journal_change c WHERE c.entry_id = e.id)"
    ),
    "changes of nobody": (
        "SELECT c.id FROM journal_change c WHERE c.record_type = 'people'"
        " AND NOT EXISTS (SELECT 1 FROM directory_party p WHERE p.id = c.record_id)"
    ),
}
