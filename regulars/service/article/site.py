"""The help site as a whole: open or not, and whether there is anything to see on it."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import require_administrator
from regulars.core.at_once import require_unchanged
from regulars.core.database.rows import fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.service.article.events import HelpSiteChanged
from regulars.service.article.models import HelpSite
from regulars.service.article.reading import PUBLIC

SLUG = "help-site"


def help_site() -> HelpSite:
    """Return the help site; there is always exactly one."""
    return HelpSite.objects.get_or_create(pk=1)[0]


def count_public() -> int:
    """Return how many articles everybody may read."""
    return int(fetch_value(f"SELECT COUNT(*) FROM service_article s WHERE {PUBLIC}"))


def is_shown() -> bool:
    """Whether visitors find a help site here: it is not switched off, and something is published."""
    if HelpSite.objects.filter(pk=1, is_open=False).exists():
        return False
    return fetch_value(f"SELECT 1 FROM service_article s WHERE {PUBLIC} LIMIT 1") is not None


def switch_help_site(*, is_open: bool, by: Viewer, before: dict[str, Any] | None = None) -> HelpSite:
    """Open the help site or close it; for administrators."""
    require_administrator(by, to="open or close the help site")
    help_site()
    with write_transaction():
        site = HelpSite.objects.select_for_update().get(pk=1)
        was = {"is_open": site.is_open}
        require_unchanged({"is_open": is_open}, before, was)
        if site.is_open != is_open:
            site.is_open = is_open
            site.save(update_fields=["is_open"])
            changes = house_change(SLUG, 1, was, {"is_open": is_open})
            record(HelpSiteChanged(), by=by, about=About("", None), changes=changes)
    return site


offer_house_part(
    HousePart(
        slug=SLUG,
        now=lambda _: {"is_open": help_site().is_open},
        change=lambda _, values, by: switch_help_site(is_open=values["is_open"], by=by),
    ),
    events=["help_site.changed"],
)
