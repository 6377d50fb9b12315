"""Whoever is asked keeps nobody waiting, sends no flood, and is known by the operator's word where she is inside."""

import http.server
import time
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

import pytest
from django.core.mail import EmailMessage, get_connection

from regulars.core.outgoing.addresses import as_address
from regulars.core.outgoing.asking import Question, ask
from regulars.core.outgoing.refusal import NotConnected
from regulars.core.outgoing.trusted import NotReadable, Trusted, trusted_from
from testing.listening import listening
from testing.soak import patience

HERE = trusted_from(["localhost"])


def drip_heading(door: http.server.BaseHTTPRequestHandler) -> None:
    with suppress(OSError):
        for _ in range(200):
            door.wfile.write(b"X")
            time.sleep(0.05)


def drip_content(door: http.server.BaseHTTPRequestHandler) -> None:
    door.send_response(200)
    door.end_headers()
    drip_heading(door)


def flood(door: http.server.BaseHTTPRequestHandler) -> None:
    door.send_response(200)
    door.end_headers()
    with suppress(OSError):
        for _ in range(100):
            door.wfile.write(b"x" * 65_536)


def packed(door: http.server.BaseHTTPRequestHandler) -> None:
    door.send_response(200)
    door.send_header("Content-Encoding", "gzip")
    door.end_headers()


@pytest.mark.parametrize("answering", [drip_heading, drip_content])
def test_whoever_drips_is_hung_up_on(answering: Any) -> None:
    begun = time.monotonic()
    with listening(answering) as one, pytest.raises(NotConnected, match="slowly"):
        ask(one.address, Question(seconds=0.5, named=HERE))
    assert time.monotonic() - begun < patience(1.0)


def test_a_flood_is_not_taken() -> None:
    with listening(flood) as one, pytest.raises(NotConnected, match="more than is taken"):
        ask(one.address, Question(most_bytes=100_000, named=HERE))


def test_nothing_packed_is_unpacked() -> None:
    with listening(packed) as one, pytest.raises(NotConnected, match="not asked for"):
        ask(one.address, Question(named=HERE))


def test_the_operator_s_own_machines_are_asked(settings: Any) -> None:
    with listening() as one:
        for words in (f"localhost:{one.port}", "localhost"):
            settings.OUTGOING = trusted_from([words])
            assert ask(one.address, Question()).content == b"hello"
        for words in ("", f"localhost:{one.port + 1}", "other.example", "10.0.0.0/8"):
            settings.OUTGOING = trusted_from([words])
            with pytest.raises(NotConnected):
                ask(one.address, Question())
    assert len(one.came) == 2


def test_a_name_vouches_for_no_service_that_hands_out_this_machine_s_secrets() -> None:
    named = trusted_from(["inside.example"])
    never = ("169.254.169.254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "fd00:ec2::254")
    for number, is_meant in (("10.0.0.1", True), *((one, False) for one in never)):
        assert named.vouches_for("inside.example", 443, as_address(number)) is is_meant, number
    assert trusted_from(["169.254.169.254"]).vouches_for("x.example", 80, ip_address("169.254.169.254"))


@pytest.mark.parametrize("wrong", ["a b", "http://x.example", "10.0.0.0/99", "x.example:door", "127.1"])
def test_a_wish_that_names_no_machine_is_refused(wrong: str) -> None:
    with pytest.raises(NotReadable):
        trusted_from([wrong])
    assert trusted_from([" ", ""]) == Trusted()


def test_letters_go_to_the_mail_server_that_the_operator_named_and_to_no_other(settings: Any) -> None:
    with listening() as one:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "localhost", one.port
        settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 2
        letter = EmailMessage("Hello", "Text", "a@x.example", ["b@x.example"])
        for host, is_named in (("localhost", True), ("127.0.0.1", False), ("0", False)):
            post = get_connection("regulars.core.outgoing.letters.LetterPost", host=host)
            with pytest.raises(Exception) as told:
                post.send_messages([letter])
            # Nobody there speaks SMTP; what counts is who was connected to.
            assert isinstance(told.value, NotConnected) is not is_named, told.value
