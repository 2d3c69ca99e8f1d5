"""Films and recordings of the site come with captions and a transcript, so that all can follow."""


def register() -> None:
    """Contribute to the site."""
    from plugins.media import hooks

    hooks.register()
