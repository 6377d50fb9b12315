"""What the builder of forms sends and is told."""

from typing import Annotated, Literal

from annotated_types import MaxLen
from ninja import Field, Schema

from regulars.core.contracts import Id, Input, Line, Text


class QuestionDraft(Input):
    """A question as the builder holds it."""

    kind: Literal[
        "name", "email", "phone", "organisation", "job_title", "address", "own", "text", "long_text", "choice",
        "choices", "number", "date", "yes_no",
    ]  # fmt: skip
    label: Annotated[str, MaxLen(300)] = ""
    help: Annotated[str, MaxLen(300)] = ""
    is_required: bool = False
    options: Text = ""
    field: Line = ""


class FormDraft(Input):
    """A form as the builder holds it, as far as visitors see it."""

    name: Line = ""
    heading: Line = ""
    intro: Text = ""
    button: Line = ""
    consent_text: Text = ""
    is_consent_required: bool = False
    purpose: Line = ""
    questions: Annotated[list[QuestionDraft], MaxLen(100)] = []


class FormPreview(Schema):
    """The page of a form that is not saved yet."""

    html: str


class QuestionDefinition(Schema):
    """A question of a form as a file."""

    place: int
    kind: str
    label: str
    help: str
    is_required: bool
    options: str
    field: str


class FormDefinition(Schema):
    """A form as a file: nothing of who works here, nothing that was sent."""

    regulars_form: int
    name: str
    heading: str
    intro: str
    button: str
    thanks: str
    redirect: str
    closed_text: str
    consent_text: str
    is_consent_required: bool
    needs_confirming: bool
    opens: str
    lands_in: str
    campaign: str
    sites: str
    questions: list[QuestionDefinition]


class FormMade(Schema):
    """The form that was made of a definition."""

    id: Id
    slug: str
    no_place: str = Field("", description="Where it landed by its file, if nothing is called so here.")


class AskableField(Schema):
    """A field that this business added to people, which a form can ask for."""

    name: str
    label: str
    kind: str
