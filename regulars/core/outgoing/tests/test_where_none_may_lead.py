"""Nobody who names an address makes the house ask a machine that she could not ask herself."""

import socket
from ipaddress import ip_address

import pytest

from regulars.core.outgoing.addresses import as_address, is_public
from regulars.core.outgoing.asking import Question, ask
from regulars.core.outgoing.connecting import connect
from regulars.core.outgoing.places import host_of, place_of
from regulars.core.outgoing.refusal import NotConnected
from regulars.core.outgoing.trusted import trusted_from
from testing.listening import Listener, listening, send_to

NOT_PUBLIC = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.1.2.3", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1",
    "255.255.255.255", "168.63.129.16", "::", "::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
    "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "fe80::1", "fe80::1%eth0", "fec0::1",
    "fc00::1", "fd00:ec2::254", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1",
]  # fmt: skip
PUBLIC = [
    "8.8.8.8", "100.128.0.1", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8",
]  # fmt: skip
# All of them are 127.0.0.1 at this or that program.
SPELLINGS = [
    "127.0.0.1", "localhost", "LOCALHOST", "localhost.", "2130706433", "0x7f000001", "0x7F.0.0.1", "0177.0.0.1",
    "017700000001", "127.1", "127.0.1", "0", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:127.0.0.1]", "[64:ff9b::127.0.0.1]", "①②⑦.⓪.⓪.①", "127。0。0。1", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
]  # fmt: skip


@pytest.fixture
def inside() -> Listener:
    """A machine of the house's own network that nobody outside may reach."""
    with listening() as one:
        yield one  # type: ignore[misc]


@pytest.mark.parametrize("text", NOT_PUBLIC)
def test_an_address_that_is_not_public_is_none(text: str) -> None:
    assert not is_public(as_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_address_is_one(text: str) -> None:
    assert is_public(as_address(text))


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_of_this_machine_leads_to_it(spelling: str, scheme: str, inside: Listener) -> None:
    with pytest.raises(NotConnected):
        ask(f"{scheme}://{spelling}:{inside.port}/", Question())
    assert not inside.came


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_is_connected_to(spelling: str, inside: Listener) -> None:
    with pytest.raises(NotConnected):
        connect(spelling.strip("[]"), inside.port, seconds=5)


@pytest.mark.parametrize(
    "address",
    [
        "https://good.example@127.0.0.1/", "https://127.0.0.1\\@good.example/", "https://good.example:80:443/",
        "https://good.example:0/", "https://good.example:99999/", "https:///x", "https://", "file:///etc/passwd",
        "gopher://x/", "ftp://x/", "https://good.example\t/", "https://a b/", "https://good.example/\r\nX: 1",
        "https://a..b/", "https://-a.example/", "https://" + "a" * 3_000, "//good.example/", "https://[::1/", "",
        "https://good.example/ä", "https://1.2.3.4.5/", "https://1.2.3.0x4/", "https://256.1.1.1/", "https://1.2.3.4../",
    ],
)  # fmt: skip
def test_what_could_be_read_in_two_ways_is_no_address(address: str) -> None:
    with pytest.raises(NotConnected):
        place_of(address)


def test_a_name_has_one_spelling() -> None:
    assert host_of("Bücher.Example.") == "xn--bcher-kva.example"
    assert place_of("https://EXAMPLE.com?q=1") == ("https", "example.com", 443, "/?q=1")


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let names lead to these numbers, one answer after the other."""
    asked: list[str] = []

    def resolve(host: str, port: int, **wishes: object) -> list[object]:
        numbers = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        kinds = [socket.AF_INET if ip_address(one).version == 4 else socket.AF_INET6 for one in numbers]
        return [(kind, 1, 6, "", (one, port)) for kind, one in zip(kinds, numbers, strict=True)]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked


@pytest.mark.parametrize("numbers", [["127.0.0.1"], ["::ffff:127.0.0.1"], ["192.0.2.1"], ["8.8.8.8", "127.0.0.1"]])
def test_a_name_that_leads_inside_is_refused_and_one_that_half_does_too(
    numbers: list[str], inside: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, numbers)
    with pytest.raises(NotConnected, match="own network"):
        connect("good.example", inside.port, seconds=5)


def test_a_name_that_leads_elsewhere_a_moment_later_is_not_asked_again(
    inside: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[object] = []

    def note(line: socket.socket, place: object) -> None:
        went.append(place)
        raise ConnectionRefusedError

    asked = resolving(monkeypatch, ["8.8.8.8"], ["127.0.0.1"])
    # A socket's own way of finding out which addresses are this machine's goes by the real one.
    monkeypatch.setattr("regulars.core.outgoing.addresses.is_own", lambda address: False)
    monkeypatch.setattr("socket.socket.connect", note)
    with pytest.raises(NotConnected):
        ask(f"https://good.example:{inside.port}/", Question())
    assert (asked, went) == (["good.example"], [("8.8.8.8", inside.port)])


def test_an_address_of_this_very_machine_is_not_public(monkeypatch: pytest.MonkeyPatch) -> None:
    own = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    own.connect(("127.0.0.1", 9))
    monkeypatch.setattr("regulars.core.outgoing.addresses._NOT_PUBLIC_4", [])
    assert not is_public(as_address("127.0.0.1"))
    own.close()


def test_nothing_goes_in_clear_text_to_whom_nobody_named_by_a_detour_either(monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(send_to("http://good.example/")) as first:
        asked: list[str] = []
        resolve = socket.getaddrinfo

        def note(host: str, *more: object, **wishes: object) -> object:
            asked.append(host)
            return resolve(host, *more, **wishes)  # type: ignore[call-overload]  # handed on as it came

        monkeypatch.setattr(socket, "getaddrinfo", note)
        with pytest.raises(NotConnected, match="not secure"):
            ask("http://good.example/", Question())
        with pytest.raises(NotConnected, match="not secure"):
            ask(first.address, Question(detours=1, named=trusted_from([f"localhost:{first.port}"])))
    assert (set(asked), len(first.came)) == ({"localhost"}, 1)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_detour_leads_inside(status: int, inside: Listener) -> None:
    for spelling in ("localhost", "127.0.0.1", "2130706433", "[::ffff:127.0.0.1]", "a@127.0.0.1"):
        with listening(send_to(f"http://{spelling}:{inside.port}/", status)) as first:
            named = trusted_from([f"localhost:{first.port}"])
            with pytest.raises(NotConnected):
                ask(first.address, Question(detours=5, named=named))
            assert len(first.came) == 1
    assert not inside.came


def test_what_is_meant_for_one_does_not_go_along_to_the_next(inside: Listener) -> None:
    secret = {"Authorization": "Bearer x", "Cookie": "a=b", "X-Other": "kept"}
    with listening(send_to(f"{inside.address}/next")) as first:
        named = trusted_from([f"localhost:{first.port}", f"localhost:{inside.port}"])
        assert ask(first.address, Question(detours=1, headers=secret, named=named)).content == b"hello"
    question = Question(method="POST", body=b"x", detours=1, named=trusted_from(["localhost"]))
    with listening(send_to(f"{inside.address}/next", 307)) as other, pytest.raises(NotConnected, match="elsewhere"):
        ask(other.address, question)
    assert first.came[0][1]["authorization"] == "Bearer x"
    assert [sorted({"authorization", "cookie", "x-other"} & set(headers)) for _, headers in inside.came] == [
        ["x-other"]
    ]


def test_detours_end() -> None:
    with listening(send_to("/again")) as one:
        answer = ask(one.address, Question(detours=3, named=trusted_from(["localhost"])))
    assert (answer.status, len(one.came)) == (302, 4)
