"""Text for XML: what ``xml.sax.saxutils`` does, which imports a client for the web to do it."""

from __future__ import annotations

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE = _TEXT | str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """Return what stands for ``text`` between tags."""
    return text.translate(_TEXT)


def quoteattr(text: str) -> str:
    """Return what stands for ``text`` as the value of an attribute, with quotation marks."""
    value = text.translate(_VALUE)
    if '"' not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"{}"'.format(value.replace('"', "&quot;"))
