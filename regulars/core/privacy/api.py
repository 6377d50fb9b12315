"""/api/privacy: being told all, being forgotten, and what is kept by law."""

from typing import Any

from ninja import Router

from regulars.core.administration.guarding import require_administrator
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.privacy.asking import load_subject
from regulars.core.privacy.erasing import erase_subject
from regulars.core.privacy.legal_bases import change_bases, told_bases
from regulars.core.privacy.models import Erasure
from regulars.core.privacy.preview import preview_erasure
from regulars.core.privacy.schemas import Bases, Basis, ErasureBody, ErasurePreview, Receipt
from regulars.core.problems import Invalid
from regulars.core.records.reading.loading import title_of
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.registry import known_type, record_type
from regulars.core.words import say

router = Router(tags=["Privacy"])
MOST = 200


@router.get("/erasures", response={200: list[Receipt], PROBLEMS: ProblemView}, operation_id="erasures_list")
def list_erasures(request: Any) -> list[dict[str, Any]]:
    """The receipts of the latest erasures, newest first; for administrators."""
    require_administrator(request.viewer, to="see who was erased")
    return [_receipt(one, request.viewer.epoch) for one in Erasure.objects.order_by("-id")[:MOST]]


@router.get(
    "/erasures/{type}/{int:pk}",
    response={200: ErasurePreview, PROBLEMS: ProblemView},
    operation_id="erasures_preview",
)
def show_preview(request: Any, type: str, pk: Id) -> dict[str, Any]:
    """What an erasure would remove, what stays and by what law; for administrators."""
    return preview_erasure(record_type(type), pk, by=request.viewer)


@router.post("/erasures/{type}/{int:pk}", response={200: Receipt, PROBLEMS: ProblemView}, operation_id="erasures_make")
def erase(request: Any, type: str, pk: Id, body: ErasureBody) -> dict[str, Any]:
    """Erase all that tells of somebody, for good; for administrators. `confirm` is the title as it stands."""
    kind = record_type(type)
    require_administrator(request.viewer, to="erase somebody")
    title = title_of(kind, load_subject(kind, pk, by=request.viewer, action="see"))
    if " ".join(body.confirm.split()) != " ".join(title.split()):
        raise Invalid.field("confirm", say("Type the name as it stands here: {title}", title=title))
    return _receipt(erase_subject(kind, pk, by=request.viewer, reason=body.reason), request.viewer.epoch)


@router.get("/bases", response={200: list[Basis], PROBLEMS: ProblemView}, operation_id="legal_bases_list")
def list_bases(request: Any) -> list[dict[str, Any]]:
    """What is kept after an erasure, and by what law; for administrators."""
    require_administrator(request.viewer, to="see what is kept after an erasure")
    return told_bases()


@router.patch("/bases", response={200: list[Basis], PROBLEMS: ProblemView}, operation_id="legal_bases_change")
def patch_bases(request: Any, body: Bases) -> list[dict[str, Any]]:
    """Set what is kept after an erasure, and by what law; kinds that are not named stay as they are."""
    return change_bases([one.dict() for one in body.bases], by=request.viewer)


def _receipt(one: Erasure, epoch: int) -> dict[str, Any]:
    user = users_by_id(epoch).get(one.by_id or 0)
    return {
        "id": one.pk,
        "type": one.record_type,
        "record": one.record_id,
        "pseudonym": one.pseudonym,
        "at": one.at,
        "by": user["title"] if user else "Regulars",
        "reason": one.reason,
        "went": [_called(some, is_one=some["type"] == one.record_type) for some in one.went],
        "stayed": [_called(some) for some in one.stayed],
        "entry": one.entry_id,
        "is_repeated": one.is_repeated,
    }


def _called(some: dict[str, Any], *, is_one: bool = False) -> dict[str, Any]:
    # In the words of whoever reads the receipt, not of who erased.
    kind = known_type(some["type"])
    return some | {"label": kind.label if is_one else kind.plural} if kind else some
