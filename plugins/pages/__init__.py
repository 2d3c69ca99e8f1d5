"""Readers get Impressum, Datenschutz and the other pages, and none of them is missing."""


def register() -> None:
    """Contribute to the site."""
    from plugins.pages import hooks

    hooks.register()
