#!/usr/bin/env python3
"""Alle Aufgaben des Blogs: ``python3 tasks.py`` zählt sie auf, unter Windows ``py tasks.py``.

Any Python starts this file. It makes the environment in ``.venv`` when needed and goes on there,
where Invoke reads the tasks. They, and what they do, lie in ``plugins/commands``: what is compiled
already starts sooner.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Dieses Python ist zu alt (Version {}.{}), nötig ist 3.11 oder neuer.\n"
        "Abhilfe: ein neueres Python installieren und damit aufrufen, "
        "zum Beispiel: python3.13 tasks.py".format(*sys.version_info)
    )

if __name__ == "__main__":
    from plugins.commands import standstill  # the next import costs more than its answer

    standstill.leave_if_unchanged(sys.argv[1:])

    from plugins.commands import environment

    environment.enter(__file__, sys.argv[1:])

    from plugins.commands import building

    building.build_if_plain(sys.argv[1:])

    from plugins.commands import program, task_list

    program.main(task_list, sys.argv[1:])
else:  # read by Invoke itself
    from plugins.commands.task_list import *  # noqa: F403
