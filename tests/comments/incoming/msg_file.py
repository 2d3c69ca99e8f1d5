"""Writes messages as Outlook saves them (MS-CFB, MS-OXMSG), just enough of it for tests."""

from __future__ import annotations

import datetime as dt
import itertools
import struct
from collections.abc import Mapping, Sequence

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI = 512, 64
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_TEXT, _BINARY, _TIME, _INTEGER = 0x001F, 0x0102, 0x0040, 0x0003

Streams = Mapping[str, bytes]


def message(
    subject: str = "",
    body: str | None = None,
    *,
    html: bytes = b"",
    rtf: bytes = b"",
    message_id: str = "",
    sent: dt.datetime | None = None,
    attachments: Sequence[str] = (),
) -> bytes:
    """Return a ``.msg`` file."""
    texts = {0x0037: subject, 0x1000: body, 0x1035: message_id}
    streams, rows = _properties({pid: text for pid, text in texts.items() if text})
    for pid, data in ((0x1013, html), (0x1009, rtf)):
        if data:
            streams[f"__substg1.0_{pid:04X}{_BINARY:04X}"] = data
            rows += struct.pack("<HHIQ", _BINARY, pid, 6, len(data))
    rows += struct.pack("<HHIQ", _INTEGER, 0x3FDE, 6, 65001)
    if sent:
        ticks = int((sent - _EPOCH).total_seconds()) * 10_000_000
        rows += struct.pack("<HHIQ", _TIME, 0x0039, 6, ticks)
    head = struct.pack("<8x4I8x", 0, len(attachments), 0, len(attachments))
    streams["__properties_version1.0"] = head + rows
    storages = {}
    for number, name in enumerate(attachments):
        inner, inner_rows = _properties({0x3707: name})
        inner["__properties_version1.0"] = bytes(8) + inner_rows
        storages[f"__attach_version1.0_#{number:08X}"] = inner
    return compound(streams, storages)


def _properties(texts: Mapping[int, str]) -> tuple[dict[str, bytes], bytes]:
    streams, rows = {}, b""
    for pid, text in texts.items():
        data = text.encode("utf-16-le")
        streams[f"__substg1.0_{pid:04X}{_TEXT:04X}"] = data
        rows += struct.pack("<HHIQ", _TEXT, pid, 6, len(data) + 2)
    return streams, rows


def compound(streams: Streams, storages: Mapping[str, Streams]) -> bytes:
    """Return a compound file; every stream lies in the mini stream, as all are small."""
    mini, mini_fat = b"", []
    entries: list[list[int | str]] = [["Root Entry", 5, _FREE, _FREE, 0, 0]]

    def add(name: str, data: bytes) -> int:
        nonlocal mini
        start, count = len(mini) // _MINI, -(-len(data) // _MINI)
        mini += data.ljust(count * _MINI, b"\0")
        mini_fat.extend([*range(start + 1, start + count), _END][:count])
        entries.append([name, 2, _FREE, _FREE, start if count else _END, len(data)])
        return len(entries) - 1

    def chain(numbers: list[int]) -> int:
        for left, right in itertools.pairwise(numbers):
            entries[left][2] = right
        return numbers[0] if numbers else _FREE

    top = [add(name, data) for name, data in streams.items()]
    for name, inner in storages.items():
        entries.append([name, 1, _FREE, _FREE, 0, 0])
        top.append(number := len(entries) - 1)
        entries[number][3] = chain([add(one, data) for one, data in inner.items()])
    entries[0][3] = chain(top)
    return _file(entries, mini, mini_fat)


def _file(entries: list[list[int | str]], mini: bytes, mini_fat: list[int]) -> bytes:
    sectors = [-(-len(entries) * 128 // _SECTOR), -(-len(mini_fat) * 4 // _SECTOR)]
    sectors.append(-(-len(mini) // _SECTOR))
    starts = [1, 1 + sectors[0], 1 + sectors[0] + sectors[1]]
    fat = [_FAT]
    for start, count in zip(starts, sectors, strict=True):
        fat += [*range(start + 1, start + count), _END][:count]
    assert len(fat) <= 128, "one sector of sectors is enough for tests"
    entries[0][4], entries[0][5] = starts[2] if mini else _END, len(mini)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, starts[0], 0, 4096),
        *(starts[1] if mini_fat else _END, sectors[1], _END, 0, 0),
    )
    header += struct.pack("<I", _FREE) * 108
    parts = [
        _numbers(fat),
        b"".join(_entry(*one) for one in entries),
        _numbers(mini_fat),
        mini,
    ]
    return header + b"".join(
        part.ljust(-(-len(part) // _SECTOR) * _SECTOR, b"\0") for part in parts
    )


def _numbers(values: list[int]) -> bytes:
    count = -(-len(values) // 128) * 128
    return struct.pack(f"<{count}I", *values, *[_FREE] * (count - len(values)))


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    spelt = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII36xIQ", spelt, len(spelt), kind, 1, _FREE, right, child, start, size
    )
