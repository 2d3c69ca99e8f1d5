"""How the house is built: who may import whom, how big a file may be, what a plugin consists of."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.host.key_table import key_table, with_table
from plugins.host.orders import load_settings
from plugins.host.registry import contributed
from plugins.host.vocabulary import registry_of

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
SHARED = ("state", "core", "text", "pictures", "blog", "host", "commands")
FILES = sorted(PLUGINS.rglob("*.py"))
PACKAGES = sorted(path.parent.name for path in PLUGINS.glob("*/__init__.py"))
OWN_PLUGINS = [name for name in PACKAGES if name not in SHARED]
CODE = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def packages_used(path: Path) -> set[str]:
    """Give the packages of the house that a file imports, its own left out."""
    own = path.relative_to(PLUGINS).parts[0]
    found = {name.split(".")[1] for name in imports(path) if name.startswith("plugins.")}
    return found - {own}


def in_package(name: str) -> list[Path]:
    return sorted((PLUGINS / name).rglob("*.py"))


def strings(path: Path) -> Iterator[str]:
    """Yield the string literals of a file, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    idle = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in idle else None
        if isinstance(text, str):
            yield text


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(("package", "allowed"), [("core", set()), ("state", {"xxhash"})])
def test_the_lowest_packages_need_the_standard_library_only(
    package: str, allowed: set[str]
) -> None:
    """The core runs on any Python without an installation; the state has one library to load."""
    used = {name.partition(".")[0] for path in in_package(package) for name in imports(path)}

    assert used - sys.stdlib_module_names - {"plugins"} == allowed


@pytest.mark.parametrize(
    ("package", "allowed"),
    [
        ("state", set()),
        ("core", set()),
        ("text", {"core"}),
        ("pictures", {"core"}),
        ("blog", {"core", "text", "pictures"}),
        ("host", {"state", "core", "text", "pictures", "blog"}),
        ("commands", {"state", "core", "text", "pictures", "blog", "host", "comments"}),
    ],
)
def test_shared_packages_look_one_way(package: str, allowed: set[str]) -> None:
    """core ← text ← blog ← host ← commands; pictures and state ← host: nothing looks up.

    Of the plugins, tasks use what is pure in ``comments``: mails come in there and nowhere else.
    """
    found = {named(path): packages_used(path) - allowed for path in in_package(package)}

    assert {path: used for path, used in found.items() if used} == {}


@pytest.mark.parametrize("package", OWN_PLUGINS)
def test_a_plugin_knows_the_vocabulary_and_no_other_plugin(package: str) -> None:
    """Only its ``hooks.py`` knows the host."""
    for path in in_package(package):
        allowed = {"core", "text", "pictures", "blog"} | (
            {"host"} if path.name == "hooks.py" else set()
        )

        assert packages_used(path) <= allowed, named(path)


def test_only_the_host_knows_pelican() -> None:
    """Everything else can be tested, cached and checked without it."""
    found = {
        named(path)
        for path in FILES
        if any(name.partition(".")[0] == "pelican" for name in imports(path))
    }

    assert {name.split("/")[1] for name in found} <= {"host"}


@pytest.mark.parametrize("package", OWN_PLUGINS)
def test_a_plugin_has_the_anatomy(package: str) -> None:
    """One sentence and ``register()``, hooks, a README."""
    folder = PLUGINS / package
    module = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    functions = [node.name for node in module.body if isinstance(node, ast.FunctionDef)]
    sentence = ast.get_docstring(module) or ""

    assert functions == ["register"]
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert (folder / "hooks.py").is_file()
    assert (folder / "README.md").is_file()


def test_files_are_small() -> None:
    """None above 300 lines, the median below 100."""
    lines = {named(path): len(path.read_bytes().splitlines()) for path in FILES}

    assert {path: number for path, number in lines.items() if number > 300} == {}
    assert statistics.median(lines.values()) < 100


def test_names_say_what_a_file_is_for() -> None:
    """No drawer into which anything goes."""
    drawers = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}

    assert [named(path) for path in FILES if drawers & set(path.stem.split("_"))] == []


def test_a_code_belongs_to_one_package() -> None:
    """So its README is the one place that explains it."""
    owners: dict[str, set[str]] = {}
    for package in PACKAGES:
        for code in codes_used(package):
            owners.setdefault(code, set()).add(package)

    assert {code: names for code, names in owners.items() if len(names) > 1} == {}


def codes_used(package: str) -> set[str]:
    """Give the codes with which a package makes problems: literals that are a code.

    Comparing with another package's code and weighing it by mode makes none.
    """
    used = set()
    for path in in_package(package):
        compared = {
            part.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Compare)
            for part in node.comparators
            if isinstance(part, ast.Constant)
        }
        used |= {text for text in strings(path) if CODE.fullmatch(text)} - compared
    return used - (MODES if package == "host" else set())


def severities_by_mode() -> set[str]:
    """Give the codes the host weighs by mode: plugins make them, the host knows their names."""
    tree = ast.parse((PLUGINS / "host" / "modes.py").read_text(encoding="utf-8"))
    return {
        key.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }


MODES = severities_by_mode()


def codes_explained(package: str) -> list[str]:
    """Give the codes in the first column of a table in a package's README."""
    path = PLUGINS / package / "README.md"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return re.findall(r"^\| `?([A-Z]{3}[0-9]{3})`? +\|", text, flags=re.MULTILINE)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_code_is_explained_where_it_is_used(package: str) -> None:
    """The README has a row for each code of the package, once, and none for others."""
    explained = codes_explained(package)

    assert set(explained) == codes_used(package)
    assert len(explained) == len(set(explained))


def test_html_lives_in_the_theme() -> None:
    """No tag is written in Python but where HTML is read: ``plugins.text``, and XML for feeds."""
    tag = re.compile(r"(?<!\(\?P)</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>")
    reads = {"text", "feeds"}
    found = {
        named(path): sorted(set(tag.findall(text)))
        for path in FILES
        if path.relative_to(PLUGINS).parts[0] not in reads
        for text in strings(path)
        if tag.search(text)
    }

    assert found == {}


def test_templates_hold_no_words_for_readers() -> None:
    """A heuristic: text between tags, outside of Jinja, has no letters."""
    jinja = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
    markup = re.compile(r"<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", re.DOTALL)
    known = {"PDF"}  # a format is called the same in every language
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "theme" / "templates").rglob("*.html")):
        bare = markup.sub(" ", jinja.sub(" ", path.read_text(encoding="utf-8")))
        words = [word for word in re.findall(r"[^\W\d_]{3,}", bare) if word not in known]
        if words:
            found[named(path)] = words

    assert found == {}


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Every header key of the site, as the settings name its plugins."""
    names = load_settings(ROOT / "pelicanconf.py")["AMTSBLOG_PLUGINS"]
    return registry_of(contributed(names))


def test_every_example_of_a_key_can_be_read(registry: Registry) -> None:
    """Messages and the editors' table show them: they must be right."""
    place = Place("content/beispiel.md", 1)
    found = {key.name: key.read(key.example, place) for key in registry.keys}

    assert {name: wrong for name, (data, wrong) in found.items() if wrong or data is None} == {}


def test_the_editors_table_of_keys_is_up_to_date(registry: Registry) -> None:
    """``python3 tasks.py keys`` writes it."""
    text = (ROOT / "content" / "README.md").read_text(encoding="utf-8")

    assert with_table(text, key_table(registry)) == text
