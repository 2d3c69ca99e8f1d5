"""Tells each article its neighbours, which plain Pelican does not."""

from itertools import pairwise

from pelican import signals


def _link(generator):
    for newer, older in pairwise(generator.articles):
        newer.previous_article, older.next_article = older, newer


def register():
    """Connect; Pelican calls this."""
    signals.article_generator_finalized.connect(_link)
