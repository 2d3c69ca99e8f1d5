"""Our faster Markdown gives the HTML that Python-Markdown gives, whatever the text."""

from __future__ import annotations

import subprocess
import sys
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.treeprocessors import InlineProcessor

from plugins.text import block_triggers, inline_triggers
from plugins.text.converter import quick_markdown, stock_markdown, to_html
from plugins.text.fences import Fences
from plugins.text.idle_steps import IdleAttrList
from plugins.text.lines import mark
from tests.text.real_texts import real_texts

STOCK = stock_markdown()

# Whole tokens, as single characters hardly ever meet to make a link or a table.
TOKENS = [
    *" \n\t*_`~#>|:;=-+!?[](){}<>&\\/\"'^.0123aäX@\u0002\u0003\ue000\uf8ff",
    *("\n\n", "  \n", "    ", "\n> ", "\n- ", "\n1. ", "\n## ", "\n---\n", "\n===\n", "\n: "),
    *("**", "__", "***", "``", "\n```\n", "![", "](", "]:", "][", "[^1]", "\n[^1]: ", "*[ab]: "),
    *("<b>", "</b>", "\n<div markdown>\n", "\n</div>\n", "<!--", "-->", "<a@b.de>", "<x://y>"),
    *("[ab](", "](/b)", "*ab*", "**ab**", "![ab](/b)", "_ab_"),
    *("&amp;", "&#42;", "&lt", "{.a}", "{: #b}", "\n|a|b|\n|-|-|\n", "[a]: /b 'c'\n", "ab", "Wort"),
]
# Few kinds of them in a text, as it is the missing ones that matter.
TEXTS = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8).flatmap(
    lambda some: st.lists(st.sampled_from([*some, "ab", " "]), max_size=40).map("".join)
)

CONSTRUCTS = [
    "*Eins*\n\nzwei",
    "zwei `drei_vier_` fünf  \nsechs \\* sieben",
    "[a](b) ![c](d \"e\") [f] [g][f] ![f] ![h][f] <a@b.de> <https://b.de>\n\n[f]: /g 'h'",
    "HTML und CSS\n\n*[HTML]: Sprache",
    "Wort[^1] und Wort[^1]\n\n[^1]: Fußnote *mit* Ton\n\n    und Absatz",
    "Titel\n=====\n\nUnter\n---\n\n- - -\n\n***\n\n# Eins {#eins .zwei}",
    "Begriff\n: Erklärung\n\n> Zitat\n> > darin\n\na | b\n--|--\n1 | `2|3`",
    '<div markdown="1">\n*a* {.b}\n\n- c\n</div>\n\n<p>&copy; *roh*</p>\n\n&auml; & <b>*x*</b>',
    "1. a\n2. b\n\n    - c\n\n        code *d*\n\n```python\n_e_ < f\n```",
    "Eins &lt zwei, AT&T, &#42 und &#x2a drei &nbsp; vier",
    *(f"Eins\n\n{rule}\n\nzwei" for rule in ("---", "- - -", "***", "* * *", "___", "_  _  _")),
    *("#", "## Zwei ##", "### a # b", "####### c", "# d\\#", "#e\nf", "a\n# b", "##  \n", "> # g"),
    *("Eins\n===", "Zwei\n---", "# Drei", "> vier", "fünf\n: sechs", "a|b\n-|-\nc|d"),
    *(
        "*a*",
        "_a_",
        "`a`",
        "\\*",
        "a  \nb",
        "[a](b)",
        "![a](b)",
        "<a@b.de>",
        "<x://y>",
        "a & b",
    ),
    *(
        "a**b**c",
        "**a**.",
        "**a**b*c*",
        "** a**",
        "**a **",
        "*a**",
        "***a***",
        "*a*b*",
        "**a*b**",
    ),
    *(
        "*a* *b* **c** d*",
        "**a** *b",
        "*a\n\nb* *c*",
        "\\**a*",
        "*a [b](c)* **d** `*e*`",
        "*a_b*",
    ),
    *(
        "[a[b]c](d)",
        "[a](b(c)d)",
        "[a](b 'c')",
        "[a]( b )",
        "[a]()",
        "[](b)",
        "[a](<b>)",
        "[a](b",
    ),
    *("[*a*](b_c_d)", "![a](b)![c](d)", "[![a](b)](c)", "![*a*](b)", "[a](`b`)", "![`a`](b)"),
    "Ein Absatz\n{: .klasse }\n\n*a*{.b} [c](d){title='e'}",
]


