"""/api/audit: who came in, what was taken out, who changed what, from where and when."""

from datetime import datetime
from typing import Any, Literal

from ninja import Query, Router, Schema, Status
from pydantic import AwareDatetime, Field

from regulars.core.administration.audit.queries import AuditAsked, search_audit
from regulars.core.administration.audit.verifying import KIND, last_verdict
from regulars.core.administration.guarding import require_administrator
from regulars.core.contracts import BIGGEST_ID, PROBLEMS, ProblemView
from regulars.core.jobs.actions import start_job
from regulars.core.journal.chain.storing import chain_head
from regulars.core.records.sensitive.writing_down import write_down

router = Router(tags=["Audit"])


class AuditQuery(Schema):
    """What is looked for: security (the door, exports, rights, backups), one kind of it, or all that ever happened."""

    kind: Literal["security", "sign_in", "export", "reads", "rights", "everything"] = "security"
    by: int | None = Field(None, ge=1, le=BIGGEST_ID)
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    type: str = Field("", max_length=40, pattern="^[^\\x00]*$")
    record: int | None = Field(None, ge=1, le=BIGGEST_ID)
    via: str = Field("", max_length=12, pattern="^[^\\x00]*$")
    address: str = Field("", max_length=64, pattern="^[^\\x00]*$")
    q: str = Field("", max_length=200, pattern="^[^\\x00]*$")
    after: str | None = Field(None, max_length=1000)
    limit: int = Field(50, ge=1, le=200)


class AuditEntry(Schema):
    """Something that happened, as evidence."""

    id: int
    at: datetime
    event: str
    sentence: str
    by: dict[str, Any] | None
    via: str
    room: str
    about: dict[str, Any] | None
    address: str | None
    browser: str | None
    agent: str | None
    ids: list[int] = []


class AuditPage(Schema):
    """What was found, newest first, and the hash with which the journal's chain of seals ends now."""

    entries: list[AuditEntry]
    next: str | None
    seals: int
    head: str


class AuditVerdict(Schema):
    """When the whole journal was last looked through and what was found; and the job that is at it now."""

    at: datetime | None
    wrong: list[str]
    seals: int
    rows: int
    job: int | None


class VerifyStarted(Schema):
    """The job that looks."""

    job: int


@router.get("/verdict", response={200: AuditVerdict, PROBLEMS: ProblemView}, operation_id="audit_verdict")
def show_verdict(request: Any) -> dict[str, Any]:
    """What was found when the journal was last looked through; for administrators."""
    require_administrator(request.viewer, to="see the audit")
    return last_verdict()


@router.post("/verify", response={202: VerifyStarted, PROBLEMS: ProblemView}, operation_id="audit_verify")
def verify_now(request: Any) -> Status[Any]:
    """Have the whole journal looked through, as a job; for administrators."""
    require_administrator(request.viewer, to="have the journal looked through")
    running = last_verdict()["job"]
    return Status(202, {"job": running or start_job(KIND, by=request.viewer).pk})


@router.get("", response={200: AuditPage, PROBLEMS: ProblemView}, operation_id="audit_search")
def show_audit(request: Any, given: Query[AuditQuery]) -> dict[str, Any]:
    """Search the journal as evidence; for administrators."""
    require_administrator(request.viewer, to="search the audit")
    # Whoever looks sees what was read a moment ago, too.
    write_down()
    head = chain_head()
    return search_audit(AuditAsked(**given.dict()), request.viewer) | {"seals": head.number, "head": head.hash}
