import socket

import pytest

from regulars.site.serving.address import Address, AddressTaken


def test_a_taken_port_says_so_and_names_another() -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(AddressTaken, match=f"PORT={port + 1} make run"):
            Address("127.0.0.1", port).must_be_free()
    Address("127.0.0.1", port).must_be_free()


def test_a_host_of_another_machine_is_refused_with_advice() -> None:
    with pytest.raises(AddressTaken, match="HOST must be"):
        Address("192.0.2.1", 8000).must_be_free()


@pytest.mark.parametrize("typed", ["", "0", "65536", "-1", "http", "80 00", "8000.5"])
def test_what_is_no_port_is_not_taken_for_one(typed: str) -> None:
    assert Address.read("127.0.0.1", typed) is None


def test_the_link_can_be_opened_on_this_machine() -> None:
    assert Address("0.0.0.0", 8000).link == "http://127.0.0.1:8000"
    assert Address("::1", 8000).link == "http://[::1]:8000"
