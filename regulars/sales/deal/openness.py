"""What is done with a deal is done while it is open."""

from regulars.core.problems import Invalid
from regulars.core.words import say
from regulars.sales.deal.models import Deal


def require_open(deal: Deal) -> None:
    """Raise Invalid if a deal is closed."""
    if deal.state != "open":
        raise Invalid(say("This deal is closed; open it again first."))
