"""Readers get a page for each Rubrik and Reihe, and an overview of them."""


def register() -> None:
    """Contribute to the site."""
    from plugins.series import hooks

    hooks.register()
