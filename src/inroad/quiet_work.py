"""What the program does beside the keys: what comes next is made ready, and files are written.

It is done in a thread, one piece at a time, so that keys are never kept waiting for it.
"""

from collections.abc import Callable
from functools import partial

from inroad.campaign import Campaign
from inroad.clock import awake
from inroad.domain.errors import InroadError
from inroad.screens.ahead import Ahead, needed_later, seen_next
from inroad.screens.frame.one_toast import OneToastApp

_FIRST_KEYS = 0.05
"""Seconds that the keys have for themselves before the other screens are loaded."""
_AT_REST = 3.0
"""Seconds without a change from which on files are written, and the rest is made ready."""
_AT_A_LOOK = 0.01
"""Seconds of small steps that follow each other: a key that comes meanwhile hardly waits."""


class QuietWork:
    """The work of one program on its campaign."""

    def __init__(
        self,
        app: OneToastApp,
        campaign: Campaign,
        quiet_for: Callable[[], float],
        tick: Callable[[], None],
    ) -> None:
        """Begin with nothing done.

        Args:
            app: the program, whose threads do it.
            campaign: what it is about.
            quiet_for: returns for how many seconds nobody has changed anything.
            tick: called where what is seen may be other now.
        """
        self._app = app
        self._campaign = campaign
        self._quiet_for = quiet_for
        self._tick = tick
        self._seen_next = seen_next(campaign, tick)
        self._later = needed_later(campaign)
        self._is_thread_at_work = False

    def begin(self) -> None:
        """Begin, now that the first screen stands: what was typed before that comes first."""
        self._app.set_timer(_FIRST_KEYS, self.go_on)

    def go_on(self) -> None:
        """Load what is seen next; at rest write the data file anew, then load the rest ahead."""
        if self._is_thread_at_work or self._load(self._seen_next):
            return
        if self._quiet_for() < _AT_REST or self._write() or self._load(self._later):
            return
        campaign = self._campaign
        if not campaign.choosing.is_known:
            # What I aim at is another now: everybody is got to know anew.
            self._seen_next = seen_next(campaign, self._tick)
            self._later = needed_later(campaign)
        else:
            ends = awake() + _AT_A_LOOK
            while campaign.login_summary.keep_on() and awake() < ends:
                pass

    def _load(self, ahead: Ahead) -> bool:
        """Do the next of what is done ahead; return whether there was any."""
        work = next(ahead, None)
        if work is not None:
            self._do_in_thread(partial(self._make_ahead, work))
        return work is not None

    def _write(self) -> bool:
        """Write the data file anew, else what is made from it; return whether there is any."""
        tidying = self._campaign.tidying()
        work = tidying or self._campaign.calendars.pending()
        if work is not None:
            self._do_in_thread(partial(self._tidy, work, is_calendar=tidying is None))
        return work is not None

    def _do_in_thread(self, work: Callable[[], None]) -> None:
        self._is_thread_at_work = True
        self._app.run_worker(work, thread=True, exit_on_error=False)

    def _tidy(self, work: Callable[[], None], is_calendar: bool) -> None:
        try:
            work()
            if is_calendar:
                self._app.call_from_thread(self._take_in)
        except InroadError as error:
            self._app.call_from_thread(self._app.say_news, str(error), "warning")
        finally:
            self._is_thread_at_work = False

    def _take_in(self) -> None:
        """Take in what somebody changed in a calendar, and say it."""
        said = self._campaign.calendars.news()
        if said:
            self._app.say_news("\n".join(said))

    def _make_ahead(self, work: Callable[[], None]) -> None:
        """Make something ready, and go on with the next after what is typed by now."""
        try:
            work()
        finally:
            self._is_thread_at_work = False
        self._app.call_later(self.go_on)
