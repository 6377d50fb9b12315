"""Tells, as JSON, who is there, what is half there, wrong with the index, or not as the journal was sealed."""

import json
import sys

from regulars.site.commands.django_ready import start_django
from testing.halves import HALVES

if __name__ == "__main__":
    start_django()
    from regulars.core.database.rows import fetch_rows
    from regulars.core.journal.chain.verifying import verify_journal
    from regulars.core.search.integrity import orphans

    half = {what: [row[0] for row in fetch_rows(sql)] for what, sql in HALVES.items()}
    names = [row[0] for row in fetch_rows("SELECT name FROM directory_party")]
    wrong = orphans({"people": "directory_party"})
    found = {"names": names, "half": {k: v for k, v in half.items() if v}, "wrong": wrong}
    sys.stdout.write(json.dumps({**found, "forged": verify_journal().wrong}))
