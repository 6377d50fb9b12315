"""LDIF entries, and what cannot be read of them."""

import io

from regulars.foundation.ldif import read_ldif

SAMPLE = b"""version: 1
# a comment
dn: cn=Kari,mail=kari@example.org
objectclass: person
cn:: S2FyaSDDhQ==
mail: kari@example.org
description: a long
  text
jpegPhoto:: /9j/

dn: cn=Ola
cn: Ola
photo:< file:///etc/passwd
nonsense
"""


def test_entries_are_read_with_base64_and_folded_lines() -> None:
    first, second = read_ldif(io.BytesIO(SAMPLE))
    assert first.attributes == [
        ("objectclass", "person"),
        ("cn", "Kari Å"),
        ("mail", "kari@example.org"),
        ("description", "a long text"),
    ]
    assert first.picture == b"\xff\xd8\xff"
    assert second.attributes == [("cn", "Ola")]


def test_files_named_in_an_entry_are_never_opened() -> None:
    _, second = read_ldif(io.BytesIO(SAMPLE))
    assert second.odd_lines == ["photo:< file:///etc/passwd", "nonsense"]


def test_whether_an_entry_adds_changes_or_removes_is_told() -> None:
    lines = b"dn: cn=A\nchangetype: add\ncn: A\n\ndn: cn=B\nchangetype: delete\n\ndn: cn=C\ncn: C\n"
    assert [entry.change for entry in read_ldif(io.BytesIO(lines))] == ["add", "delete", "add"]
