"""Every text of the server that a person may read: what the code marks, and what types, events and roles declare."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from regulars.core.administration.roles.built_in import BUILT_IN
from regulars.core.declared import declared
from regulars.core.journal.events import all_events
from regulars.core.records.deriving import built_in_fields, child_fields
from regulars.core.records.field import Field
from regulars.core.records.importing.importers import importer_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.rooms import rooms

CODE = Path(__file__).parents[2]
# By module, what says or marks a text, and how many forms of it.
_SAID = {
    "regulars.core.words": {"say": 1, "mark": 1, "say_count": 2},
    "django.utils.translation": {"gettext": 1, "gettext_lazy": 1, "ngettext": 2},
}
# What somebody may not do: `require_administrator(by, to="add roles")`.
_REFUSALS = {"require_administrator", "lock_for_administrator", "lock_user", "_lock"}
_NOT_READ = {"tests", "migrations", "docs_generation"}


class Text(NamedTuple):
    """A text, its plural if it has one, and where it stands."""

    one: str
    many: str
    place: str


def gather_texts() -> list[Text]:
    """Return every text once, with the first place where it stands."""
    # What declares events and kinds is loaded with the addresses that lead to it, and some only when it happens.
    import_module("regulars.site.urls")
    for file in sorted(CODE.rglob("events.py")):
        import_module(".".join(file.relative_to(CODE.parent).with_suffix("").parts))
    found: dict[str, Text] = {}
    for text in [*_marked(), *(Text(word, "", place) for word, place in _declared() if word)]:
        found.setdefault(text.one, text)
    return [found[one] for one in sorted(found)]


def _marked() -> Iterator[Text]:
    for file in sorted(CODE.rglob("*.py")):
        place = file.relative_to(CODE.parent)
        if not _NOT_READ.intersection(place.parts):
            tree = ast.parse(file.read_text("utf-8"))
            said = {
                one.asname or one.name: _SAID[imported.module][one.name]
                for imported in ast.walk(tree)
                if isinstance(imported, ast.ImportFrom) and imported.module in _SAID
                for one in imported.names
                if one.name in _SAID[imported.module]
            }
            for call in ast.walk(tree):
                if isinstance(call, ast.Call):
                    yield from _texts_in(call, said, place.as_posix())


def _texts_in(call: ast.Call, said: dict[str, int], place: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in said:
        texts = [one.value for one in call.args[: said[name]] if isinstance(one, ast.Constant)]
        if len(texts) == said[name]:
            yield Text(str(texts[0]), str(texts[1]) if len(texts) > 1 else "", place)
    wanted = "to" if name in _REFUSALS else "label" if name == "job" else ""
    for given in call.keywords:
        if given.arg == wanted and isinstance(given.value, ast.Constant):
            yield Text(str(given.value.value), "", place)


def _declared() -> Iterator[tuple[str, str]]:
    for event in all_events():
        yield event.sentence, event.__module__
    for role in BUILT_IN:
        yield role["label"], "roles"
        yield role["help"], "roles"
    for room in rooms():
        yield room["label"], "rooms"
    for record_type in all_record_types():
        for word in _words_of(record_type):
            yield word, record_type.slug


def _words_of(record_type: type[RecordType]) -> Iterator[str]:
    yield declared(record_type, "label")
    yield declared(record_type, "plural")
    groups = record_type.children
    verbs = record_type.verbs
    every = [
        *built_in_fields(record_type),
        *(f for g in groups for f in child_fields(g)),
        *(f for v in verbs for f in v.fields),
    ]
    for field in every:
        yield from _words_of_field(field)
    for group in groups:
        yield declared(group, "label")
        yield declared(group, "label_one")
    for part in [*record_type.form, *verbs]:
        yield declared(part, "label")
    if record_type.can_import:
        for layout in importer_of(record_type).layouts:
            yield layout.label


def _words_of_field(field: Field) -> Iterator[str]:
    yield declared(field, "label")
    yield declared(field, "help")
    for choice in field.declared_choices:
        yield choice["label"]
