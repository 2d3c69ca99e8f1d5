"""Readers get all articles by year and month, and by tag."""


def register() -> None:
    """Contribute to the site."""
    from plugins.archive import hooks

    hooks.register()
