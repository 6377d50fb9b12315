"""What a request's values lack, in plain words: the schemas' own errors are written for programmers."""

from collections.abc import Iterable
from typing import Any

from regulars.core.problems import Invalid
from regulars.core.words import mark, say

_WORDS = {
    "missing": mark("Fill this in."),
    "string_too_short": mark("Fill this in."),
    "string_too_long": mark("Write at most {max_length} characters."),
    "string_type": mark("Write a text."),
    "string_unicode": mark("Remove the broken character."),
    "string_pattern_mismatch": mark("Use small letters, digits and _ only."),
    "extra_forbidden": mark("There is no such field here; leave it out."),
    "literal_error": mark("Choose one of: {expected}."),
    "int_parsing": mark("Give a whole number."),
    "int_type": mark("Give a whole number."),
    "int_from_float": mark("Give a whole number."),
    "int_parsing_size": mark("This number is too large."),
    "bool_parsing": mark("Answer with true or false."),
    "bool_type": mark("Answer with true or false."),
    "greater_than_equal": mark("Give a number of at least {ge}."),
    "less_than_equal": mark("Give a number of at most {le}."),
    "list_type": mark("Give a list."),
    "dict_type": mark("Give an object."),
    "model_attributes_type": mark("Give an object."),
    "too_long": mark("Give at most {max_length} of them."),
}


def unreadable(errors: Iterable[dict[str, Any]]) -> Invalid:
    """Return the problem of values that do not fit their schema: each error with its field and what to do."""
    told = [{"field": _field(error["loc"]), "message": _message(error)} for error in errors]
    first = told[0] if told else {"field": "", "message": say("Some values could not be read.")}
    named = f"{first['field']}: {first['message']}" if first["field"] else first["message"]
    return Invalid(named, errors=told)


def _field(place: tuple[Any, ...]) -> str:
    # ("body", name of the parameter, "address", …) but ("query", "limit").
    parts = place[2:] if place and place[0] == "body" else place[1:]
    return ".".join(str(part)[:60] for part in parts)


def _message(error: dict[str, Any]) -> str:
    words = _WORDS.get(error["type"])
    try:
        return say(words, **error.get("ctx") or {}) if words else str(error["msg"])
    except KeyError:
        return str(error["msg"])
