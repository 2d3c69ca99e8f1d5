"""Interviews show who answers and what is asked, and a series of them is numbered by itself."""


def register() -> None:
    """Contribute the plugin to the site; Pelican calls it."""
    from plugins.interviews import hooks

    hooks.register()