def stock_html(source: str) -> str:
    return STOCK.reset().convert(source)


def without(text: str, triggers: tuple[str, ...]) -> str:
    while any(trigger in text for trigger in triggers):
        for trigger in triggers:
            text = text.replace(trigger, "")
    return text


def test_every_real_text() -> None:
    """With the marks of lines and without, every body comes out the same, byte by byte."""
    assert len(real_texts()) > 80

    for name, body in real_texts().items():
        for source in (body, mark(body)):
            assert to_html(source) == stock_html(source), name


@given(TEXTS)
def test_any_text(source: str) -> None:
    """Characters that mean something to Markdown, thrown together, come out the same."""
    for text in (source, mark(source)):
        assert to_html(text) == stock_html(text)


@pytest.mark.parametrize("source", CONSTRUCTS)
def test_every_construct(source: str) -> None:
    """Each construct alone in its document, so that the triggers of the others are missing."""
    assert to_html(source) == stock_html(source)


@pytest.mark.parametrize("name", inline_triggers.TRIGGERS)
@given(text=TEXTS)
def test_an_inline_pattern_needs_its_trigger(name: str, text: str) -> None:
    """A text without the trigger holds nothing for it, in the Markdown that is installed."""
    assert found_by(name, without(text, inline_triggers.TRIGGERS[name])) == []


@pytest.mark.parametrize("name", inline_triggers.REFERENCES)
@given(text=TEXTS)
def test_references_need_definitions(name: str, text: str) -> None:
    """Where no target is defined no reference is a link."""
    assert found_by(name, text) == []


def found_by(name: str, text: str) -> list[Element | str]:
    STOCK.reset().convert("Wort")
    processor = STOCK.inlinePatterns[name]
    found = processor.getCompiledRegExp().finditer(text)
    handled = [processor.handleMatch(match, text)[0] for match in found]
    return [one for one in handled if one is not None]


@pytest.mark.parametrize("name", block_triggers.TRIGGERS)
@given(block=TEXTS)
def test_a_block_processor_needs_its_trigger(name: str, block: str) -> None:
    """A block without the trigger is refused and left as it is."""
    blocks = [without(block, block_triggers.TRIGGERS[name])]
    processor = STOCK.parser.blockprocessors[name]
    parent = Element("div")

    wanted = processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False

    assert not wanted
    assert blocks == [without(block, block_triggers.TRIGGERS[name])]
    assert len(parent) == 0


@pytest.mark.parametrize("name", [one.name for one in STOCK.parser.blockprocessors._priority])
@given(block=st.builds("{}{}".format, st.sampled_from(["ab", "ä", "Ⅳ", "\ue000"]), TEXTS))
def test_only_the_paragraph_wants_a_plain_line(name: str, block: str) -> None:
    """What we hand over as a paragraph at once, all others refuse and leave as it is."""
    line = block.replace("\n", " ")
    ours = block_triggers.PlainParagraphProcessor(STOCK.parser)
    processor = STOCK.parser.blockprocessors[name]
    parent, blocks = Element("div"), [line]

    if ours.test(parent, line):
        wanted = processor.test(parent, line) and processor.run(parent, blocks) is not False

        assert wanted is (name == "paragraph")
        assert blocks == ([] if wanted else [line])


@pytest.mark.parametrize("name", [one.name for one in STOCK.parser.blockprocessors._priority])
@given(block=st.builds("{}{}".format, st.sampled_from(["#", "##", "#######", "# a"]), TEXTS))
def test_only_the_heading_wants_a_plain_heading(name: str, block: str) -> None:
    """What we make a heading of at once, all others but the paragraph refuse; the result is one."""
    line = block.replace("\n", " ")
    ours = block_triggers.PlainHeadingProcessor(STOCK.parser)
    processor = STOCK.parser.blockprocessors[name]
    parent, blocks, own = Element("div"), [line], Element("div")

    if ours.test(own, line) and name != "paragraph":
        ours.run(own, [line])
        wanted = processor.test(parent, line) and processor.run(parent, blocks) is not False

        assert wanted is (name == "hashheader")
        assert blocks == ([] if wanted else [line])
        assert tostring(parent) == (tostring(own) if wanted else b"<div />")


def test_the_private_method_we_replace_exists() -> None:
    """Ours would never be called otherwise."""
    for name in ("_InlineProcessor__handleInline", "_InlineProcessor__applyPattern"):
        assert hasattr(InlineProcessor, name)


@pytest.mark.parametrize(
    "source",
    [
        *("a\tb", "a\n \nb", "a\n   ", "a \nb", "\ta", "a\rb", "a\r\nb", "a\u0002b\u0003", " ", ""),
        *("~~~\na\n~~~", "a\n```\nb", "``` {.a #b}\nc\n```", "a ~~~ b", "\\*a\\*", "[a](<b\\)>)"),
        *("![a](b\\_c 'd\\*')", "a\\\\b", "<a@b.de>\\!", "`\\*`"),
    ],
)
def test_steps_that_may_be_idle(source: str) -> None:
    """White space, fences and escapes alone in their document, each with its step awake."""
    assert to_html(source) == stock_html(source)


LATER: dict[type, type] = {
    Fences: FencedBlockPreprocessor,
    IdleAttrList: AttrListTreeprocessor,
}
"""What imports the step it stands for when that has something to do."""


@pytest.mark.parametrize("registry", ["preprocessors", "treeprocessors", "postprocessors"])
def test_ours_take_the_places_of_theirs(registry: str) -> None:
    """Nothing runs earlier or later than in Python-Markdown, or twice."""
    theirs = list(getattr(STOCK, registry))
    ours = list(getattr(quick_markdown(), registry))

    for their, our in zip(theirs, ours, strict=True):
        assert isinstance(our, type(their)) or LATER.get(type(our)) is type(their)


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "``", "``` ", " ```"])
@pytest.mark.parametrize(
    "says",
    [
        "",
        "php",
        ".php",
        " c++ ",
        "a b",
        "{.a}",
        "{#b .a c=d}",
        "{",
        'py hl_lines="1 2"',
        "hl_lines",
    ],
)
@pytest.mark.parametrize("code", ["a\n", "", '<b> & "c"\n\n    d\n', "{a}\n```x\nb\n", "~~~\n"])
def test_fences(fence: str, says: str, code: str) -> None:
    """A fence of any kind, alone, twice and between texts, whatever it says of its code."""
    block = f"{fence}{says}\n{code}{fence.strip()}"
    for source in (
        block,
        f"a\n{block}\nb",
        f"{block}\n\n{block}",
        f"{block} \n{block}",
        f"- {block}",
    ):
        assert to_html(source) == stock_html(source)


def test_code_is_not_coloured_for() -> None:
    """A text does not pay for Pygments, and gets what it should."""
    told = """
import sys
from plugins.text.converter import to_html
to_html("Ein *Absatz*.")
print(to_html("```\\na\\n```"))
print("pygments" in sys.modules, "importlib.metadata" in sys.modules)
"""

    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)

    assert said.stdout == "<pre><code>a\n</code></pre>\nFalse False\n"


def test_an_unknown_pattern_is_always_searched_for() -> None:
    """A pattern that nobody has given a trigger works on texts without any sign."""
    converter = stock_markdown()
    pattern = type(STOCK.inlinePatterns["linebreak"])("Zeile", "br")
    converter.inlinePatterns.register(pattern, "unknown", 1)
    expected = converter.convert("Eine Zeile")
    converter.treeprocessors.register(
        inline_triggers.TriggeredInlineProcessor(converter), "inline", 20
    )

    assert converter.reset().convert("Eine Zeile") == expected
    assert expected != stock_html("Eine Zeile")
