"""The reports of the room, by name."""

from collections.abc import Callable

from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.sales.report.activity import read_activity
from regulars.sales.report.asked import Asked
from regulars.sales.report.competitors import read_competitors
from regulars.sales.report.funnel import read_funnel
from regulars.sales.report.outcomes import read_reasons, read_sellers, read_sources
from regulars.sales.report.table import Report
from regulars.sales.report.times import read_cycles, read_times

REPORTS: dict[str, Callable[[Viewer, Asked], Report]] = {
    "funnel": read_funnel,
    "times": read_times,
    "cycles": read_cycles,
    "reasons": read_reasons,
    "competitors": read_competitors,
    "sources": read_sources,
    "sellers": read_sellers,
    "activity": read_activity,
}


def read_report(name: str, viewer: Viewer, asked: Asked) -> Report:
    """Return a report; raises NotFound where there is none of that name."""
    if name not in REPORTS:
        raise NotFound
    return REPORTS[name](viewer, asked)
