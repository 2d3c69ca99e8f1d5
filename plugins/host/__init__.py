"""The only place that knows Pelican's inside: reads, asks the plugins, renders, writes."""


def register() -> None:
    """Let Pelican build the site through this package."""
    from plugins.host import pelican_edge

    pelican_edge.register()
