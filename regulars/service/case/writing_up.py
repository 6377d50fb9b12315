"""A case written up as an article: what was asked and how it was solved, without those whom it was about."""

import re

from regulars.commons.directory.party.models import Party
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.privacy.wording import Words
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.words import say
from regulars.service.article.beginning import begin_article
from regulars.service.article.models import CaseArticle
from regulars.service.case.models import Case
from regulars.service.category.languages import is_language

# From each sign no further than an address reaches: a text of letters alone is gone through once.
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,9}[\w-]{1,63}")
_NUMBER = re.compile(r"(?<!\w)\+?\d[\d ()/.-]{5,}\d")
_SHORTEST = 3


def write_up_case(case: Case, *, by: Viewer) -> int:
    """Begin an article from a case, in its customer's language, and link the two; names of people are left out."""
    seen = readable_fields(record_type("cases"), by)
    if not {"subject", "description", "resolution"} <= seen.keys():
        raise Refused(say("You may not see all of this case that an article would be made from."))
    names = _names(case)
    parts = [(say("What customers ask"), case.description), (say("What helps"), case.resolution)]
    body = "\n\n".join(f"## {heading}\n\n{without_names(text, names)}" for heading, text in parts if text)
    values = {
        "title": without_names(case.subject, names)[:200], "summary": "", "body": body, "language": _language(case),
        "case": case.pk,
    }  # fmt: skip
    article, made = begin_article(values, by=by)
    CaseArticle.objects.create(case=case, article=article)
    return journal_save(record_type("articles"), article, "create", by=by, changes=[made])


def without_names(text: str, names: list[str]) -> str:
    """Return a text in which names, addresses and numbers of people are three dots."""
    text = _NUMBER.sub("…", _ADDRESS.sub("…", text))
    text = Words(names, "…", shortest=_SHORTEST).without(text)
    return re.sub(r"…(?:\s+…)+", "…", text)


def _names(case: Case) -> list[str]:
    """The names of all who had to do with it; those of organisations whole, of people in parts too."""
    found = set[str]()
    asked = [pk for pk in (case.party_id, case.contact_id) if pk]
    for party in Party.objects.filter(pk__in=asked):
        found |= {party.name, party.legal_name}
        if party.kind != "organisation":
            told = (party.given_name, party.additional_names, party.family_name, party.preferred_name)
            found |= {word for name in told for word in (name, *name.split())} | set(party.name.split())
    owner = User.objects.filter(pk=case.owner_id or 0).values_list("name", flat=True).first() or ""
    found |= {owner, *owner.split()}
    return [*found]


def _language(case: Case) -> str:
    told = list(
        Party.objects.filter(pk__in=[pk for pk in (case.contact_id, case.party_id) if pk]).values_list(
            "language", flat=True
        )
    )
    for tag in [*told, the_workspace().language]:
        for code in (tag.lower(), tag.lower().partition("-")[0]):
            if code and is_language(code):
                return code
    return "en"
