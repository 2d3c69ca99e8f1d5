"""Who answers whom: comments in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.comments.model import Comment, Placed
from plugins.core.likeness import close_matches
from plugins.core.problems import Problem


def thread(comments: Iterable[Comment]) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """Order the comments of one article: older ones first, each before its answers.

    Any number of levels takes a time that grows with the number of comments. An answer to a
    comment that is not there (CMT009) or, over others, to itself (CMT010) stands by itself.
    """
    ordered = sorted(comments, key=lambda one: one.order)
    by_name = {one.name: one for one in ordered}
    answers: dict[str, list[Comment]] = {}
    problems: list[Problem] = []
    circular = frozenset(_in_circles(by_name))
    for one in ordered:
        parent = one.answers
        if parent and parent not in by_name:
            problems.append(_missing(one, by_name))
            parent = ""
        elif one.name in circular:
            problems.append(_circle(one))
            parent = ""
        answers.setdefault(parent, []).append(one)
    return tuple(_in_order(answers)), tuple(problems)


def _in_order(answers: Mapping[str, list[Comment]]) -> Iterator[Placed]:
    left = [Placed(one, 0) for one in reversed(answers.get("", ()))]
    while left:
        placed = left.pop()
        yield placed
        following = reversed(answers.get(placed.comment.name, ()))
        left.extend(Placed(one, placed.depth + 1) for one in following)


def _in_circles(by_name: Mapping[str, Comment]) -> Iterator[str]:
    """Yield the names of the comments that answer, over any number of others, themselves."""
    checked: set[str] = set()
    for start in by_name:
        way: dict[str, None] = {}
        name = start
        while name in by_name and name not in checked and name not in way:
            way[name] = None
            name = by_name[name].answers
        if name in way:
            names = list(way)
            yield from names[names.index(name) :]
        checked.update(way)


def _missing(one: Comment, by_name: Iterable[str]) -> Problem:
    near = close_matches(one.answers, sorted(by_name))
    hint = f"Meinten Sie „{near[0]}“? " if near else ""
    return Problem(
        "CMT009",
        one.answers_place,
        f"Den Kommentar „{one.answers[:90]}“, auf den dieser antwortet, gibt es nicht.",
        f"{hint}Nennen Sie den Dateinamen ohne .md aus demselben Ordner, oder löschen Sie die "
        "Zeile; dann steht der Kommentar für sich.",
    )


def _circle(one: Comment) -> Problem:
    return Problem(
        "CMT010",
        one.answers_place,
        f"Der Kommentar antwortet im Kreis: „{one.answers}“ antwortet wieder auf ihn.",
        "Bei einem der beteiligten Kommentare die Zeile „Reply_to“ berichtigen oder löschen.",
    )
