"""/api/forms: what the builder of forms needs beside the generated routes."""

from typing import Any

from ninja import Body, Router, Status

from regulars.commons.webforms.form.definitions import definition_of, form_from
from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.form.own_fields import askable_fields
from regulars.commons.webforms.page.preview import preview
from regulars.commons.webforms.page.schemas import AskableField, FormDefinition, FormDraft, FormMade, FormPreview
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type

router = Router(tags=["Web forms"])


@router.get("/fields", response={200: list[AskableField], PROBLEMS: ProblemView}, operation_id="form_fields")
def list_fields(request: Any) -> list[dict[str, str]]:
    """Fields that this business added to people, which a form can ask for."""
    require_any(request.viewer, "create", record_type("web-forms"))
    return [{"name": one.name, "label": one.label, "kind": one.kind.slug} for one in askable_fields()]


@router.post("/preview", response={200: FormPreview, PROBLEMS: ProblemView}, operation_id="form_preview")
def post_preview(request: Any, body: FormDraft) -> dict[str, str]:
    """The page of a form as it would be, drawn from what the builder holds; nothing is kept."""
    require_any(request.viewer, "create", record_type("web-forms"))
    return {"html": preview(request, body.dict())}


@router.post("/definitions", response={201: FormMade, PROBLEMS: ProblemView}, operation_id="form_definitions_add")
def post_definition(request: Any, body: dict[str, Any] = Body(...)) -> Status[Any]:  # noqa: B008 - ninja's own way
    """Make a form of a definition that was taken out; it is closed until somebody opens it."""
    form, no_place = form_from(body, by=request.viewer)
    return Status(201, {"id": form.pk, "slug": form.slug, "no_place": no_place})


@router.get("/{id}/definition", response={200: FormDefinition, PROBLEMS: ProblemView}, operation_id="form_definition")
def show_definition(request: Any, id: Id) -> dict[str, Any]:
    """A form as a file, to make it again elsewhere."""
    require(request.viewer, "change", record_type("web-forms"), id)
    return definition_of(WebForm.objects.get(pk=id))
