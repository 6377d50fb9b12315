"""What /api/consents/purposes takes and tells."""

from datetime import datetime
from typing import Annotated

from annotated_types import Ge, Le, MinLen
from ninja import Schema
from pydantic import StringConstraints

from regulars.core.contracts import Input, Line, Name, Text

Months = Annotated[int, Ge(1), Le(600)] | None


class WordingView(Schema):
    """A version of the text that people agree to."""

    id: int
    version: int
    language: str
    text: str
    created_at: datetime
    by: str


class PurposeView(Schema):
    """What people are asked to agree to; newest wording first."""

    slug: str
    name: str
    help: str
    valid_months: int | None
    is_archived: bool
    wordings: list[WordingView]


class NewPurpose(Input):
    """Something that people can agree to from now on."""

    name: Annotated[Name, StringConstraints(max_length=80)]
    help: Line = ""
    valid_months: Months = None


class PurposeChange(Input):
    """What is to be changed of a purpose."""

    name: Annotated[Name, StringConstraints(max_length=80)] | None = None
    help: Line | None = None
    valid_months: Months = None
    is_archived: bool | None = None


class NewWording(Input):
    """A new version of the text."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$")]
    text: Annotated[Text, MinLen(1)]
