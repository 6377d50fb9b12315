"""The recipe in docs/how-to/add-an-object.md, followed to the letter in a copy of the house."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from testing.databases import new_database

ROOT = Path(__file__).parents[2]
RECIPE = ROOT / "docs" / "how-to" / "add-an-object.md"
# In one process: to start takes longer than each of them.
STEPS = """
import django; django.setup()
from django.core.management import call_command
call_command("makemigrations", "activities")
call_command("migrate")
"""
LOOK = """
call_command("check")
"""
TRY = """
from testing.client import ApiClient
from testing.people import make_people
people = make_people()
alice, charlie = ApiClient(people.alice), ApiClient(people.charlie)
party = alice.post("/people", {"name": "Amara Okafor"}).ok(201)
gift = alice.post("/gifts", {"what": "A box of pralines", "party": party["id"], "given_on": "2026-05-31"}).ok(201)
assert alice.get("/gifts").ok()["rows"][0]["title"] == "A box of pralines"
assert alice.get("/search", q="pral").ok()["hits"][0]["type"] == "gifts"
assert alice.get(f"/people/{party['id']}/timeline").ok()["entries"][0]["about"]["type"] == "gifts"
assert alice.get(f"/people/{party['id']}/panels/gifts-party").ok()["rows"]
assert alice.get("/gifts/board", by="direction").ok()["groups"][0]["count"] == 1
assert charlie.get(f"/gifts/{gift['id']}").status == 404
assert "/api/gifts" in alice.get("/openapi.json").ok()["paths"]
print("the recipe works")
"""


def test_the_recipe_for_an_object_works_as_it_is_written(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    for path, code in re.findall(r"```python\n# (\S+)\n(.*?)```", RECIPE.read_text(), re.DOTALL):
        place = house / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(code)
    room = house / "regulars/commons/activities/__init__.py"
    room.write_text(room.read_text().replace('"task", ', '"task", "gift", '))
    assert '"gift"' in room.read_text()
    # The steps of the house as it stands were taken once for all tests.
    new_database(tmp_path / "data")
    assert "the recipe works" in run(house, tmp_path, STEPS + TRY)
    new_database(tmp_path / "again" / "data")
    shutil.rmtree(house / "regulars/commons/activities/gift")
    room.write_text(room.read_text().replace('"gift", ', ""))
    assert "no issues" in run(house, tmp_path / "again", STEPS + LOOK)


def copy_of_the_house(tmp_path: Path) -> Path:
    """Copy the house with what is compiled of it: to compile it anew takes longer than all else."""
    house = tmp_path / "house"
    house.mkdir()
    for name in ("regulars", "testing"):
        shutil.copytree(ROOT / name, house / name, ignore=shutil.ignore_patterns("ui", "tests"))
    return house


def run(house: Path, data: Path, program: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "PYTHONPATH")}
    environment |= {
        "REGULARS_DATA": str(data / "data"),
        "DJANGO_SETTINGS_MODULE": "regulars.site.settings",
        "PYTHONPATH": str(house),
    }
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=house, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout
