"""Two states of an output folder that differ in every way in which files and folders can."""

from __future__ import annotations

OLD = {
    "index.html": b"alt",
    "bleibt/index.html": b"gleich",
    "geht/index.html": b"weg",
    "geht/tief/bild.png": b"weg",
    "datei": b"wird Ordner",
    "ordner/index.html": b"wird Datei",
}
NEW = {
    "index.html": b"neu",
    "bleibt/index.html": b"gleich",
    "kommt/index.html": b"da",
    "kommt/tief/index.html": b"da",
    "datei/index.html": b"war Datei",
    "ordner": b"war Ordner",
}
