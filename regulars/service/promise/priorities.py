"""How urgent a case is: what it keeps from working, times how soon that hurts."""

PRIORITIES = [
    ("urgent", "Urgent", "red"),
    ("high", "High", "amber"),
    ("normal", "Normal", "blue"),
    ("low", "Low", "gray"),
]
IMPACTS = [("high", "All stands still", "red"), ("medium", "Much is slower", "amber"), ("low", "Little", "gray")]
URGENCIES = [("high", "At once", "red"), ("medium", "Soon", "amber"), ("low", "It can wait", "gray")]
_LEVELS = {"low": 0, "medium": 1, "high": 2}
_BY_SUM = ("low", "low", "normal", "high", "urgent")


def priority_of(impact: str, urgency: str) -> str:
    """Return the priority of an impact and an urgency; what nobody has said counts as the middle."""
    return _BY_SUM[_LEVELS.get(impact, 1) + _LEVELS.get(urgency, 1)]


def raised(priority: str) -> str:
    """Return the next higher priority; above the highest there is none."""
    order = [value for value, _, _ in PRIORITIES]
    return order[max(order.index(priority) - 1, 0)]
