"""What another program noted comes in: its columns are known or put right, its moments read as they were meant."""

import datetime as dt
import io
from typing import Any

import pytest
import xlsxwriter

from testing.bringing import Bring
from testing.client import ApiClient
from testing.people import People


@pytest.fixture(autouse=True)
def _contacts(alice: ApiClient) -> None:
    for name, emails in (
        ("Kari Dahl", ["kari@mill.example", "kari.dahl@home.example"]),
        ("Kari Dahl", ["other@elsewhere.example"]),
        ("Ola Nordmann", ["ola@mill.example"]),
    ):
        points = [{"kind": "email", "value": one} for one in emails]
        alice.post("/people", {"name": name, "children": {"contact_points": points}}).ok(201)


def calls(client: ApiClient, slug: str = "calls") -> list[dict[str, Any]]:
    return [dict(row) for row in client.get(f"/{slug}", sort="happened_at").ok()["rows"]]


def test_a_german_list_with_day_and_time_apart_is_known_by_its_headings(alice: ApiClient, bring: Bring) -> None:
    text = (
        "Datum;Uhrzeit;Kontakt;E-Mail;Betreff;Dauer (Min.);Notizen;Richtung\n"
        "03.05.2026;14:30;Kari Dahl;KARI.DAHL@home.example;Angebot;12,5;Will Roggen;Eingehend\n"
        "13.12.26;9:05 Uhr;Ola Nordmann;;Rückruf;0:01:30;;ausgehend\n"
    )
    done = bring("calls", text)
    assert done.counts["created"] == 2, [row.reason for row in done.rows.all()]
    one, two = calls(alice)
    assert one["happened_at"] == "2026-05-03T12:30:00Z"
    assert (one["duration"], one["direction"]["value"] if isinstance(one["direction"], dict) else one["direction"]) == (
        750,
        "in",
    )
    assert one["summary"] == "<p>Angebot</p><p>Will Roggen</p>"
    assert alice.get(f"/people/{one['party']['id']}").ok()["email"] == "kari@mill.example"
    assert (two["happened_at"], two["duration"]) == ("2026-12-13T08:05:00Z", 90)


def test_an_american_list_is_put_right_by_hand(alice: ApiClient, bring: Bring) -> None:
    text = (
        "X1,X2,X3,X4,X5\n"
        "2:05 PM,5/3/2026,ola@mill.example,Wants oats,1 h 5 min\n"
        "12:00 am,12/31/2026,ola@mill.example,Midnight,45 s\n"
    )
    mapping = {"X1": "happened_at", "X2": "happened_at", "X3": "party.email", "X4": "summary", "X5": "duration"}
    done = bring("calls", text, mapping=mapping, reading={"date_order": "mdy"})
    assert done.counts["created"] == 2, [row.reason for row in done.rows.all()]
    assert [(row["happened_at"], row["duration"]) for row in calls(alice)] == [
        ("2026-05-03T12:05:00Z", 3_900), ("2026-12-30T23:00:00Z", 45),
    ]  # fmt: skip


def test_clocks_that_jump_and_offsets_are_understood(alice: ApiClient, bring: Bring) -> None:
    moments = {
        "2026-03-29 02:30": "2026-03-29T01:30:00Z",  # never was: so much later
        "2026-10-25 02:30": "2026-10-25T00:30:00Z",  # twice: the first
        "2026-10-25 02:30 +0100": "2026-10-25T01:30:00Z",
        "2026-05-03T14:30:00.5Z": "2026-05-03T14:30:00Z",
        "2026-05-03 14:30 America/New_York": "2026-05-03T18:30:00Z",
        "3 May 2026 2.30 pm": "2026-05-03T12:30:00Z",
        "2026-05-03": "2026-05-03T10:00:00Z",
        "46145.6041666667": "2026-05-03T12:30:00Z",
        "46145": "2026-05-03T10:00:00Z",
    }
    rows = "".join(f'Ola Nordmann,"{said}",{n}\n' for n, said in enumerate(moments))
    done = bring("calls", f"Contact,Date,Note\n{rows}Ola Nordmann,some day,\nOla Nordmann,2026-05-03 25:00,\n")
    assert (done.counts["created"], done.counts["refused"]) == (len(moments), 2), done.counts
    assert [row["happened_at"] for row in calls(alice)] == sorted(moments.values())
    reasons = [row.reason for row in done.rows.filter(outcome="refused")]
    assert all(reason.startswith("Date: ") for reason in reasons), reasons


