"""Readers can subscribe to the whole blog, to a series and to an author, and miss no change."""


def register() -> None:
    """Contribute the feeds to the site."""
    from plugins.feeds.hooks import register as contribute_feeds

    contribute_feeds()
