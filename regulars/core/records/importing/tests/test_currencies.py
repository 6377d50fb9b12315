"""Amounts are in the currency that is written beside them or in the heading, never silently in another."""

import pytest

from regulars.core.records.importing.recognising.currencies import currency_of


@pytest.mark.parametrize(
    ("text", "heading", "currency"),
    [
        ("1.234,50 €", "", "EUR"),
        ("£1,234.50", "", "GBP"),
        ("$5", "", "USD"),
        ("R$ 1.234,56", "", "BRL"),
        ("1 234,50 zł", "", "PLN"),
        ("Rs. 5,000/-", "", "INR"),
        ("Fr. 50.-", "", "CHF"),
        ("1234,50EUR", "", "EUR"),
        ("usd 5", "", "USD"),
        ("1 234,50 руб.", "", "RUB"),
        ("￦5,000원", "", "KRW"),
        ("12,50", "", "NOK"),
        ("12,50", "Umsatz CHF", "CHF"),
        ("12,50", "CA (€)", "EUR"),
        ("12,50", "TOTAL ALL", "NOK"),
        ("12,50 €", "Umsatz CHF", "EUR"),
        ("100 kr", "", "NOK"),
        ("10 Stk.", "", "NOK"),
    ],
)
def test_the_currency_is_read(text: str, heading: str, currency: str) -> None:
    assert currency_of(text, "NOK", heading=heading) == currency


@pytest.mark.parametrize("text", ["99 kr", "¥12,000", "\\12,000"])
def test_a_sign_of_several_currencies_is_refused_where_nothing_says_which(text: str) -> None:
    with pytest.raises(ValueError, match="may be in"):
        currency_of(text, "EUR")
    assert currency_of("99 kr", "EUR", heading="Saldo (SEK)") == "SEK"
    assert currency_of("¥12,000", "CNY") == "CNY"
    assert currency_of("$5", "CAD") == "CAD"


def test_where_they_are_and_where_we_are_tells_whose_crowns_are_meant() -> None:
    assert currency_of("99 kr", "EUR", countries=("SE", "NO")) == "SEK"
    assert currency_of("99 kr", "EUR", countries=("", "NO")) == "NOK"
    assert currency_of("¥12,000", "EUR", countries=("DE", "JP")) == "JPY"
    assert currency_of("99 kr", "DKK", countries=("SE",)) == "DKK"
    with pytest.raises(ValueError, match="may be in"):
        currency_of("99 kr", "EUR", countries=("DE", ""))
