"""Figures that are marked with their date do not grow old unnoticed."""


def register() -> None:
    """Contribute to the site."""
    from plugins.freshness import hooks

    hooks.register()
