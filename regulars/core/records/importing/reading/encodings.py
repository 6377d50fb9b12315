"""Which encoding a text file has: its byte-order mark, its zeros, UTF-8, and only then a guess."""

import codecs
from pathlib import Path

from regulars.core.records.importing.reading.alphabets import european_encoding
from regulars.core.records.importing.reading.table import UnreadableFile
from regulars.core.words import say

SAMPLE = 256 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "mac_roman", "iso8859_15"]
_LIKELY_WIDE = [
    "shift_jis",
    "cp932",
    "gb18030",
    "big5",
    "euc_kr",
    "cp949",
    "euc_jp",
    "koi8_r",
    "cp850",
    "cp437",
    "cp874",
]


def detect_encoding(path: Path) -> str:
    """Return the most likely encoding of a text file, read from samples at its start, middle and end."""
    with path.open("rb") as stream:
        sample = stream.read(SAMPLE)
        size = path.stat().st_size
        for share in (0.5, 0.9):
            if size > SAMPLE * 4:
                stream.seek(int(size * share))
                # A sample from the middle starts after a line end, so that no character is cut.
                sample += stream.read(SAMPLE // 4).partition(b"\n")[2].rpartition(b"\n")[0]
    return encoding_of(sample)


def encoding_of(sample: bytes) -> str:
    """Return the encoding of a piece of text."""
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    if zeros := _wide(sample):
        return zeros
    if _is_utf8(sample):
        return "utf-8"
    odd = b"\n".join(line for line in sample.splitlines() if not line.isascii())[:64_000]
    if european := european_encoding(odd):
        return european
    # Loaded late, and so not at all where no such file is brought in.
    from charset_normalizer import from_bytes

    found = from_bytes(odd or sample, cp_isolation=_LIKELY + _LIKELY_WIDE).best()
    return found.encoding if found else "cp1252"


def known_encoding(name: str) -> str:
    """Return the name if Python knows that encoding of text; raise UnreadableFile otherwise."""
    try:
        info = codecs.lookup(name)
        "a".encode(info.name)
    except (LookupError, TypeError, ValueError) as fault:
        raise UnreadableFile(
            say("There is no encoding called {name}. Choose one from the list.", name=repr(name[:40]))
        ) from fault
    return name


def readable_sample(start: bytes) -> str:
    """Return the start of a file as text, for recognising its format."""
    return start.decode(encoding_of(start), "replace")


def _wide(sample: bytes) -> str:
    if len(sample) < 4 or b"\0" not in sample[:4096]:
        return ""
    head = sample[: len(sample[:4096]) // 2 * 2]
    even, odd = head[0::2].count(0) / len(head), head[1::2].count(0) / len(head)
    if odd > 0.2 and even < odd / 4:
        return "utf-16-le"
    return "utf-16-be" if even > 0.2 and odd < even / 4 else ""


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as fault:
        # The sample may end inside a character; and one bad row in thousands does not make it another encoding.
        good, bad = sample.decode("utf-8", "ignore"), sample.decode("utf-8", "replace").count("\ufffd")
        many = sum(1 for c in good if ord(c) > 127)
        return fault.start >= len(sample) - 4 or bad <= max(1, many // 20) < many
    return True
