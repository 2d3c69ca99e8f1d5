"""Whoever works on the theme sees every component with its examples, in preview only."""


def register() -> None:
    """Contribute to the site."""
    from plugins.style_guide import hooks

    hooks.register()