def test_a_spreadsheet_with_days_and_times_as_numbers(alice: ApiClient, bring: Bring) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        day, time = book.add_format({"num_format": "dd.mm.yyyy"}), book.add_format({"num_format": "hh:mm"})
        sheet.write_row(0, 0, ["Date", "Time", "Contact", "Duration", "Note"])
        sheet.write_datetime(1, 0, dt.date(2026, 5, 3), day)
        sheet.write_datetime(1, 1, dt.time(14, 30), time)
        sheet.write_row(2, 0, [46145, 0.6041666666])
        sheet.write_datetime(1, 3, dt.timedelta(minutes=12, seconds=30), book.add_format({"num_format": "[h]:mm:ss"}))
        sheet.write(2, 3, "00:12:30")
        for row in (1, 2):
            sheet.write(row, 2, "Ola Nordmann")
            sheet.write(row, 4, f"Number {row}")
    done = bring("calls", out.getvalue(), name="calls.xlsx")
    assert done.counts["created"] == 2, [row.reason for row in done.rows.all()]
    assert [(row["happened_at"], row["duration"]) for row in calls(alice)] == [("2026-05-03T12:30:00Z", 750)] * 2


def test_who_is_meant_is_told_by_name_and_address_together(alice: ApiClient, bring: Bring) -> None:
    text = (
        "Contact,E-mail,When\n"
        "Kari Dahl,other@elsewhere.example,2026-05-01 10:00\n"
        "K. Dahl,kari@mill.example,2026-05-02 10:00\n"
        "Ola Nordmann,unknown@nowhere.example,2026-05-03 10:00\n"
        "Kari Dahl,unknown@nowhere.example,2026-05-04 10:00\n"
        "Nobody,,2026-05-05 10:00\n"
    )
    done = bring("calls", text)
    assert (done.counts["created"], done.counts["refused"]) == (3, 2)
    emails = [alice.get(f"/people/{row['party']['id']}").ok()["email"] for row in calls(alice)]
    assert emails == ["other@elsewhere.example", "kari@mill.example", "ola@mill.example"]
    reasons = {row.number: row.reason for row in done.rows.filter(outcome="refused")}
    assert "Several are called" in reasons[5]
    assert "There is no record called “Nobody”" in reasons[6]


def test_by_an_address_nobody_is_found_whom_one_may_not_see(
    alice: ApiClient, charlie: ApiClient, people: People, bring: Bring
) -> None:
    text = "E-mail,When\nola@mill.example,2026-05-01 10:00\n"
    done = bring("calls", text, by=people.charlie)
    assert done.counts["refused"] == 1
    assert calls(charlie) == []


def test_the_same_file_twice_brings_nothing_twice(alice: ApiClient, bring: Bring) -> None:
    text = "Contact,Date,Time,Subject\nOla Nordmann,03.05.2026,14:30,Rye\nOla Nordmann,04.05.2026,14:30,Rye\n"
    assert bring("calls", text).counts["created"] == 2
    again = bring("calls", text)
    assert (again.counts["created"], again.counts["skipped"]) == (0, 2)


def test_somebody_in_the_trash_is_named_as_such(alice: ApiClient, bring: Bring) -> None:
    ola = alice.get("/people", q="ola").ok()["rows"][0]
    alice.delete(f"/people/{ola['id']}", version=ola["version"]).ok()
    done = bring("calls", "Contact,When\nOla Nordmann,2026-05-01 10:00\n")
    assert "in the trash" in done.rows.get().reason
