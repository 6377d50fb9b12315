"""What is asked to be written into the ledger, checked before it is."""

import datetime as dt
from dataclasses import dataclass, field, replace

from django.utils import timezone

from regulars.commons.directory.consent.models import ConsentPurpose, ConsentWording
from regulars.commons.directory.consent.topics import Topic
from regulars.core.access.house_day import house_day_of
from regulars.core.access.viewer import Viewer
from regulars.core.files.actions import claim_file
from regulars.core.problems import Invalid, NotFound
from regulars.core.words import say


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One deed with some topics, and what proves it."""

    deed: str
    topics: tuple[Topic, ...]
    source: str
    evidence: str = ""
    happened_at: dt.datetime | None = None
    expires_on: dt.date | None = None
    wording: int | None = None
    file: int | None = None
    purposes: dict[str, ConsentPurpose] = field(default_factory=dict)


def check_asked(asked: Asked, *, by: Viewer) -> Asked:
    """Return what was asked with its purposes, its moment and its last day; raises Invalid naming what does not fit."""
    slugs = {topic.purpose for topic in asked.topics}
    purposes = {one.slug: one for one in ConsentPurpose.objects.filter(slug__in=slugs)}
    if unknown := sorted(slugs - purposes.keys()):
        raise Invalid.field(
            "purpose", say("There is no purpose “{unknown}”. Choose another one.", unknown=unknown[0][:40])
        )
    if asked.deed == "given" and any(one.is_archived for one in purposes.values()):
        raise Invalid.field("purpose", say("Nobody is asked for this any more. Choose another purpose."))
    now = timezone.now()
    happened = asked.happened_at or now
    if happened > now + dt.timedelta(minutes=5):
        raise Invalid.field("happened_at", say("This lies in the future. Write down what was said, and when."))
    expires = asked.expires_on if asked.deed == "given" else None
    if expires and expires < house_day_of(happened):
        raise Invalid.field("expires_on", say("This ends before it begins."))
    if asked.wording and not ConsentWording.objects.filter(pk=asked.wording, purpose__slug__in=slugs).exists():
        raise Invalid.field("wording", say("This is no wording of that purpose. Choose one of its versions."))
    _check_file(asked.file, by=by)
    return replace(asked, happened_at=min(happened, now), expires_on=expires, purposes=purposes)


def _check_file(file: int | None, *, by: Viewer) -> None:
    if file is not None:
        try:
            claim_file(file, by=by)
        except NotFound:
            raise Invalid.field("file", say("There is no such file. Bring it here first.")) from None
