"""A form's questions as fields of the engine, so that answers are read as everything else is that people type."""

from dataclasses import dataclass

from regulars.commons.webforms.form.models import FormQuestion, WebForm
from regulars.commons.webforms.form.own_fields import askable_field
from regulars.commons.webforms.form.saving import options_of
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS

_KIND_OF = {"name": "text", "organisation": "text", "job_title": "text", "address": "address"}
_LONGEST = {
    "name": 300, "organisation": 300, "job_title": 160, "email": 254, "phone": 60, "text": 1_000, "long_text": 10_000,
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """One question of a form, in its order, with the field that reads its answer."""

    id: int
    kind: str
    label: str
    help: str
    is_required: bool
    field: Field

    @property
    def key(self) -> str:
        """What its answer is called in what a browser sends."""
        return f"q{self.id}"


def questions_of(form: WebForm, rows: list[FormQuestion] | None = None) -> list[Question]:
    """Return a form's questions in their order; those for an added field that is gone are left out."""
    every = FormQuestion.objects.filter(form=form) if rows is None else rows
    ordered = sorted(every, key=lambda row: (row.place, row.pk))
    return [one for row in ordered if (one := _question(row)) is not None]


def _question(row: FormQuestion) -> Question | None:
    field = askable_field(row.field) if row.kind == "own" else _own_field(row)
    return Question(row.pk, row.kind, row.label, row.help, row.is_required, field) if field else None


def _own_field(row: FormQuestion) -> Field:
    kind = _KIND_OF.get(row.kind, row.kind)
    choices = tuple({"value": one, "label": one, "color": "gray"} for one in options_of(row.options))
    return Field(
        row.kind, row.label, KINDS[kind], choices=choices, max_length=_LONGEST.get(row.kind),
        decimals=4 if kind == "number" else None,
    )  # fmt: skip
