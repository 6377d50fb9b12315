"""Foreign keys point down the picture of the house, and are written as names."""

import ast
import tomllib

from django.apps import apps
from django.db.models import Model

from tests.house.exceptions import judge
from tests.house.source import ROOT, name_of, parts_named, tree_of

LINKS = {"ForeignKey", "OneToOneField", "ManyToManyField"}


def heights() -> dict[str, int]:
    """How high each package stands, read from the same layers that the import contracts use; 0 is the ground."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    house = next(one for one in contracts if one["name"].startswith("The house"))["layers"]
    core = next(one for one in contracts if one["name"].startswith("Inside core"))["layers"]
    found: dict[str, int] = {}
    for height, layer in enumerate(reversed(house)):
        found |= {name.strip(" ()"): height * 100 for name in layer.split("|")}
    for height, layer in enumerate(reversed(core)):
        ground = found["regulars.core"]
        found |= {f"regulars.core.{name.strip(' ()')}": ground + height for name in layer.split("|")}
    return found


def height_of(model: type[Model]) -> int | None:
    fitting = [name for name in HEIGHTS if f"{model.__module__}.".startswith(f"{name}.")]
    return HEIGHTS[max(fitting, key=len)] if fitting else None


HEIGHTS = heights()


def test_foreign_keys_point_only_down() -> None:
    broken = {}
    for model in apps.get_models():
        mine = height_of(model)
        for field in model._meta.get_fields():
            theirs = height_of(field.related_model) if field.is_relation and field.concrete else None
            if mine is not None and theirs is not None and theirs > mine:
                broken[f"{model._meta.label}.{field.name}"] = f"points up to {field.related_model._meta.label}"
    judge("Foreign keys point only down", broken)


def test_foreign_keys_are_written_as_names() -> None:
    broken = {}
    for path in parts_named("models"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in LINKS and node.args:
                target = ast.unparse(node.args[0])
                if not isinstance(node.args[0], ast.Constant) and not target.endswith("AUTH_USER_MODEL"):
                    broken[f"{name_of(path)}:{node.lineno}"] = f"write {target} as 'app.Model'"
    judge("Foreign keys are written as names", broken)
