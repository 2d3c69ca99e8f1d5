"""Readers get a profile for each author, and an overview of them."""


def register() -> None:
    """Contribute to the site."""
    from plugins.authors import hooks

    hooks.register()
