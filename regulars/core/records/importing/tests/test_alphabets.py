"""Short lists in old encodings are read with the letters of their language, not with somebody else's."""

import pytest

from regulars.core.records.importing.reading.encodings import encoding_of

LISTS = {
    "german": "Vorname;Nachname;Ort\nJürgen;Groß;Köln\nBärbel;Öhler;Düsseldorf\n",
    "french": "Nom;Prénom;Ville;Solde\nLefèvre;Zoé;Étampes;12,50 €\nCœur;Jacques;Bourges;1\u00a0500,00 €\n",
    "euros": "Vorname;Nachname;Umsatz\nJürgen;Groß;1.234,50 €\n" + "Bärbel;Öhler;12,50 €\n" * 3,
    "swiss": "Name;Ort;Kanton\nHélène Müller;Neuchâtel;Genève\nJürg Grämiger;Zürich;Città\n",
    "norwegian": "Navn;Sted\nÅse Bjørnstad;Tromsø\nKåre Sæther;Ålesund\n",
    "spanish": "Nombre;Teléfono;Población\nMaría Núñez;93;Málaga\nÍñigo Agüero;5º B;A Coruña\n",
    "portuguese": "Nome;Código;Função\nJoão Simões;1;Camões\nConceição Araújo;2;São Tomé\n",
    "polish": "Imię;Nazwisko;Miasto\nŁukasz;Żak;Łódź\nŚwiętosława;Ćwikła;Kraków\n",
    "hungarian": "Név;Cégnév;Cím\nNagy István;Őrségi Kft.;Fő út 2.\nSzűcs Ágnes;;Széchenyi u. 1.\n",
    "hungarian without ö": "Név;Cégnév;Irányítószám\nNagy Ágnes;Őrségi Kft.;1051\n",
    "czech": "Jméno;Příjmení;Město\nJiří;Dvořák;Plzeň\nŠtěpánka;Žižková;Brno\n",
    "turkish": "Ad;Soyad;Şehir\nİbrahim;Yıldız;İstanbul\nÇağla;Güneş;Eskişehir\n",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("german", "cp1252"), ("german", "cp850"), ("german", "mac_roman"), ("french", "cp1252"), ("swiss", "cp1252"),
        ("french", "iso8859_15"),
        ("euros", "iso8859_15"), ("euros", "cp1252"),
        ("norwegian", "cp1252"), ("norwegian", "cp850"), ("spanish", "cp1252"), ("portuguese", "cp1252"),
        ("polish", "cp1250"), ("polish", "iso8859_2"), ("polish", "cp852"), ("hungarian", "cp1250"),
        ("hungarian without ö", "cp1250"),
        ("hungarian", "iso8859_2"), ("czech", "cp1250"), ("czech", "iso8859_2"), ("turkish", "cp1254"),
    ],
)  # fmt: skip
def test_a_short_list_is_read_in_the_letters_of_its_language(language: str, encoding: str) -> None:
    content = LISTS[language].encode(encoding)
    assert content.decode(encoding_of(content)) == LISTS[language]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("ФИО;Город\nИванов Иван;Москва\nПетрова Анна;Рига\n", "cp1251"),
        ("Όνομα;Πόλη\nΓιώργος;Αθήνα\nΕλένη;Θεσσαλονίκη\n", "cp1253"),
        ("氏名,会社名,住所\n山田 太郎,株式会社山田商店,東京都千代田区\n佐藤 花子,アルファ,大阪市\n", "cp932"),
        ("姓名,公司,地址\n王小明,北京某某科技有限公司,北京市海淀区中关村大街\n", "gb18030"),
        ("姓名,公司,電話,地址\n陳大文,台灣公司,02-2345-6789,台北市信義區\n", "big5"),
        ("이름,회사,주소\n김철수,삼성상회,서울시 종로구\n이영희,,부산시 중구\n", "cp949"),
    ],
)
def test_lists_in_letters_of_their_own_are_read_as_before(text: str, encoding: str) -> None:
    content = text.encode(encoding)
    assert content.decode(encoding_of(content)) == text
