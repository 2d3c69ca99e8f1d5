"""Amtsblog: everything that turns ``content/`` into a published site."""
