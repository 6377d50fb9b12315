"""Words that types, fields and groups declare: attributes that are read in the reader's language."""

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from django.utils.translation import get_language

from regulars.core.words import say

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound=type)
H = TypeVar("H", bound="DataclassInstance")


class Worded:
    """A text on a dataclass, declared in English and read in the reader's language."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, holder: Any, owner: type) -> Any:
        if holder is None:
            return self
        word = holder.__dict__[self.name]
        return word if _is_own(holder) else say(word)

    def __set__(self, holder: Any, word: Any) -> None:
        holder.__dict__[self.name] = word


class WordedChoices(Worded):
    """The choices of a field, whose labels are read in the reader's language."""

    def __get__(self, holder: Any, owner: type) -> Any:
        if holder is None:
            return self
        found = holder.__dict__[self.name]
        if not found or (get_language() or "en") == "en" or _is_own(holder):
            return found
        told = holder.__dict__.get("say_choice") or _said
        return tuple(one | {"label": told(one)} for one in found)


def worded(*names: str) -> Callable[[T], T]:
    """Let these texts of a dataclass be read in the reader's language."""

    def word(cls: T) -> T:
        for name in names:
            setattr(cls, name, Worded(name))
        return cls

    return word


def worded_choices(cls: T) -> T:
    """Let the labels of a field's choices be read in the reader's language."""
    setattr(cls, "choices", WordedChoices("choices"))  # noqa: B010 - mypy forbids assigning a descriptor
    return cls


def replaced(holder: H, **changes: Any) -> H:
    """Return a worded dataclass with some of its values changed; its words stay as they were declared.

    `dataclasses.replace` would keep them in the language of whoever happens to ask.
    """
    return type(holder)(**{one.name: holder.__dict__[one.name] for one in fields(holder)} | changes)


def _said(choice: dict[str, str]) -> str:
    return say(choice["label"])


def _is_own(holder: Any) -> bool:
    # What this business called a field of its own is nobody's to translate.
    return holder.__dict__.get("custom_id") is not None
