from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from regulars.core.records.columns import MONEY_SCALE
from regulars.core.records.home_currency import home_currency
from regulars.core.records.kinds.kind import EMPTINESS, EQUALITY, RANGE, Kind, blank
from regulars.core.words import mark, say
from regulars.foundation.currencies import is_currency

if TYPE_CHECKING:
    from regulars.core.records.field import Field

LARGEST = Decimal(10) ** 14
# JSON columns hold numbers as doubles, which return just so many decimal digits unchanged.
MOST_DIGITS = 15


def read_decimal(value: Any, what: str = mark("number")) -> Decimal:
    """Return a finite decimal of sensible size, or raise ValueError saying what to write."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError(say("Write a {what}, for example 12.50.", what=say(what)))
    try:
        number = Decimal(str(value).strip().replace("\u00a0", "").replace("\u202f", ""))
    except InvalidOperation:
        raise ValueError(
            say("“{value}” is not a {what}; write it like 12.50.", value=str(value)[:40], what=say(what))
        ) from None
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(say("This {what} is too large to be kept.", what=say(what)))
    return number


def plain(number: Decimal) -> str:
    """Return a decimal without exponent and needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Number(Kind):
    """A number, kept as a decimal."""

    slug = "number"
    family = "number"
    is_numeric = True
    operators = (*EQUALITY, *RANGE, *EMPTINESS)
    summable = True

    def parse(self, value: Any, field: "Field") -> Any:
        if blank(value):
            return None
        number = read_decimal(value)
        if field.decimals == 0:
            if number != number.to_integral_value():
                raise ValueError(say("Write a whole number."))
            if field.minimum is not None and number < field.minimum:
                raise ValueError(say("Write a number of at least {minimum}.", minimum=field.minimum))
            if field.maximum is not None and number > field.maximum:
                raise ValueError(say("Write a number of at most {maximum}.", maximum=field.maximum))
            if abs(number) > 2**31 - 1 and not field.custom:
                raise ValueError(say("This number is too large to be kept."))
            return int(number)
        number = number.quantize(Decimal(10) ** -(4 if field.decimals is None else field.decimals))
        if field.custom and len(number.normalize().as_tuple().digits) > MOST_DIGITS:
            raise ValueError(
                say(
                    "Write this with at most {most_digits} digits; more cannot be kept exactly as a number.",
                    most_digits=MOST_DIGITS,
                )
            )
        return number

    def encode(self, value: Any) -> Any:
        return None if value is None else plain(Decimal(str(value)))

    def custom_value(self, value: Any) -> Any:
        return None if value is None else (int(value) if value == int(value) else float(value))

    def from_custom(self, value: Any) -> Any:
        return None if value is None else Decimal(str(value))


class Percent(Number):
    """A share of a hundred."""

    slug = "percent"
    summable = False


class Money(Number):
    """A sum of money with its currency; stored as whole ten-thousandths."""

    slug = "money"
    family = "money"
    json_type = dict[str, str]

    def parse(self, value: Any, field: "Field") -> Any:
        if blank(value) or value == {}:
            return None
        if not isinstance(value, dict):
            value = {"amount": value}
        if blank(value.get("amount")):
            return None
        currency = value.get("currency") or field.currency or home_currency()
        if not isinstance(currency, str) or not is_currency(currency.upper()):
            raise ValueError(say("Name the currency by its three letters, for example EUR."))
        return read_decimal(value["amount"], mark("sum")).quantize(Decimal("0.0001")), currency.upper()

    def encode(self, value: Any) -> Any:
        if value is None or value[0] is None:
            return None
        amount = Decimal(value[0]) / MONEY_SCALE
        return {
            "amount": f"{amount.quantize(Decimal('0.01')) if amount == round(amount, 2) else amount.normalize():f}",
            "currency": value[1] or "",
        }

    def custom_value(self, value: Any) -> Any:
        return None if value is None else {"a": int(value[0] * MONEY_SCALE), "c": value[1]}

    def from_custom(self, value: Any) -> Any:
        return None if value is None else (value["a"], value["c"])

    def to_text(self, value: Any) -> str:
        return "" if value is None else f"{value['amount']} {value['currency']}"

    def from_text(self, text: str, field: "Field") -> Any:
        words = text.split()
        currency = next((w for w in words if len(w) == 3 and w.isalpha()), field.currency or home_currency())
        return {"amount": "".join(w for w in words if w != currency), "currency": currency} if words else None


class Duration(Kind):
    """A length of time, in seconds."""

    slug = "duration"
    family = "number"
    is_numeric = True
    operators = (*RANGE, *EMPTINESS)
    summable = True
    json_type = int

    def parse(self, value: Any, field: "Field") -> int | None:
        if blank(value):
            return None
        seconds = read_decimal(value, mark("length of time in seconds"))
        if seconds < 0 or seconds > 2**31 - 1:
            raise ValueError(say("Write a length of time that is not negative and not longer than a lifetime."))
        return int(seconds)

    def encode(self, value: Any) -> Any:
        return None if value is None else int(value)

    def from_text(self, text: str, field: "Field") -> Any:
        if ":" in text:
            parts = [int(p) for p in text.split(":")]
            return sum(p * 60**i for i, p in enumerate(reversed(parts if len(parts) == 3 else [*parts, 0])))
        return text or None
