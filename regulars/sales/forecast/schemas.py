"""How the forecast looks on its way out."""

from ninja import Schema

Money = dict[str, str]


class Month(Schema):
    """A month: its days, and the moments at which it begins and ends where the company is."""

    month: str
    begins: str
    ends: str
    begins_at: str
    ends_at: str


class ForecastGroup(Schema):
    """A seller or a team, with the users whose deals are meant; without an id: what is nobody's, or in no team."""

    key: str
    id: int | None
    title: str
    picture: str | None
    people: list[int]


class Cell(Schema):
    """What a month (empty: all months) brings to a group (empty: everybody) in one currency."""

    month: str
    group: str
    currency: str
    count: int
    closed: Money
    committed: Money
    best: Money
    weighted: Money
    likely: Money


class GoalOfForecast(Schema):
    """A goal, whose it is, and how far it is; the group is that of the cells, empty for the company's."""

    id: int
    version: int
    group: str
    whose: str
    period: str
    name: str
    begins_on: str
    currency: str
    value: Money
    closed: Money
    committed: Money
    weighted: Money


class Aside(Schema):
    """Open deals that stand in none of the months: "late", "no_day" or "no_worth"."""

    why: str
    currency: str
    count: int
    value: Money | None


class Forecast(Schema):
    """The forecast now or as noted when a day began; `together` are the currencies that have a rate."""

    months: list[Month]
    groups: list[ForecastGroup]
    cells: list[Cell]
    currencies: list[str]
    together: list[str]
    goals: list[GoalOfForecast]
    aside: list[Aside]
    as_of: str | None
    noted: list[str]
    learnt: bool


class BeliefOfDay(Schema):
    """What was believed of a month when a day began, in one currency."""

    day: str
    currency: str
    closed: Money
    committed: Money
    best: Money
    weighted: Money
    likely: Money


class Belief(Schema):
    """How the belief about a month moved."""

    days: list[BeliefOfDay]
