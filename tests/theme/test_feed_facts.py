"""What stands before the text of an announcement in feeds."""

from __future__ import annotations

from jinja2 import Environment

from tests.theme.markup import parse, words


def test_each_fact_is_an_item_with_its_words(env: Environment) -> None:
    """Words are text, never markup."""
    facts = (("when", "12. März 2026"), ("where", "Rathaus <Musterhausen>"))
    html = env.get_template("feeds/facts.html").render(facts=facts)
    tree = parse(f'<!DOCTYPE html><html lang="de"><title>x</title><body>{html}</body></html>')

    assert [words(item) for item in tree.iter("li")] == [
        "Wann: 12. März 2026",
        "Wo: Rathaus <Musterhausen>",
    ]


def test_without_facts_there_is_nothing(env: Environment) -> None:
    """No empty list."""
    assert env.get_template("feeds/facts.html").render(facts=()).strip() == ""
