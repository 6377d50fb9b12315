"""/api/tokens: one's own tokens; an administrator sees and revokes everybody's."""

from typing import Any

from django.db.models import Q
from ninja import Router, Status

from regulars.core.access.models import ApiToken
from regulars.core.administration.factors.person import person_signed_in, require_lately_or_proof
from regulars.core.administration.tokens.actions import make_token, revoke_token
from regulars.core.administration.tokens.schemas import TokenIn, TokenShown, TokenView, token_view
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.problems import NotFound

router = Router(tags=["Tokens"])


@router.get("", response={200: list[TokenView], PROBLEMS: ProblemView}, operation_id="tokens_list")
def list_tokens(request: Any) -> list[dict[str, Any]]:
    """One's own tokens, or everybody's for an administrator; newest first, those revoked last."""
    whose = Q() if request.viewer.administers else Q(user_id=request.viewer.user_id)
    found = ApiToken.objects.filter(whose).select_related("user").order_by("revoked_at", "-id")[:500]
    return [token_view(token) for token in found]


@router.post("", response={201: TokenShown, PROBLEMS: ProblemView}, operation_id="tokens_create")
def create_token(request: Any, body: TokenIn) -> Status[Any]:
    """Make a token; its text is in this answer and never again."""
    require_lately_or_proof(request, person_signed_in(request), body.password)
    token, text = make_token(body.dict(exclude={"password"}), by=request.viewer)
    return Status(201, token_view(token) | {"token": text})


@router.delete("/{int:token_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="tokens_revoke")
def delete_token(request: Any, token_id: Id) -> Status[None]:
    """Revoke a token: within a second it lets nobody in."""
    token = ApiToken.objects.select_related("user").filter(pk=token_id).first()
    if token is None:
        raise NotFound
    revoke_token(token, by=request.viewer)
    return Status(204, None)
