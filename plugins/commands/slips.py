"""Slips on a command line, in German: Invoke names them in English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.core.likeness import close_matches

_FLAG = r"Flag <Argument: (\S+)[^>]*> "
# What Invoke says (invoke.parser), and what it means.
_MEANT = [
    (r"No idea what '(.*)' is!", "die Angabe „{}“ kennt sie nicht."),
    (_FLAG + r"needed value and was not given one!", "hinter „--{}“ fehlt der Wert."),
    (_FLAG + r"doesn't take any value!", "hinter „--{}“ steht kein Wert."),
    (r"'.*' did not receive required positional arguments: (.*)", "es fehlt {}."),
    (r"'(.*)' is ambiguous when .*", "„{}“ kann hier zweierlei heißen."),
    (r"invalid literal for int\(\) with base 10: '(.*)'", "„{}“ ist keine ganze Zahl."),
]


def in_german(said: str) -> str:
    """Return what is wrong, as the end of a sentence; what is not known stays as it is."""
    for pattern, meant in _MEANT:
        match = re.fullmatch(pattern, said, re.DOTALL)
        if match:
            return meant.format(match[1])
    return said


def remedy_for(said: str, flags: Sequence[str], command: str) -> str:
    """Return what to do; ``flags`` are those of the task, ``command`` shows its help."""
    unknown = re.fullmatch(r"No idea what '(-.*)' is!", said, re.DOTALL)
    near = close_matches(unknown[1], flags) if unknown else []
    asked = f"Meinten Sie „{near[0]}“? Alle Angaben: " if near else "Alle Angaben: "
    return f"{asked}{command} --help"
