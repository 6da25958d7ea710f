"""What triage shows of one person: who they are, why to ask them, and what else is known."""

from collections.abc import Iterator, Sequence

from inroad.campaign import Campaign
from inroad.campaign.choosing.sitting import Outcome, say_left
from inroad.domain.dates.formatting import say_full
from inroad.domain.people.contact import Contact
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.people.stages import Stage
from inroad.domain.text import first_few, joined, sentence_of
from inroad.keymap.keymap import naming_keys
from inroad.widgets.bars import divider
from inroad.widgets.style import Line, Span, Style, between, fit, width_of, wrap

PROSE = 90
"""Cells of a line of prose, at most: longer ones are hard to read."""
_LABEL = 8
_BAR = 24
"""Cells of the bar of how far one has come, at most."""
_LEAST_BAR = 6
_COLLEAGUES = 5


def head(outcome: Outcome, width: int) -> Line:
    """Return how many are left, in words and as a bar."""
    said: Line = (Span("  "), Span(say_left(outcome), Style.SOFT))
    cells = min(_BAR, width - width_of(said) - 4)
    everybody = outcome.left + outcome.decided
    if cells < _LEAST_BAR or not everybody:
        return said
    done = cells * outcome.decided // everybody
    bar = (Span("━" * done, Style.GOOD), Span("─" * (cells - done), Style.LINE), Span(" "))
    return between(said, bar, width)


def about(
    campaign: Campaign, contact: Contact, decided: str, width: int, height: int
) -> list[Line]:
    """Return the lines about somebody.

    Args:
        campaign: where they are known.
        contact: who.
        decided: what was decided on them already; "" where nothing was.
        width: cells that there are.
        height: lines that there are; where more is known, it is said how to see it.
    """
    room = max(20, min(PROSE, width - 4))
    lines = [_indented(Span(fit(contact.name, room).rstrip(), Style.TEXT, True))]
    place = contact.place or "no role or organisation yet"
    lines += [_indented(Span(line, Style.SOFT)) for line in wrap(place, room)]
    lines.append(_indented(Span(f"✓ {decided}", Style.GOOD)) if decided else ())
    for label, text in _known(campaign, contact):
        lines += _fact(label, text, room)
    if len(lines) > height:
        lines[height - 1 :] = [
            _indented(Span(naming_keys("… {triage.open_person:o} shows all of it"), Style.FAINT))
        ]
    return lines


def following(campaign: Campaign, contact_ids: Sequence[int], width: int) -> list[Line]:
    """Return who comes next, a line each."""
    if not contact_ids:
        return []
    room = max(10, width - 2)
    people = [campaign.people.get(one) for one in contact_ids]
    rows = [fit(joined(one.name, one.place, by=" · "), room).rstrip() for one in people]
    return [divider("next", room), *((Span(row, Style.FAINT),) for row in rows)]


def _known(campaign: Campaign, contact: Contact) -> Iterator[tuple[str, str]]:
    """Yield what is known, each with its label, what is read first coming first."""
    reasons = campaign.choosing.who_next.reasons(contact.id)
    yield "why", sentence_of("; ".join(reasons)) if reasons else ""
    yield "known", _how_known(campaign, contact)
    yield "there", _others(campaign.choosing.who_next.others_there(contact.id))
    fitting = campaign.goal_advice.suggest(contact.id)
    goals = campaign.goals.named([one.key for one in fitting])
    yield "for", " · ".join(goal.short for goal in goals)
    yield "tags", ", ".join(contact.tags)
    yield "notes", contact.notes


def _how_known(campaign: Campaign, contact: Contact) -> str:
    referrer = campaign.people.name_of(contact.referred_by)
    since = contact.connected_on
    return joined(
        f"named by {referrer}" if referrer else "",
        f"connected since {say_full(since)}" if since is not None else "",
        contact.how_found,
        by=" · ",
    )


def _others(people: Sequence[PersonFacts]) -> str:
    """Say who else is there; with whom something began already comes first."""
    begun_first = sorted(people, key=lambda one: one.stage in {Stage.IDENTIFIED, Stage.CLOSED})
    return first_few([f"{one.called} ({one.stage})" for one in begun_first], _COLLEAGUES)


def _fact(label: str, text: str, room: int) -> Iterator[Line]:
    for at, line in enumerate(wrap(text, room - _LABEL) if text else ()):
        yield _indented(Span(fit("" if at else label, _LABEL), Style.FAINT), Span(line))


def _indented(*spans: Span) -> Line:
    return (Span("  "), *spans)
