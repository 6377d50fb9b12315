"""Makes doubles, merges some, says of others that they are two; or tells what of that is there, and separates them."""

import json
import sys
from pathlib import Path

from regulars.site.commands.django_ready import start_django


def make(api, look_for_doubles) -> dict:
    """Merge two, and say of two others, and of one who becomes part of somebody, that they are two."""
    from regulars.commons.directory.party.tests.two_people import everything, make_two

    twins = [api.post("/people", {"name": "Kofi Mensah", "email": "kofi@home.example"}).ok(201)["id"] for _ in range(3)]
    look_for_doubles()
    for pair in api.get("/doubles").ok()["pairs"]:
        if {pair["one"]["id"], pair["other"]["id"]} <= set(twins):
            api.post(f"/doubles/{pair['id']}/dismiss").ok()
    whole = api.post("/people", {"name": "Kofi Mensah"}).ok(201)["id"]
    api.post(f"/people/{whole}/merge", {"other": twins[0]}).ok()
    one, two = make_two(api)
    before = [found.decode() for found in everything(api, one["id"], two["id"])]
    merged = api.post(f"/people/{one['id']}/merge", {"other": two["id"], "take": ["name", "email", "shoe"]}).ok()
    look_for_doubles()
    return {"people": [one["id"], two["id"]], "entry": merged["entry"], "before": before, "pairs": pairs(api)}


def look(api, look_for_doubles, made: dict) -> dict:
    """Tell which doubles are listed now, and what separating gives back."""
    from regulars.commons.directory.party.tests.two_people import everything

    look_for_doubles()
    one, two = made["people"]
    listed = pairs(api)
    note = api.post("/notes", {"party": one, "text": "Since"})
    done = api.post(f"/people/{one}/separate", {"entry": made["entry"], "sides": {str(note.entry): "other"}}).ok()
    notes = [row["id"] for row in api.get(f"/people/{two}/panels/notes-party").ok()["rows"]]
    api.delete(f"/notes/{note.body['id']}").ok()
    after = [found.decode() for found in everything(api, one, two)]
    return {"pairs": listed, "conflicts": done["conflicts"], "after": after, "came_over": note.body["id"] in notes}


def pairs(api) -> list:
    """Return the open pairs by their names and numbers."""
    return sorted([one["one"]["id"], one["other"]["id"]] for one in api.get("/doubles").ok()["pairs"])


if __name__ == "__main__":
    start_django()
    from django.test.utils import setup_test_environment

    setup_test_environment()
    from regulars.commons.directory.doubles.following import follow_changes
    from regulars.core.access.models import User
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.jobs.actions import start_job
    from regulars.core.jobs.worker import run_waiting_jobs
    from testing.client import ApiClient
    from testing.people import make_people

    def look_for_doubles() -> None:
        """Follow what changed, and compare all anew."""
        follow_changes()
        start_job("directory.doubles", by=SYSTEM)
        run_waiting_jobs()

    deed, file = sys.argv[1], Path(sys.argv[2])
    alice = User.objects.filter(name="Alice").first() or make_people().alice
    if deed == "make":
        file.write_text(json.dumps(make(ApiClient(alice), look_for_doubles)))
    else:
        sys.stdout.write(json.dumps(look(ApiClient(alice), look_for_doubles, json.loads(file.read_text()))))
