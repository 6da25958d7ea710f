"""The pane beside a list: who is under the cursor, what is next, and what there was."""

from collections.abc import Iterator, Sequence

from inroad.campaign import Campaign
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.dates.formatting import say_day, say_full
from inroad.domain.people.contact import Contact
from inroad.domain.text import first_few, first_line, joined, quoted
from inroad.widgets.bars import divider
from inroad.widgets.style import Line, Span, Style, fit, wrap

PROSE = 90
"""Cells of a line of prose, at most: longer ones are hard to read."""
_TOUCHES = 3
_LEARNT = 4
_DATE = 8


def about(campaign: Campaign, contact: Contact, reasons: Sequence[str], width: int) -> list[Line]:
    """Return the lines about somebody.

    Args:
        campaign: where they are known.
        contact: who.
        reasons: why they are worth asking next; none where they are not.
        width: cells of the pane.
    """
    room = max(10, min(PROSE, width - 2))
    lines = [*_who(campaign, contact, room), *_next(campaign, contact, reasons, room)]
    view = campaign.people.view(contact.id)
    if view.touches:
        lines += [(), _rule("last", room)]
    for touch in view.touches[:_TOUCHES]:
        day = say_day(campaign.day_of(touch), campaign.today).split(" ", 1)[1]
        text = joined(touch.kind.label, first_line(touch.text), by=": ")
        lines.append(_indented(Span(fit(day, _DATE), Style.FAINT), Span(fit(text, room - _DATE))))
    learnt = [
        one for one in view.takeaways if one.kind in {TakeawayKind.LEARNT, TakeawayKind.ADVICE}
    ]
    if learnt:
        lines += [(), _rule("learnt", room)]
    for takeaway in learnt[:_LEARNT]:
        lines += [_indented(Span(line, Style.SOFT)) for line in wrap(takeaway.text, room)]
    known = list(_known(campaign, contact, room))
    if known:
        lines += [(), _rule("known", room), *known]
    return lines


def _who(campaign: Campaign, contact: Contact, room: int) -> Iterator[Line]:
    yield _indented(Span(fit(contact.name, room), Style.TEXT, True))
    for line in wrap(contact.place, room) if contact.place else ():
        yield _indented(Span(line, Style.SOFT))
    goals = " · ".join(goal.short for goal in campaign.goals.named(contact.goals))
    for line in wrap(f"For {goals}", room) if goals else ():
        yield _indented(Span(line))


def _next(
    campaign: Campaign, contact: Contact, reasons: Sequence[str], room: int
) -> Iterator[Line]:
    upcoming = campaign.follow_ups.of(contact.id)
    if not upcoming and not reasons:
        return
    yield ()
    yield _rule("next" if upcoming else "why", room)
    for one in upcoming[:1]:
        is_late = one.is_overdue(campaign.now)
        head = f"{'! ' if is_late else ''}{one.title}"
        yield _indented(Span(fit(head, room), Style.LATE if is_late else Style.TEXT, True))
        for line in wrap(one.reason, room):
            yield _indented(Span(line, Style.SOFT))
    for reason in reasons:
        for line in wrap(reason, room):
            yield _indented(Span(line, Style.SOFT))


def _known(campaign: Campaign, contact: Contact, room: int) -> Iterator[Line]:
    """Yield what was said of them, who else is where they are, and what I noted."""
    by = campaign.people.name_of(contact.referred_by)
    said = f"{by}: {quoted(contact.referrer_words)}" if by and contact.referrer_words else ""
    others = campaign.choosing.others_there(contact.id)
    there = f"Also there: {first_few([one.called for one in others])}" if others else ""
    since = f"Connected {say_full(contact.connected_on)}" if contact.connected_on else ""
    for text in filter(None, (said, there, contact.notes, since)):
        for line in wrap(text, room):
            yield _indented(Span(line, Style.SOFT))


def _rule(word: str, room: int) -> Line:
    return _indented(*divider(word, room))


def _indented(*spans: Span) -> Line:
    return (Span(" "), *spans)
