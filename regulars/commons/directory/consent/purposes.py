"""What people are asked to agree to, and in which words: administrators set both."""

from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from regulars.commons.directory.consent.events import PurposeSet, WordingAdded
from regulars.commons.directory.consent.models import ConsentPurpose, ConsentWording
from regulars.core.access.viewer import Viewer, lock_house, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import record
from regulars.core.problems import Invalid, NotFound
from regulars.core.words import say

MOST_PURPOSES = 60
_TOLD = ("name", "help", "valid_months", "is_archived")


def purpose_named(slug: str) -> ConsentPurpose:
    """Return a purpose; raises NotFound."""
    found = ConsentPurpose.objects.filter(slug=slug).first()
    if found is None:
        raise NotFound(say("There is no purpose “{slug}”.", slug=slug[:40]))
    return found


def add_purpose(name: str, *, help: str = "", valid_months: int | None = None, by: Viewer) -> ConsentPurpose:
    """Add something that people can agree to; raises Refused and Invalid."""
    require_administrator(by, to="say what people are asked to agree to")
    with write_transaction():
        lock_house()
        if ConsentPurpose.objects.count() >= MOST_PURPOSES:
            raise Invalid(say("There are sixty purposes already. Use one of them."))
        _check_name(name, None)
        purpose = ConsentPurpose(slug=_free_slug(name), name=name, help=help, valid_months=valid_months)
        purpose.save()
        record(PurposeSet(purpose=name, before={}, after=_told(purpose)), by=by)
        raise_epoch()
    return purpose


def change_purpose(slug: str, *, values: dict[str, Any], by: Viewer) -> ConsentPurpose:
    """Change what a purpose is called, how long consent holds from now on, or put it away; raises Refused, Invalid."""
    require_administrator(by, to="say what people are asked to agree to")
    with write_transaction():
        lock_house()
        purpose = purpose_named(slug)
        before = _told(purpose)
        for name, value in values.items():
            setattr(purpose, name, value)
        _check_name(purpose.name, purpose.pk)
        purpose.save()
        if (after := _told(purpose)) != before:
            record(PurposeSet(purpose=purpose.name, before=before, after=after), by=by)
            raise_epoch()
    return purpose


def add_wording(slug: str, *, language: str, text: str, by: Viewer) -> ConsentWording:
    """Write a new version of the text that people agree to; older ones stay, for whoever agreed to them."""
    require_administrator(by, to="write what people are asked to agree to")
    with write_transaction():
        lock_house()
        purpose = purpose_named(slug)
        if not text.strip():
            raise Invalid.field("text", say("Write the text that people agree to."))
        last = purpose.wordings.order_by("-version").first()
        wording = ConsentWording.objects.create(
            purpose=purpose, version=last.version + 1 if last else 1, language=language, text=text.strip(),
            created_at=timezone.now(), by_id=by.user_id,
        )  # fmt: skip
        record(WordingAdded(purpose=purpose.name, version=wording.version, language=language, text=wording.text), by=by)
    return wording


def _check_name(name: str, pk: int | None) -> None:
    if any(one.name.casefold() == name.casefold() and one.pk != pk for one in ConsentPurpose.objects.all()):
        raise Invalid.field("name", say("Another purpose is called so. Choose another name."))


def _free_slug(name: str) -> str:
    stem = slugify(name)[:30] or "purpose"
    slug, number = stem, 1
    while ConsentPurpose.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _told(purpose: ConsentPurpose) -> dict[str, object]:
    return {name: getattr(purpose, name) for name in _TOLD}
