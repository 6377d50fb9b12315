"""What /api/forms tells of submissions."""

from typing import Any

from ninja import Schema

from regulars.core.contracts import Id


class AnswerView(Schema):
    """One answer, with its question as it was asked."""

    label: str
    kind: str
    text: str


class ProposalView(Schema):
    """What somebody wrote of herself that differs from what is known."""

    field: str
    label: str
    text: str
    taken: bool


class OpenedView(Schema):
    """A record that a submission opened."""

    type: str
    id: Id
    title: str


class SubmissionView(Schema):
    """A submission's answers, what differs, and what it opened."""

    answers: list[AnswerView]
    proposals: list[ProposalView]
    opened: list[OpenedView]


class FormCounts(Schema):
    """How often a form was looked at, sent and confirmed, as far as the asker may see; by week, newest last."""

    form: Id
    slug: str
    address: str
    views: int
    submissions: int
    confirmed: int
    waiting: int
    weeks: list[dict[str, Any]]
