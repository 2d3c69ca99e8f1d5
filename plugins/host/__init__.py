"""The only place that knows Pelican's inside: reads, asks the plugins, renders, writes."""
