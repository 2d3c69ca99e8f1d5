"""From nodes of posts, films and recordings to what templates show of them."""

from __future__ import annotations

from plugins.blog.body_views import CaptionsView, Figure, MediaView, Missing, PostView, ViewParts
from plugins.blog.media import (
    TYPES,
    CaptionFacts,
    MediaFacts,
    duration,
    language_of,
    suffix_of,
)
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.blog.stock import Stock
from plugins.text.nodes import Media, Post


def post_view(post: Post, parts: ViewParts, pictures: ViewParts) -> PostView:
    """Return what is shown of something that is found elsewhere."""
    return PostView(
        kind=post.kind,
        account=post.account,
        network=post.network,
        date=post.date,
        url=post.url,
        title=post.title,
        duration=post.duration,
        language=post.language,
        parts=parts,
        picture=_figure(pictures),
    )


def media_view(
    media: Media, stock: Stock, folder: str, transcript: ViewParts, pictures: ViewParts
) -> MediaView | Missing:
    """Return a player, or what stands for it where there is no file.

    Without a transcript of its own a film has that of its captions.
    """
    path = _file(media.target, stock, folder)
    if path is None:
        return Missing(stock.texts("problems.no_media", target=media.target))
    probed = stock.tables.files[path].probed
    facts = probed if isinstance(probed, MediaFacts) else MediaFacts(media.kind, sound=True)
    named = [_file(target, stock, folder) for target in media.captions]
    captions = [one for one in named if one is not None]
    own = media.language or stock.site.language
    return MediaView(
        kind=media.kind,
        title=media.title,
        url=stock.file_url(path),
        media_type=TYPES.get(suffix_of(path), ""),
        file_type=suffix_of(path)[1:].upper(),
        size=stock.tables.files[path].size,
        width=facts.width,
        height=facts.height,
        duration=media.duration or (duration(facts.seconds) if facts.seconds else ""),
        language=media.language,
        captions=tuple(
            CaptionsView(stock.file_url(one), language_of(one, own)) for one in captions
        ),
        transcript=transcript,
        spoken=() if transcript else _spoken(captions, stock, own),
        picture=_figure(pictures),
    )


def _file(target: str, stock: Stock, folder: str) -> str | None:
    path = resolve(folder, target) if target and not leads_elsewhere(target) else None
    return path if path in stock.tables.files else None


def _figure(pictures: ViewParts) -> Figure | None:
    return next((one for one in pictures if isinstance(one, Figure)), None)


def _spoken(captions: list[str], stock: Stock, own: str) -> tuple[str, ...]:
    """Return the words of the captions in the language of the film, in paragraphs of a few."""
    path = next((one for one in captions if language_of(one, own) == own), None)
    facts = stock.tables.files[path].probed if path else None
    if not isinstance(facts, CaptionFacts):
        return ()
    paragraphs: list[list[str]] = [[]]
    for cue in facts.cues:
        paragraphs[-1].append(cue)
        if cue.endswith((".", "!", "?", "“", ")", "]")) and len(paragraphs[-1]) >= 4:
            paragraphs.append([])
    return tuple(" ".join(one) for one in paragraphs if one)
