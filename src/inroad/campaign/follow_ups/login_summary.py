"""The few lines for a login, worked out for the days to come."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.agenda import Due
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.dates.formatting import say_day, say_time
from inroad.domain.dates.zones import localised
from inroad.domain.follow_ups.actions import Action
from inroad.domain.text import harmless, joined, mid_sentence
from inroad.login_summary import KIND

_MOST_LINES = 5
_DAYS = 10
"""Days that are worked out ahead: longer without a login, and the first one takes a moment."""
_MOST_MOMENTS = 100
_MOST_WORK = 20_000
"""Moments that are worked out ahead, and follow-ups looked at for them."""
_MOST_WAITED_FOR = 5_000
"""So many follow-ups are looked at where somebody waits for it: the program ends."""

_NO_TIME = (datetime.min.replace(tzinfo=UTC),) * 2
_State = tuple[int, date]
"""The campaign's last transaction, and the day."""


class LoginSummary:
    """What there is to do, in at most five lines."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._most_work = _MOST_WORK
        self._kept: _State | None = None
        self._begun: tuple[_State, Iterator[None]] | None = None

    def lines(self) -> tuple[str, ...]:
        """Return the lines of now; none where nothing is due."""
        present = self._work.now
        return _lines(self._follow_ups.agenda().due_by(present.date()), present)

    def keep(self) -> None:
        """Keep the lines for the days to come, unless others kept them for as long a time.

        Of a large campaign only those of the present are kept, for as long as they stand:
        somebody waits for the program to end. While it is to be settled who rests, none are kept.
        """
        if self._holds_for_long or self._follow_ups.to_rest():
            return
        if 2 * self._size() > _MOST_WAITED_FOR:
            self._keep_present()
            return
        self._most_work = _MOST_WAITED_FOR
        while self.keep_on():
            pass

    def _keep_present(self) -> None:
        store, now = self._work.store, self._work.now.astimezone(UTC)
        if store.path.exists():
            said = [(now.isoformat(), self.lines())]
            store.derived.keep(KIND, {"lines": said}, now, self._follow_ups.stands_until())

    @property
    def is_of_today(self) -> bool:
        """Whether the lines of this campaign, as it is now, were worked out on this day.

        Then all that happens by itself on a day has happened.
        """
        begins, ends = self._span()
        return begins < ends and begins.astimezone(self._work.now.tzinfo).date() == self._work.today

    @property
    def _holds_for_long(self) -> bool:
        """Whether lines are kept of this campaign as it is, and most of their time is to come."""
        begins, ends = self._span()
        return self._work.now - begins <= (ends - begins) / 2

    def _span(self) -> tuple[datetime, datetime]:
        """Return from when until when lines are kept that still hold; no time where none are."""
        known = self._work.store.derived.recall(KIND, self._work.now)
        if known is None:
            return _NO_TIME
        begins, ends = (datetime.fromisoformat(known[end]) for end in ("from", "until"))
        return begins, ends

    def keep_on(self) -> bool:
        """Work out a little more of the lines; return whether there is more to do.

        Whoever calls it now and then lets keys come in between.
        """
        state = (self._work.store.revision, self._work.today)
        if self._kept == state or not self._work.store.path.exists():
            return False
        if self._follow_ups.to_rest():
            return False
        if self._begun is None or self._begun[0] != state:
            if self._holds_for_long:
                self._kept = state
                return False
            self._begun = (state, self._working_out(state))
        next(self._begun[1], None)
        return self._kept != state

    def _working_out(self, state: _State) -> Iterator[None]:
        """Work out the lines for the days to come, moment by moment, and keep them."""
        moments = self._moments()
        moments = moments[: max(2, min(_MOST_MOMENTS, self._most_work // (1 + self._size())))]
        said: list[tuple[str, tuple[str, ...]]] = []
        for moment in moments[:-1]:
            then = moment.astimezone(self._work.now.tzinfo)
            dues = yield from self._follow_ups.foreseeing(then)
            said.append((moment.isoformat(), _lines(dues, then)))
        self._work.store.derived.keep(KIND, {"lines": said}, moments[0], moments[-1])
        self._kept = state

    def _size(self) -> int:
        return len(self._follow_ups.agenda().all)

    def _moments(self) -> list[datetime]:
        """Return when the lines may change, in UTC: days begin, conversations begin and end."""
        work = self._work
        now, zone = work.clock().astimezone(UTC), work.calendar.zone
        days = [work.today + timedelta(days=ahead) for ahead in range(1, _DAYS + 1)]
        midnights = [localised(datetime.combine(day, time()), zone) for day in days]
        found = {now, *midnights}
        for talk in work.store.all(Conversation).values():
            if talk.is_planned:
                found |= {moment for moment in (talk.begins, talk.ends) if moment}
        for due in self._follow_ups.agenda().all:
            if due.follow_up.at is not None:
                found.add(due.follow_up.at.astimezone(UTC))
        return sorted(moment for moment in found if now <= moment <= midnights[-1])


def _lines(dues: tuple[Due, ...], now: datetime) -> tuple[str, ...]:
    """Return the lines for what is overdue or due at `now` (aware, in my zone)."""
    if not dues:
        return ()
    overdue = sum(due.is_overdue for due in dues)
    counts = joined(
        f"{overdue} overdue" if overdue else "",
        f"{len(dues) - overdue} today" if len(dues) > overdue else "",
    )
    shown = dues[: _MOST_LINES - 1]
    if len(dues) > len(shown):
        shown = dues[: _MOST_LINES - 2]
    rest = len(dues) - len(shown)
    more = (f"  and {rest} more: inroad",) if rest else ()
    return (f"Inroad: {counts}", *(_line(due, now) for due in shown), *more)


def _line(due: Due, now: datetime) -> str:
    one = due.follow_up
    label = mid_sentence(one.title)
    what = harmless(f"{due.contact.name}: {label}")
    if due.is_overdue:
        return f"  ! {what}, since {say_day(one.due, now.date())}"
    if one.at is None:
        return f"  {what}"
    by = "" if one.action is Action.CONVERSATION else "by "
    return f"  {what}, {by}{say_time(one.at)}"
