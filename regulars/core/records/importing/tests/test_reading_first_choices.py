"""Cards and entries say more than their values: first choices, extensions, messengers, groups."""

from pathlib import Path

from regulars.core.records.importing.reading import Reading, open_table


def read_one(tmp_path: Path, name: str, text: str) -> dict[str, str]:
    path = tmp_path / name
    path.write_text(text)
    table = open_table(path, reading=Reading())
    return {h: cell for h, cell in zip(table.headings, next(iter(table.rows())).cells, strict=True) if cell}


def card(*lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", "VERSION:4.0", "FN:A B", *lines, "END:VCARD", ""])


def test_the_first_choice_of_several_is_marked(tmp_path: Path) -> None:
    row = read_one(tmp_path, "a.vcf", card("EMAIL;TYPE=work;PREF=2:b@x.example", "EMAIL;TYPE=work;PREF=1:a@x.example"))
    assert row["E-mail (work, preferred)"] == "a@x.example"
    assert row["E-mail (work)"] == "b@x.example"


def test_one_alone_needs_no_mark(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.vcf", card("EMAIL;PREF=1:a@x.example"))["E-mail"] == "a@x.example"


def test_an_extension_stays_with_its_number(tmp_path: Path) -> None:
    row = read_one(tmp_path, "a.vcf", card("TEL;VALUE=uri:tel:+49-171-5551234;ext=7;phone-context=x"))
    assert row["Phone"] == "+49-171-5551234 ext. 7"


def test_a_name_in_a_messenger_is_no_web_address(tmp_path: Path) -> None:
    row = read_one(tmp_path, "a.vcf", card("IMPP;X-SERVICE-TYPE=Skype:skype:a.b", "X-AIM:a.b", "IMPP:xmpp:a@x.example"))
    assert row["Messenger (skype)"] == "a.b"
    assert row["Messenger (aim)"] == "a.b"
    assert row["Messenger (xmpp)"] == "a@x.example"


def test_a_group_of_a_directory_says_so(tmp_path: Path) -> None:
    row = read_one(tmp_path, "a.ldif", "dn: cn=g,dc=x\nobjectClass: top\nobjectClass: groupOfNames\ncn: g\nmember: x\n")
    assert row["Kind"] == "group"
