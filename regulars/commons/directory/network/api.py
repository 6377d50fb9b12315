"""The route of the network picture."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.commons.directory.network.queries import read_network
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS

router = Router(tags=["Network"])


class Walk(Schema):
    """How many steps away the picture reaches."""

    depth: int = Field(1, ge=1, le=3)


class Network(Schema):
    """Parties and the ties between them; `is_cut` when there are more than can be shown."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    is_cut: bool


@router.get("/{int:pk}/network", response={200: Network, **PROBLEMS}, operation_id="parties_network")
def network(request: Any, pk: int, given: Query[Walk]) -> HttpResponse:
    """Who is tied to this party, and who to them."""
    return answer(read_network(pk, given.depth, request.viewer))
