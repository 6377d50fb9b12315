"""Names are one in many languages, scripts and legal forms."""

import pytest

from regulars.commons.directory.doubles.following import follow_changes
from regulars.commons.directory.doubles.spelling import are_nicknames, bare_company, nickname_roots
from regulars.foundation.text import fold
from testing.client import ApiClient


@pytest.mark.parametrize(
    "names",
    [
        "Bob Robert", "Hans Johannes", "Sepp Josef", "Fritz Friedrich", "Uli Ulrich", "Pepe José", "Paco Francisco",
        "Nacho Ignacio", "Lola Dolores", "Zé José", "Beppe Giuseppe", "Gianni Giovanni", "Manu Emmanuel",
        "Lasse Lars", "Саша Александр", "Миша Михаил", "Sasha Александра", "Kasia Katarzyna", "Kuba Jakub",
        "Pista István", "Γιάννης Ιωάννης", "Mohamed Muhammad", "Pepa Josef", "Jussi Juhani", "Henk Hendrik",
    ],
)  # fmt: skip
def test_short_names_of_many_languages_are_known(names: str) -> None:
    short, full = (fold(name) for name in names.split())
    assert are_nicknames(short, full)


@pytest.mark.parametrize(("one", "other"), [("hans", "franz"), ("pepe", "paco"), ("саша", "миша"), ("anna", "maria")])
def test_others_are_not_taken_for_one(one: str, other: str) -> None:
    assert not are_nicknames(one, other)
    assert one in nickname_roots(one)


@pytest.mark.parametrize(
    "names",
    [
        "Müller GmbH | Müller GmbH & Co. KG | Müller", "Acme S.A. de C.V. | Acme SA de CV | Acme",
        "Lindqvist Bageri AB | Lindqvist Bageri Aktiebolag", "Kone Oy | Kone Oyj | Kone",
        "Foo S. de R.L. de C.V. | Foo",
        "株式会社トヨタ | トヨタ株式会社 | ㈱トヨタ | トヨタ", "小米有限公司 | 小米", "삼성 주식회사 | (주)삼성 | 삼성",
        "ООО «Ромашка» | Ромашка ООО | Ромашка", "UAB Baltija | Baltija", "PT Maju Tbk | Maju", "Foo Sp. z o.o. | Foo",
        "Foo UG (haftungsbeschränkt) | Foo", "Foo gGmbH | Foo Ges.m.b.H. | Foo", "Foo S/A | Foo Ltda | Foo",
        "Foo Ltd. Şti. | Foo A.Ş. | Foo", "Foo Pty Ltd | Foo Co., Ltd. | Foo", "Άλφα Α.Ε. | Άλφα",
        "شركة النور ذ.م.م | النور", 'אור בע"מ | אור', "Foo d.o.o. | Foo EOOD | Foo Kft. | Foo",
    ],
)  # fmt: skip
def test_what_kind_of_company_it_is_tells_nobody_apart(names: str) -> None:
    assert len({bare_company(name.strip()) for name in names.split("|")}) == 1


@pytest.mark.parametrize("name", ["GmbH", "AB", "S.A.", "株式会社", "Marks & Spencer", "Johnson & Johnson"])
def test_a_company_keeps_a_name(name: str) -> None:
    assert bare_company(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Сергей Иванов"}, {"name": "Sergei Ivanov"}),
        ({"name": "Александр Петров"}, {"name": "Alexander Petrov"}),
        ({"name": "Γιώργος Παπαδόπουλος"}, {"name": "Giorgos Papadopoulos"}),
        ({"given_name": "小明", "family_name": "王"}, {"given_name": "Xiaoming", "family_name": "Wang"}),
    ],
)
def test_one_who_is_written_in_two_scripts_is_found(
    alice: ApiClient, one: dict[str, str], other: dict[str, str]
) -> None:
    for names in (one, other):
        alice.post("/people", {**names, "birthday": "1980-02-03", "phone": "+47 22 33 44 55"}).ok(201)
    follow_changes()
    [pair] = alice.get("/doubles").ok()["pairs"]
    assert pair["reasons"][0]["text"].startswith(("The same name", "Nearly the same name"))


def test_a_name_that_is_spelt_otherwise_in_another_script_does_not_speak_against_it(alice: ApiClient) -> None:
    for name in ("田中太郎", "Taro Tanaka"):
        alice.post("/people", {"name": name, "birthday": "1980-02-03", "phone": "+47 22 33 44 55"}).ok(201)
    follow_changes()
    [pair] = alice.get("/doubles").ok()["pairs"]
    assert [reason["trait"] for reason in pair["reasons"]] == ["phone", "birthday"]


def test_namesakes_in_sound_of_one_script_are_two(alice: ApiClient) -> None:
    for given in ("小明", "晓明"):
        alice.post("/people", {"given_name": given, "family_name": "王"}).ok(201)
    follow_changes()
    assert alice.get("/doubles").ok()["pairs"] == []


def test_households_are_one_however_a_family_is_called(alice: ApiClient) -> None:
    for name in ("The Dahl Family", "Familie Dahl", "Household Dahl"):
        alice.post("/households", {"name": name, "city": "Oslo", "phone": "+47 22 33 44 55"}).ok(201)
    follow_changes()
    assert len(alice.get("/doubles", type="households").ok()["pairs"]) == 3
