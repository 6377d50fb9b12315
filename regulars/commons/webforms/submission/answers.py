"""Answers as a visitor typed them, read question by question; what is wrong is told beside the question."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from regulars.commons.webforms.form.kinds import OF_PARTY
from regulars.commons.webforms.form.questions import Question
from regulars.core.records.field import Field
from regulars.core.words import say
from regulars.foundation.text import clean

ADDRESS_PARTS = ("street", "postcode", "city", "country")
OF_PARTY_WORDS = frozenset(word for word, _ in OF_PARTY)
_MOST_TYPED = 20_000
_COMMA = re.compile(r"^(-?\d+),(\d{1,2}|\d{4,})$")


@dataclass(frozen=True)
class Answer:
    """One answer: the question as it was asked, the value that was read, and how it reads."""

    question: Question
    value: Any
    text: str

    def kept(self) -> dict[str, Any]:
        """Return the answer as it is stored, so that a question may be changed later."""
        kept = {"id": self.question.id, "kind": self.question.kind, "label": self.question.label, "text": self.text}
        if self.question.kind == "own":
            kept["field"] = self.question.field.name
        if self.question.kind in OF_PARTY_WORDS:
            kept["value"] = self.question.field.kind.encode(self.value)
        return kept


@dataclass
class Answers:
    """All answers, and what is wrong with some by question key."""

    given: list[Answer] = field(default_factory=list)
    wrong: dict[str, str] = field(default_factory=dict)

    def of(self, kind: str) -> Answer | None:
        """Return the answer to the question of this kind, None where it is not answered."""
        return next((one for one in self.given if one.question.kind == kind), None)

    def text_of(self, kind: str) -> str:
        """Return an answer as text."""
        found = self.of(kind)
        return found.text if found else ""


def read_answers(questions: list[Question], typed: QueryDict) -> Answers:
    """Read what was typed; empty answers are left out."""
    answers = Answers()
    for question in questions:
        value = _typed(question, typed)
        try:
            read = None if value in (None, "", [], {}) else question.field.kind.parse(value, question.field)
        except ValueError as wrong:
            answers.wrong[question.key] = str(wrong)
            continue
        if read in (None, "", [], {}) and read is not False:
            if question.is_required:
                answers.wrong[question.key] = say("Please answer this.")
            continue
        answers.given.append(Answer(question, read, shown(question.field, read)))
    return answers


def shown(field: Field, value: Any) -> str:
    """Return a read value as people read it."""
    if field.kind.slug == "yes_no":
        return say("Yes") if value else say("No")
    if field.kind.slug == "address":
        return ", ".join(str(value[part]) for part in ADDRESS_PARTS if value.get(part))
    if field.kind.slug == "date":
        return str(value.isoformat())
    return str(field.kind.to_cell(field.kind.encode(value), field))


def _typed(question: Question, typed: QueryDict) -> Any:
    kind = question.field.kind.slug
    if kind == "address":
        parts = {part: _line(typed.get(f"{question.key}.{part}", "")) for part in ADDRESS_PARTS}
        return {part: text for part, text in parts.items() if text} or None
    if kind == "choices":
        return [one for one in typed.getlist(question.key)[:500] if one]
    text = typed.get(question.key, "")[:_MOST_TYPED]
    if kind == "yes_no":
        return {"yes": True, "no": False}.get(text)
    if kind == "long_text":
        return clean(text).replace("\r\n", "\n").strip()
    if kind == "number":
        # “1,5” is one and a half to most of the world; “1,000” is read in two ways, and so in none.
        return _COMMA.sub(r"\1.\2", _line(text).replace(" ", "")) or None
    return _line(text) or None


def _line(text: str) -> str:
    return " ".join(clean(text[:_MOST_TYPED]).split())
