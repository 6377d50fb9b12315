"""What a save of a product checks: that its price is one."""

from regulars.commons.money.sensible import require_sensible
from regulars.core.records.record_type import Save


def check_price(save: Save) -> None:
    """Refuse a price that nobody pays; raises Invalid."""
    if price := save.values.get("price"):
        require_sensible(price[0], "price")
