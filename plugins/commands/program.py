"""The command line in German: Invoke's own, with its words for people replaced."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from types import ModuleType

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.program import Program

from plugins.commands.arguments import translate
from plugins.commands.slips import in_german, remedy_for
from plugins.core.likeness import close_matches

COMMAND = "py tasks.py" if sys.platform == "win32" else "python3 tasks.py"


class GermanProgram(Program):
    """Invoke's program with German help and German messages for slips on the command line."""

    def parse_tasks(self) -> None:
        """Read the task and its options; end with a German message where they do not fit."""
        words = self.core.unparsed
        names = sorted(self.collection.task_names)
        if words and words[0] not in names:
            raise Exit(_unknown(words[0], names), code=2)
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:  # the latter where a number is none
            task, said = words[0] if words else "", str(error)
            context = self.parser.contexts.get(task)
            flags = list(context.flag_names()) if context else []
            remedy = remedy_for(said, flags, f"{COMMAND} {task}")
            raise Exit(
                f"So lässt sich die Aufgabe „{task}“ nicht ausführen: {in_german(said)}\n"
                f"    → {remedy}",
                code=2,
            ) from error

    def parse_cleanup(self) -> None:
        """Answer ``--help`` and ``--list``; name a task that does not exist in German."""
        try:
            super().parse_cleanup()
        except ParseError as error:
            names = sorted(self.collection.task_names)
            raise Exit(_unknown(str(self.args.help.value), names), code=2) from error

    def print_help(self) -> None:
        """List the tasks."""
        print(f"Aufruf: {COMMAND} AUFGABE [ANGABEN]\n\nAufgaben:\n")
        self.print_columns(self._make_pairs(self.scoped_collection))
        print(f"Mehr zu einer Aufgabe: {COMMAND} AUFGABE --help")

    def list_tasks(self) -> None:
        """List the tasks."""
        self.print_help()

    def print_task_help(self, name: str) -> None:
        """Say what a task does and which options it takes."""
        options = self.parser.contexts[name].help_tuples()
        print(f"Aufruf: {COMMAND} {name}{' [ANGABEN]' if options else ''}\n")
        print(inspect.getdoc(self.collection[name]) or "")
        if options:
            print("\nAngaben:\n")
            self.print_columns(options)


def _unknown(word: str, names: Sequence[str]) -> str:
    meant = close_matches(word, names)
    remedy = f"Meinten Sie „{meant[0]}“?" if meant else f"Es gibt: {', '.join(names)}."
    return f"Die Aufgabe „{word}“ gibt es nicht.\n    → {remedy}"


def main(tasks: ModuleType, words: Sequence[str]) -> None:
    """Run the tasks of a module as the words after the program's name say; then exit."""
    program = GermanProgram(name=COMMAND, binary=COMMAND, namespace=Collection.from_module(tasks))
    program.run([COMMAND.rpartition(" ")[2], *translate(words)])
