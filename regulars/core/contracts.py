"""What the contracts of all operations have in common: ids, safe text, and how problems look."""

from typing import Annotated, Any

from annotated_types import Ge, Le, MaxLen
from ninja import Schema
from pydantic import AfterValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from regulars.core.words import say

BIGGEST_ID = 2**63 - 1
Id = Annotated[int, Ge(1), Le(BIGGEST_ID)]


def storable(text: str) -> str:
    """Return the text, or refuse what PostgreSQL could not keep."""
    if "\x00" in text:
        raise unfit(say("Remove the null character."))
    return text


def unfit(message: str) -> PydanticCustomError:
    """Return the error of a value that does not fit; the message says what to do, in plain words."""
    return PydanticCustomError("unfit", "{message}", {"message": message})


def one_line(text: str) -> str:
    """Return the text without ends of lines: names stand in headers of letters, in logs and in lists."""
    return " ".join(text.splitlines())


# What a kind of record is called in addresses, rights and scopes: the one pattern for all that name one.
KIND = r"[a-z][a-z0-9_-]{0,39}"
Kind = Annotated[str, StringConstraints(pattern=f"^{KIND}$")]
Text = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(storable)]
_SAFE_LINE = AfterValidator(lambda text: one_line(storable(text)))
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=255), _SAFE_LINE]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), _SAFE_LINE]


class Input(Schema):
    """A request's body: what it does not name is refused, never quietly dropped."""

    model_config = ConfigDict(extra="forbid")


# What the changer saw of the members she changes: where something else stands by now, the answer is 409 with both.
Before = Annotated[dict[str, Any] | None, MaxLen(50)]


class FieldProblem(Schema):
    """What is wrong with one field, and what to do."""

    field: str
    message: str


class ProblemView(Schema):
    """A problem as RFC 9457 tells it."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] = []


PROBLEMS = frozenset({400, 401, 403, 404, 409, 413, 415, 422, 429})
