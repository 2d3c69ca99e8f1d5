"""The theme rendered without any host: templates, texts and views alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from plugins.core.texts import Texts
from plugins.host.templates import environment, load_texts

THEME = Path(__file__).resolve().parents[2] / "theme"


@pytest.fixture(scope="session")
def texts() -> Texts:
    return load_texts(THEME, "de")


@pytest.fixture(scope="session")
def env(texts: Texts) -> Environment:
    return environment(THEME, texts)
