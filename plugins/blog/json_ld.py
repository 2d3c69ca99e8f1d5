"""Structured data in ``<head>``: schema.org as JSON-LD, for search engines and archives."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from plugins.blog.credits import copyright_notice, credit_view, licence_page, person_of
from plugins.blog.model import Article, Credit, PictureFile

_GENERATED = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def script_safe(data: object) -> str:
    """Return JSON that may stand inside a ``<script>`` element.

    ``<`` is escaped, so no ``</script>`` or ``<!--`` can end or change the element (HTML Living
    Standard, „restrictions for contents of script elements“).
    """
    text = _JSON.encode(data)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def blog_posting(
    article: Article,
    title: str,
    address: str,
    modified: dt.date | None,
    publisher: str,
    authors: Sequence[tuple[str, str]],
    images: Sequence[Mapping[str, object]],
    language: str,
) -> str:
    """Return a ``BlogPosting``; ``authors`` are names with addresses, ``images`` from below."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "@id": address,
        "headline": title,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": article.language or language,
        "datePublished": article.date.isoformat(),
        "dateModified": modified.isoformat() if modified else article.date.isoformat(),
        "author": [{"@type": "Person", "name": name, "url": url} for name, url in authors],
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
        "articleSection": [series.name for series in article.series],
        "keywords": [tag.name for tag in article.tags],
    }
    if article.summary:
        data["description"] = article.summary
    if images:
        data["image"] = images if len(images) > 1 else images[0]
    return script_safe(data)


def image_object(picture: PictureFile, address: str) -> dict[str, object]:
    """Return an ``ImageObject`` that carries the picture's rights (IPTC, Google „licensable“).

    Of pictures that a machine made it says so (schema.org ``digitalSourceType``).
    """
    data: dict[str, object] = {
        "@type": "ImageObject",
        "url": address,
        "contentUrl": address,
        "width": picture.width,
        "height": picture.height,
    }
    credit = picture.credit
    if credit is not None:
        data["creditText"] = credit_view(credit).name
        if credit.kind == "ai":
            data["digitalSourceType"] = _GENERATED
        said = {
            "copyrightNotice": copyright_notice(credit),
            "creator": _creator(credit),
            "license": credit.licence_url,
            "acquireLicensePage": licence_page(credit),
        }
        data.update((key, value) for key, value in said.items() if value)
    return data


def _creator(credit: Credit) -> dict[str, str] | None:
    if not credit.creator:
        return {"@type": "Organization", "name": credit.source}
    person = person_of(credit)
    return {"@type": "Person", "name": person} if person else None


def withdrawn_object(sentence: str) -> dict[str, object]:
    """Return an ``ImageObject`` that says a picture is gone, and nothing else of it."""
    return {"@type": "ImageObject", "description": sentence}
