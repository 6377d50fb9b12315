"""What Linux can tell and do about a listening socket; elsewhere these do nothing."""

import ctypes
import socket
import struct
import sys

_SO_ATTACH_FILTER = 26
_TCP_INFO_UNACKED = 24

# A classic packet filter over the TCP header: load the flags, drop what is SYN without ACK, pass the rest.
# Newcomers' systems try again a second later and are then refused in the usual way; nobody is cut off.
_DROP_NEWCOMERS = [
    (0x30, 0, 0, 13),
    (0x54, 0, 0, 0x12),
    (0x15, 0, 1, 0x02),
    (0x06, 0, 0, 0),
    (0x06, 0, 0, 0xFFFFFFFF),
]


def turn_newcomers_away(listener: socket.socket) -> None:
    """Let nobody new connect, while those already in the queue can still be accepted."""
    if sys.platform != "linux":
        return
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in _DROP_NEWCOMERS))
    pointer = struct.pack("HP", len(_DROP_NEWCOMERS), ctypes.addressof(program))
    try:
        listener.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, pointer)
    except OSError:
        # Some containers forbid it; then a request in the last instant may be cut off, no more.
        return


def queue_length(listener: socket.socket) -> int:
    """Count the connections that wait to be accepted."""
    if sys.platform != "linux":
        return 0
    info = listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104)
    return int(struct.unpack_from("I", info, _TCP_INFO_UNACKED)[0])
