"""The recipe in docs/how-to/add-an-object.md, followed to the letter in a copy of the house."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
RECIPE = ROOT / "docs" / "how-to" / "add-an-object.md"
TRY = """
import django; django.setup()
from django.test import Client
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
    run(house, tmp_path, "manage.py", "makemigrations", "activities")
    run(house, tmp_path, "manage.py", "migrate")
    assert "the recipe works" in run(house, tmp_path, "-c", TRY)
    (tmp_path / "again").mkdir()
    shutil.rmtree(house / "regulars/commons/activities/gift")
    room.write_text(room.read_text().replace('"gift", ', ""))
    run(house, tmp_path, "manage.py", "makemigrations", "activities")
    run(house, tmp_path / "again", "manage.py", "migrate")
    assert "no issues" in run(house, tmp_path / "again", "manage.py", "check")


def copy_of_the_house(tmp_path: Path) -> Path:
    house = tmp_path / "house"
    house.mkdir()
    for name in ("regulars", "testing"):
        shutil.copytree(ROOT / name, house / name, ignore=shutil.ignore_patterns("__pycache__", "ui", "tests"))
    shutil.copy(ROOT / "manage.py", house)
    return house


def run(house: Path, data: Path, *command: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "PYTHONPATH")}
    environment |= {
        "REGULARS_DATA": str(data / "data"),
        "DJANGO_SETTINGS_MODULE": "regulars.site.settings",
        "PYTHONPATH": str(house),
    }
    done = subprocess.run(
        [sys.executable, *command], cwd=house, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout
