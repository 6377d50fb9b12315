"""What happens when something goes from one department to the other."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class CaseHandedToSales(Event):
    """A case turned out to be an opportunity to sell something."""

    stored_name = "case.handed_to_sales"
    sentence = "{by} handed a case to sales: {title}"
    room = "service"
    icon = "arrows-exchange"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class DealHandedToService(Event):
    """What was sold makes trouble."""

    stored_name = "deal.handed_to_service"
    sentence = "{by} asked service for help with a deal: {title}"
    room = "sales"
    icon = "lifebuoy"
    forgets = ()
