"""/api/consents/purposes: what people are asked to agree to, and in which words."""

from typing import Any

from ninja import Router, Status

from regulars.commons.directory.consent.models import ConsentPurpose
from regulars.commons.directory.consent.purpose_schemas import (
    NewPurpose,
    NewWording,
    PurposeChange,
    PurposeView,
    WordingView,
)
from regulars.commons.directory.consent.purposes import add_purpose, add_wording, change_purpose
from regulars.commons.directory.consent.schemas import Slug
from regulars.core.contracts import PROBLEMS, ProblemView
from regulars.core.problems import NotFound
from regulars.core.records.reading.titles import users_by_id
from regulars.core.words import say

router = Router(tags=["Consents"])


@router.get("", response={200: list[PurposeView], PROBLEMS: ProblemView}, operation_id="consent_purposes")
def list_purposes(request: Any) -> list[dict[str, Any]]:
    """What people are asked to agree to, each with every version of its wording, newest first."""
    require_ledger(request)
    return [_purpose(one, request) for one in ConsentPurpose.objects.order_by("is_archived", "id")]


@router.post("", response={201: PurposeView, PROBLEMS: ProblemView}, operation_id="consent_purposes_add")
def post_purpose(request: Any, body: NewPurpose) -> Any:
    """Add something that people can agree to; for administrators."""
    purpose = add_purpose(body.name, help=body.help, valid_months=body.valid_months, by=request.viewer)
    return Status(201, _purpose(purpose, request))


@router.patch("/{slug}", response={200: PurposeView, PROBLEMS: ProblemView}, operation_id="consent_purposes_change")
def patch_purpose(request: Any, slug: Slug, body: PurposeChange) -> dict[str, Any]:
    """Change a purpose, or put it away: then nobody may be contacted for it any more; for administrators."""
    given = body.dict(exclude_unset=True)
    values = {name: value for name, value in given.items() if value is not None or name == "valid_months"}
    return _purpose(change_purpose(slug, values=values, by=request.viewer), request)


@router.post(
    "/{slug}/wordings",
    response={201: WordingView, PROBLEMS: ProblemView},
    operation_id="consent_wordings_add",
)
def post_wording(request: Any, slug: Slug, body: NewWording) -> Any:
    """Write a new version of a purpose's wording; for administrators."""
    wording = add_wording(slug, language=body.language, text=body.text, by=request.viewer)
    return Status(201, _wording(wording, request))


def require_ledger(request: Any) -> None:
    """Raise NotFound for whoever may not know of consents."""
    if not request.viewer.may("see", "consents"):
        raise NotFound(say("There is no kind of record called “consents”."))


def _purpose(one: ConsentPurpose, request: Any) -> dict[str, Any]:
    wordings = [_wording(each, request) for each in one.wordings.order_by("-version")]
    told = {name: getattr(one, name) for name in ("slug", "name", "help", "valid_months", "is_archived")}
    return {**told, "wordings": wordings}


def _wording(one: Any, request: Any) -> dict[str, Any]:
    user = users_by_id(request.viewer.epoch).get(one.by_id or 0)
    told = {name: getattr(one, name) for name in ("version", "language", "text", "created_at")}
    return {"id": one.pk, **told, "by": user["title"] if user else "Regulars"}
