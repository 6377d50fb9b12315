"""For each operation of the API a call that the owner of everything may make, in the furnished house.

Operations of record types make theirs by rule; any other new operation needs a line in `SINGLE`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.core.administration.addresses.links import address_link
from regulars.core.administration.letters.links import RESET, key_for
from regulars.core.administration.models import AddressWish
from tests.security.furnished import AGREED, LIST, PASSWORD, House


@dataclass
class Call:
    """What goes into the address, the query and the body; `form` is sent as a form with a file."""

    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    form: dict[str, Any] | None = None


Maker = Callable[[House], Call]


def call_of(operation: str, slug: str, house: House) -> Call:
    """Return the call of an operation; KeyError where nobody said how it is called."""
    if operation in SINGLE:
        return SINGLE[operation](house)
    deed = operation.removeprefix(f"{slug}_")
    if slug not in house.there:
        raise KeyError(operation)
    if deed in OF_LISTS:
        return OF_LISTS[deed](slug, house)
    if deed in OF_RECORDS:
        return OF_RECORDS[deed](slug, house)
    raise KeyError(operation)


def _named(name: str, key: str | None = None, /, **body: Any) -> Maker:
    return lambda house: Call({name: house.ids[key or name]}, body=body or None)


def _of_article(**body: Any) -> Maker:
    return lambda house: Call({"pk": house.there["articles"]}, body=body or None)


def _sent(**body: Any) -> Maker:
    return lambda house: Call(body=body or None)


def _file(name: str, content: bytes, **more: Any) -> Call:
    return Call(form={"file": SimpleUploadedFile(name, content), **more})


def _address_key(house: House) -> str:
    return address_link(AddressWish.objects.get(user=house.owner)).partition("#")[2]


_DATED = {
    "relationships": "since",
    "calls": "happened_at",
    "visits": "happened_at",
    "tasks": "due_on",
    "consents": "happened_at",
    "submissions": "happened_at",
    "people": "birthday",
}

WORTH = {"amount": "10", "currency": "EUR"}
OF_LISTS: dict[str, Callable[[str, House], Call]] = {
    "list": lambda slug, house: Call(),
    "count": lambda slug, house: Call(),
    "groups": lambda slug, house: Call(query={"by": house.grouped[slug]}),
    "board": lambda slug, house: Call(query={"by": house.grouped[slug]}),
    "calendar": lambda slug, house: Call(
        query={"field": _DATED.get(slug, "created_at"), "from": "2026-01-01", "to": "2026-01-31"}
    ),
    "export": lambda slug, house: Call(query={"format": "csv"}),
    "create": lambda slug, house: Call(body=house.new[slug]),
    "bulk": lambda slug, house: Call(
        body={"select": {"ids": [house.there[slug]]}, "action": "change", "values": house.change[slug]}
    ),
}
OF_RECORDS: dict[str, Callable[[str, House], Call]] = {
    "read": lambda slug, house: Call({"pk": house.there[slug]}),
    "change": lambda slug, house: Call({"pk": house.there[slug]}, body={"version": 1, **house.change[slug]}),
    "trash": lambda slug, house: Call({"pk": house.there[slug]}),
    "restore": lambda slug, house: Call({"pk": house.trashed[slug]}),
    "purge": lambda slug, house: Call({"pk": house.trashed[slug]}),
    "timeline": lambda slug, house: Call({"pk": house.there[slug]}),
    "network": lambda slug, house: Call({"pk": house.there[slug]}),
    "history": lambda slug, house: Call({"pk": house.there[slug]}),
    "as-of": lambda slug, house: Call({"pk": house.there[slug]}, {"at": "2100-01-01T00:00:00Z"}),
    "as_of": lambda slug, house: Call({"pk": house.there[slug]}, {"at": "2100-01-01T00:00:00Z"}),
    "panel": lambda slug, house: Call({"pk": house.there[slug], "panel": house.panels.get(slug, "none")}),
    "compare": lambda slug, house: Call({"pk": house.there[slug], "other": house.another[slug]}),
    "merge": lambda slug, house: Call({"pk": house.there[slug]}, body={"other": house.another[slug]}),
    "merges": lambda slug, house: Call({"pk": house.merged[slug][0]}),
    "separate": lambda slug, house: Call(
        {"pk": house.merged[slug][0]}, body={"entry": house.merged[slug][1], "new": "this"}
    ),
    "complete": lambda slug, house: Call({"pk": house.there[slug]}),
    "plan": lambda slug, house: Call({"pk": house.there[slug]}, body={"title": "Call her"}),
    "arrange": lambda slug, house: Call({"pk": house.there[slug]}, body={"stages": []}),
    "remove": lambda slug, house: Call({"pk": house.there[slug]}),
    "reopen": lambda slug, house: Call({"pk": house.ids["done_task"] if slug == "tasks" else house.there[slug]}),
    "hand_to_service": lambda slug, house: Call({"pk": house.there[slug]}, body={"subject": "It stands still"}),
    "hand_to_sales": lambda slug, house: Call({"pk": house.there[slug]}, body={"name": "A new one", "value": WORTH}),
    "win": lambda slug, house: Call({"pk": house.there[slug]}),
    "lose": lambda slug, house: Call({"pk": house.there[slug]}, body={"reason": "Price"}),
    "split": lambda slug, house: Call({"pk": house.there[slug]}, body={"name": "The second half"}),
    "answer": lambda slug, house: Call({"pk": house.there[slug]}, body={"text": "It is on its way."}),
    "hear": lambda slug, house: Call({"pk": house.there[slug]}, body={"text": "Thank you."}),
    "wait": lambda slug, house: Call({"pk": house.there[slug]}, body={"whom": "customer"}),
    "solve": lambda slug, house: Call({"pk": house.there[slug]}, body={"resolution": "A new seal"}),
    "close": lambda slug, house: Call({"pk": house.there[slug]}),
    "move": lambda slug, house: Call({"pk": house.there[slug]}, body={"address": "another-address"}),
    "accept": lambda slug, house: Call({"pk": house.there[slug]}),
    "adopt": lambda slug, house: Call({"pk": house.another[slug]}, body={"field": "phone"}),
}
DAYS = {"since": "2026-01-01", "until": "2026-11-30"}
SINGLE: dict[str, Maker] = {
    **dict.fromkeys(
        ("describe", "live", "entries_list", "views_list", "regulars_core_jobs_api_list_jobs", "today", "doubles_list",
         "doubles_search", "forecast", "chances", "chances_learn", "session_show", "session_end", "security_show",
         "sessions_list", "sessions_end_others",
         "tokens_list", "settings_show", "audit_search", "backups_list", "backups_make", "demo_remove", "users_list",
         "users_me", "notifications", "notifications_unread", "notification_wishes", "audit_verdict", "audit_verify",
         "session_passkey_begin", "access_preview_end", "security_address", "security_address_withdraw",
         "sensitive_list", "consent_purposes", "retention_list", "retention_types", "retention_run",
         "teams_list", "roles_list", "fields_list", "sales_today",
         "tags_list", "imports_list", "inbox_counts", "inbox_cases", "inbox_today"),
        _sent(),
    ),
    "sales_board": lambda house: Call(query={"pipeline": house.there["pipelines"]}),
    "describe_type": lambda house: Call({"slug": "people"}),
    **dict.fromkeys(("calls_ringing", "calls_told", "extensions_list"), _sent()),
    "call_card": lambda house: Call(query={"number": "+47 22 12 34 56"}),
    "calls_ringing_note": _named("pk", "phone_call", note="Hello"),
    "calls_ringing_put_away": _named("pk", "phone_call"),
    "extensions_change": _sent(extensions=["21"]),
    "calls_hook": _sent(call="1", event="ringing", number="+47 22 12 34 56"),
    "search": lambda house: Call(query={"q": "quill"}),
    "entries_read": _named("pk", "entry"),
    "entries_undo": _named("pk", "entry", dry_run=False),
    "entries_undo_several": lambda house: Call(body={"entries": [house.ids["entry"]]}),
    "parties_glance": lambda house: Call({"pk": house.there["people"]}),
    "inbox_case": lambda house: Call({"pk": house.there["cases"]}),
    "inbox_answer": lambda house: Call({"pk": house.there["cases"]}, body={"text": "Turn the tap."}),
    "inbox_handle": lambda house: Call(
        body={"deed": "wait", "ids": [house.there["cases"]], "whom": "customer"}
    ),
    "views_create": _sent(type="people", name="Another", layout="table"),
    "views_change": _named("pk", "view", name="Other"),
    "views_remove": _named("pk", "view"),
    "regulars_core_jobs_api_show_job": _named("job_id"),
    "regulars_core_jobs_api_cancel": _named("job_id"),
    "regulars_core_jobs_api_retry": _named("job_id", "failed_job"),
    "forecast_belief": lambda house: Call(query={"month": "2026-11"}),
    "leads_score": lambda house: Call({"pk": house.there["leads"]}),
    "leads_next": _sent(whose="all"),
    "leads_take": lambda house: Call({"pk": house.there["leads"]}),
    "leads_qualify": lambda house: Call({"pk": house.there["leads"]}, body={"reason": "Decides soon"}),
    "leads_disqualify": lambda house: Call({"pk": house.there["leads"]}, body={"reason": "Only looking"}),
    "leads_reopen": lambda house: Call({"pk": house.there["leads"]}),
    "lead_habits_show": _sent(),
    "lead_habits_change": _sent(reasons=["No budget"]),
    "assignment_rules_list": _sent(),
    "assignment_rules_log": _sent(),
    "assignment_rules_add": lambda house: Call(body={"name": "North", "people": [house.ids["user_id"]]}),
    "assignment_rules_change": _named("pk", "assignment_rule", name="South"),
    "assignment_rules_move": lambda house: Call({"pk": house.ids["assignment_rule"]}, body={"to": 0}),
    "assignment_rules_remove": _named("pk", "assignment_rule"),
    "assignment_rules_absence": lambda house: Call({"user": house.owner.pk}, body={"until": "2100-01-01"}),
    "sequences_enrol": lambda house: Call(
        {"pk": house.there["sequences"]}, body={"type": "people", "select": {"ids": [house.there["people"]]}}
    ),
    **{
        f"enrolments_{deed}": lambda house: Call({"pk": house.there["enrolments"]})
        for deed in ("pause", "resume", "skip", "stop")
    },
    "chances_of_deal": lambda house: Call({"deal_id": house.there["deals"]}),
    "sales_report": lambda house: Call({"name": "sellers"}, query=DAYS),
    "sales_report_export": lambda house: Call({"name": "sellers"}, query=DAYS),
    "doubles_like": _sent(type="people", name="Quillfeather"),
    "doubles_dismiss": _named("pk", "pair"),
    "doubles_reopen": _named("pk", "pair"),
    **{
        f"cases_{name}": lambda house: Call({"pk": house.there["cases"]})
        for name in ("conversation", "clock", "around", "question", "ask", "resume")
    },
    "canned_for_case": lambda house: Call({"pk": house.there["canned"], "case": house.there["cases"]}),
    "service_report": lambda house: Call(query=DAYS),
    "files_create": lambda house: _file("b.txt", b"hello"),
    "files_read": _named("file_id"),
    "files_content": _named("file_id"),
    "session_start": lambda house: Call(body={"email": house.owner.email, "password": PASSWORD}),
    "session_second_factor": _sent(code="000000"),
    "password_forgotten": lambda house: Call(body={"email": house.owner.email}),
    "password_link": lambda house: Call(body={"key": key_for(house.owner, RESET)}),
    "password_choose": lambda house: Call(body={"key": key_for(house.owner, RESET), "password": "battery staple 7"}),
    "security_codes_begin": _sent(password=PASSWORD),
    "security_codes_confirm": _sent(code="000000"),
    "security_codes_off": _sent(password=PASSWORD),
    "security_recovery_codes": _sent(password=PASSWORD),
    "security_reset": _named("user_id"),
    "sessions_end": _named("session_id"),
    "sessions_end_of": _named("user_id"),
    "tokens_create": _sent(name="Fresh", scopes={"people": "read"}),
    "tokens_revoke": _named("token_id"),
    "setup": _sent(company="Mine", currency="EUR", zone="Europe/Oslo", language="en", name="Eve", email="eve@x.example",
                   password="battery staple 7"),
    "settings_change": _sent(company="Other"),
    "backups_plan": _sent(keep_days=9),
    "users_create": lambda house: Call(
        body={"name": "Dora", "email": "dora@x.example", "password": "battery staple 7", "roles": [house.ids["seller"]]}
    ),
    "users_change_me": _sent(name="Myself"),
    "users_invite": _named("user_id"),
    "users_change": _named("user_id", name="Somebody Else"),
    "teams_create": _sent(name="New team"),
    "teams_change": _named("team_id", name="Other"),
    "teams_remove": _named("team_id"),
    "roles_create": _sent(label="Mighty", administers=True),
    "roles_change": _named("role_id", administers=True),
    "roles_remove": _named("role_id"),
    "fields_create": _sent(type="people", kind="text", label="Locker"),
    "fields_change": _named("field_id", label="Other"),
    "fields_archive": _named("field_id"),
    "tags_create": _sent(name="Third"),
    "tags_change": _named("tag_id", name="Other"),
    "tags_remove": _named("tag_id"),
    "tags_merge": lambda house: Call({"tag_id": house.ids["tag_id"]}, body={"into": house.ids["other_tag"]}),
    "imports_begin": lambda house: _file("b.csv", LIST, type="people"),
    "conversation": lambda house: Call({"slug": "people", "pk": house.there["people"]}),
    "comment_write": lambda house: Call({"slug": "people", "pk": house.there["people"]}, body={"text": "<p>Hello</p>"}),
    "follow": lambda house: Call({"slug": "people", "pk": house.there["people"]}, body={"is_on": True}),
    "notifications_read": _sent(is_read=True),
    "notification_wishes_change": _sent(digest_hour=9),
    "attachments_list": lambda house: Call(query={"type": "people", "record": house.there["people"]}),
    "attachments_create": lambda house: Call(
        body={"type": "people", "record": house.there["people"], "files": [house.ids["file_id"]]}
    ),
    "attachments_change": _named("pk", "attachment", name="Other.pdf"),
    "attachments_remove": _named("pk", "attachment"),
    "attachments_content": _named("pk", "attachment"),
    "attachments_pages": _named("pk", "attachment"),
    "attachments_page": lambda house: Call({"pk": house.ids["attachment"], "number": 1}),
    "session_by_begin": lambda house: Call({"slug": "nobody"}, body={}),
    "session_by_finish": lambda house: Call({"slug": "nobody"}, body={"code": "a", "state": "b"}),
    "session_by_unlink": _named("user_id"),
    "session_passkey_finish": _sent(credential={"id": "none"}),
    "security_passkeys_begin": _sent(password=PASSWORD),
    "security_passkeys_confirm": _sent(name="Key", credential={"id": "none"}),
    "security_passkeys_rename": _named("pk", "passkey", name="Other"),
    "security_passkeys_remove": _named("pk", "passkey", password=PASSWORD),
    "access_why": lambda house: Call(
        query={"user": house.somebody.pk, "type": "people", "id": house.there["people"]}
    ),
    "access_preview_begin": lambda house: Call(body={"user": house.somebody.pk}),
    "security_address_wish": _sent(email="elsewhere@x.example", password=PASSWORD),
    "security_address_link": lambda house: Call(body={"key": _address_key(house)}),
    "security_address_confirm": lambda house: Call(body={"key": _address_key(house)}),
    "sensitive_mark": _sent(type="people", name="job_title"),
    "sensitive_unmark": lambda house: Call({"type": "people", "name": "birthday"}),
    "subject_archive": lambda house: Call({"type": "people", "pk": house.there["people"]}),
    "erasures_list": _sent(),
    "erasures_preview": lambda house: Call({"type": "people", "pk": house.ids["entered"]}),
    "erasures_make": lambda house: Call({"type": "people", "pk": house.ids["entered"]}, body={"confirm": "Entered"}),
    "consent_purposes_add": _sent(name="Invitations"),
    "consent_purposes_change": lambda house: Call({"slug": "newsletter"}, body={"help": "Once a month"}),
    "consent_wordings_add": lambda house: Call({"slug": "newsletter"}, body={"language": "en", "text": "Yes, please."}),
    "consents_of": lambda house: Call({"pk": house.there["people"]}),
    "consents_write": lambda house: Call({"pk": house.there["people"]}, body=AGREED),
    "consents_may_contact": lambda house: Call(
        {"pk": house.there["people"]}, query={"channel": "email", "purpose": "newsletter"}
    ),
    "consents_write_many": lambda house: Call(
        body={**AGREED, "type": "people", "select": {"ids": [house.there["people"]]}}
    ),
    "form_submission_told": lambda house: Call({"id": house.there["submissions"]}),
    "form_counts": lambda house: Call({"id": house.there["web-forms"]}),
    "form_definition": lambda house: Call({"id": house.there["web-forms"]}),
    "form_fields": _sent(),
    "form_preview": _sent(heading="Soon"),
    "form_definitions_add": _sent(regulars_form=1, name="Brought in", questions=[]),
    "retention_add": _sent(name="Old notes", type="notes", months=120, deed="trash"),
    "retention_change": _named("pk", "rule", name="Other"),
    "retention_remove": _named("pk", "rule"),
    "retention_due": _named("pk", "rule"),
    "legal_bases_list": _sent(),
    "articles_suggest": lambda house: Call(query={"text": "quill"}),
    "articles_preview": _sent(body="Some *words*"),
    **{f"articles_{what}": _of_article() for what in ("about", "compare", "draft_read", "draft_forget", "archive")},
    "articles_draft_keep": _of_article(title="Half", base=1),
    "articles_submit": _of_article(),
    "articles_publish": _of_article(),
    "articles_send_back": _named("pk", "article_in_review"),
    "articles_revive": _named("pk", "article_put_away"),
    "articles_put_back": lambda house: Call({"pk": house.ids["article_changed"]}, body={"number": 1}),
    "articles_up_to_date": _named("pk", "article_translated"),
    "cases_write_up": lambda house: Call({"pk": house.there["cases"]}),
    "help_site_show": _sent(),
    "help_site_change": _sent(is_open=False),
    "legal_bases_change": _sent(bases=[]),
    "imports_read": _named("pk", "import"),
    "imports_change": _named("pk", "import", on_match="skip"),
    "imports_remove": _named("pk", "import"),
    "imports_check": _named("pk", "import"),
    "imports_start": _named("pk", "import"),
    "imports_rows": _named("pk", "import"),
    "imports_refused": _named("pk", "import"),
}  # fmt: skip
