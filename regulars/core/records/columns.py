"""Model columns that know more than Django's: which field kind they are, and which key they compare by."""

from decimal import Decimal
from typing import Any

from django.db import models

from regulars.foundation.text import fold

MONEY_SCALE = 10_000


class KeyOf(models.CharField):
    """The folded twin of a text column: what filters, sorting and matching compare."""

    def __init__(self, source: str, **options: Any) -> None:
        self.source = source
        super().__init__(**{"blank": True, "editable": False, "db_collation": None, **options})

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        key = fold(getattr(model_instance, self.source) or "")[: self.max_length]
        setattr(model_instance, self.attname, key)
        return key

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        return name, path, [self.source, *args], options

    def db_type(self, connection: Any) -> str:
        """Keys compare by code point on both databases, so that prefixes are index ranges."""
        plain = str(super().db_type(connection))
        return f'{plain} COLLATE "C"' if connection.vendor == "postgresql" else plain


class Choice(models.CharField):
    """One of a few values; a choice is (value, label) or (value, label, colour)."""

    def __init__(self, verbose_name: str | None = None, choices: Any = None, **options: Any) -> None:
        self.colors = {c[0]: c[2] for c in choices or [] if len(c) > 2}
        pairs = [(c[0], c[1]) for c in choices or []]
        super().__init__(verbose_name, **{"max_length": 30, "choices": pairs or None, **options})


class RichText(models.TextField):
    """Formatted text: HTML, sanitised before it is stored."""

    holds_markup = True


class PartialDateText(models.CharField):
    """A day of the year whose year may be unknown: "1984-02-29" or "--02-29"."""

    def __init__(self, verbose_name: str | None = None, **options: Any) -> None:
        super().__init__(verbose_name, **{"max_length": 10, **options})


class Duration(models.PositiveIntegerField):
    """A length of time in seconds."""


class Percent(models.DecimalField):
    """A share of a hundred."""

    def __init__(self, verbose_name: str | None = None, **options: Any) -> None:
        super().__init__(verbose_name, **{"max_digits": 9, "decimal_places": 4, **options})


class Amount(models.BigIntegerField):
    """A sum of money, stored as ten-thousandths so that every database adds it exactly.

    In Python it is a Decimal; its currency stands in the column named by `currency`.
    """

    def __init__(self, verbose_name: str | None = None, *, currency: str = "currency", **options: Any) -> None:
        self.currency = currency
        super().__init__(verbose_name, **options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "currency": self.currency}

    def from_db_value(self, value: int | None, *_: Any) -> Decimal | None:
        return None if value is None else Decimal(value) / MONEY_SCALE

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)

    def get_prep_value(self, value: Any) -> int | None:
        return None if value is None else int((Decimal(value) * MONEY_SCALE).to_integral_value())
