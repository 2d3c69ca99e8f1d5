"""Any change of a mail: no exception, no address, no file that cannot be read."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.comments.incoming.reading import comment_of
from plugins.comments.incoming.sources import mail_of
from plugins.comments.keys import KEYS
from plugins.comments.reference import is_name
from plugins.core import header
from plugins.core.keys import Registry
from tests.comments.incoming.msg_file import message
from tests.comments.incoming.specimens import BERLIN, PLACE, TODAY, eml, form, known, multipart

TEXT = form("Größe & <b>\n> alt\nAm 1.1.26 um 10:30 schrieb a <a@b.example>:\n-- \nErika", "Jo")
MAILS = [
    eml(TEXT),
    eml(TEXT.encode("cp1252"), "text/plain; charset=utf-8; format=flowed; delsp=yes"),
    eml("W0tvbW1lbnRhcl0=\n" * 3, Content_Transfer_Encoding="base64"),
    eml("=C3=A4=\n" + TEXT, Content_Transfer_Encoding="quoted-printable"),
    eml(f"<div>{TEXT}</div>".replace("\n", "<br>"), "text/html; charset=iso-8859-1"),
    multipart(
        ("text/plain; charset=utf-8", TEXT),
        ("text/html", f"<p>{TEXT}"),
        ('image/png; name="=?utf-8?Q?a?="', "x"),
        ("message/rfc822", eml(TEXT)),
        kind="alternative",
    ),
    message("[Kommentar: linde]", TEXT, html=TEXT.encode(), attachments=["a.pdf"]),
    ("Betreff: [Kommentar: linde]\nDatum: 12. März 2026\n\n" + TEXT).encode(),
]
PIECES = [
    *(b"\r\n", b"\n\n", b"\x00", b"\xff", b"\xe2\x80\xae", b"=?utf-8?B?", b"?=", b"--GRENZE"),
    *(b"boundary=", b"charset=", b"multipart/mixed", b"message/rfc822", b"; ", b'"', b"*0*=", b"<"),
    *(b"[Kommentar: ", b"]", b" / ", b"Einwilligung: ja\n", b"Angezeigter Name:", b"a@b.example"),
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Give a mail in which pieces were cut out, put in, doubled or replaced."""
    data = draw(st.sampled_from(MAILS))
    for _ in range(draw(st.integers(1, 6))):
        begin = draw(st.integers(0, len(data)))
        end = draw(st.integers(begin, min(len(data), begin + 40)))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=8)))
        data = data[:begin] + piece * draw(st.sampled_from([1, 1, 3])) + data[end:]
    return data


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_any_mail(data: bytes) -> None:
    """A message or a pending file, which the rules for comments can read."""
    mail, problems = mail_of(data, PLACE, BERLIN)
    if mail is None:
        assert problems
        return
    found, more = comment_of(mail, PLACE, TODAY, BERLIN, known())
    assert all(problem.what and problem.remedy for problem in problems + more)
    if found is None:
        assert more
        return
    text, wrong = header.decode(found.text.encode("utf-8"), PLACE)
    parts, slips = header.split(text or "", PLACE)
    values, unread = Registry(KEYS).read("comment", parts.fields, PLACE)
    assert (wrong, slips, unread) == ([], [], [])
    assert values.get("author", str) == found.author
    assert found.article in known().articles
    assert is_name(found.name)
    assert isinstance(found.date, date)
    assert not re.search(r"(?<![@\w.])[\w.]+@\w+\.\w", found.text)
