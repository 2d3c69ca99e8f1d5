"""What a mail comments on: the article and the comment it answers, among what there is."""

from __future__ import annotations

from plugins.comments.incoming import findings
from plugins.comments.incoming.form import Form
from plugins.comments.incoming.mail import Mail
from plugins.comments.incoming.pending import Known
from plugins.comments.reference import Reference, find_references
from plugins.core.problems import Place, Problem


def subject_of(
    mail: Mail, unquoted: str, form: Form, known: Known, place: Place
) -> tuple[Reference | None, list[Problem]]:
    """Return article and parent that exist, or the problem that there are none.

    The line ``Bezug:`` counts most, then the rest of what the person wrote, then the subject line,
    then what the mail quotes. A reference to a comment of the same article is more exact.
    """
    places = (form.about, unquoted, mail.subject, mail.text)
    found = [references for text in places if (references := find_references(text))]
    if not found:
        return None, [findings.no_reference(place)]
    taken = found[0][0]
    named = dict.fromkeys(reference for one in found[:-1] or found for reference in one)
    closer = [one for one in named if one.article == taken.article and one.comment]
    if not taken.comment and closer:
        taken = closer[0]
    if taken.article not in known.articles:
        return None, [findings.unknown_article(place, taken.article)]
    problems = []
    others = [one for one in named if one not in {taken, Reference(taken.article)}]
    if others:
        problems.append(
            findings.several_references(place, str(taken), [str(one) for one in others])
        )
    if taken.comment and taken.comment not in known.articles[taken.article]:
        problems.append(findings.unknown_parent(place, *taken))
        taken = Reference(taken.article)
    return taken, problems
