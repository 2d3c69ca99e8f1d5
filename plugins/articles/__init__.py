"""Readers get the start page and a page for each article."""


def register() -> None:
    """Contribute to the site."""
    from plugins.articles import hooks

    hooks.register()
