"""An address that was published once stays or redirects; search engines get a sitemap."""


def register() -> None:
    """Contribute to the site."""
    from plugins.addresses import hooks

    hooks.register()
