"""Templates are plain Jinja: what makes ours quicker changes no byte."""

from __future__ import annotations

import pytest
from jinja2 import Environment, StrictUndefined

from tests.theme.markup import render_page
from tests.theme.pages import CASES, Case


@pytest.fixture(scope="module")
def stock(env: Environment) -> Environment:
    made = Environment(
        loader=env.loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=env.trim_blocks,
        lstrip_blocks=env.lstrip_blocks,
    )
    made.globals.update(env.globals)
    made.filters.update({name: env.filters[name] for name in env.filters.keys() - made.filters})
    return made


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_stock_environment_gives_the_same_page(
    case: Case, env: Environment, stock: Environment
) -> None:
    """Every page of the theme; the style guide among them shows every component."""
    assert render_page(stock, case) == render_page(env, case)
