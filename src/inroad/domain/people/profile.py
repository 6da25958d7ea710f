"""The profile: me, my zone, my working week, and how I introduce myself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from inroad.domain.changes import Change
from inroad.domain.dates.business_days import MONDAY_TO_FRIDAY, MOST_DAYS_OFF, Calendar, DayOff
from inroad.domain.dates.zones import is_zone
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Flag, Items, Key, Line, Number, Prose, Word
from inroad.domain.documents.fields import Label
from inroad.domain.people.list_order import ListOrder
from inroad.domain.people.organisations import is_same_organisation
from inroad.domain.search import comparable

_ONE_MINUTE_OF = 20
_TWO_MINUTES_OF = 40
"""Minutes of a conversation from which an introduction of one and of two minutes fits in."""

Weekday = Annotated[int, Number(0, 6)]
"""Monday is 0, as in `date.weekday`."""

PROFILE_ID = 4503599627370495
"""The one profile of a campaign has this id (the highest of 52 bits), on every machine."""


@dataclass(frozen=True, slots=True)
class Profile(Document):
    """Who I am, as stored.

    `zone` is my IANA time zone: asked for and kept here, because the zone of the box that I
    log in to is somebody else's. `country` and `region` say whose public holidays are mine.
    `month_first` reads 03/04 as March. `calendar_follow_ups` is how follow-ups go out to a
    calendar: "events", "todos" or "none". `my_calendar` is a folder or a file with what else I
    have to do, and `buffer` how many minutes are kept free around it. `introduction` takes half a
    minute to say, `introduction_minute` a minute and `introduction_long` two. `preset` names the
    follow-up policy. `people_order` is what lists of people go by. `mouse` says whether the
    terminal reports it: "on", "off", or "auto" (not over SSH). `welcomed` is set once the first
    questions have been answered or skipped, and `hints_from` is the day from which on, for a
    week, each screen that is new to me has a line of help; None for no such lines.
    """

    id: int = PROFILE_ID
    name: Annotated[Line, Label("name", found="me", is_typed=False)] = ""
    zone: Annotated[Line, Label("time zone", found="my time zone", is_typed=False)] = ""
    week: Annotated[
        tuple[Weekday, ...], Items(7, least=1), Label("working days", is_typed=False)
    ] = MONDAY_TO_FRIDAY
    days_off: Annotated[
        tuple[DayOff, ...], Items(MOST_DAYS_OFF), Label("days off", found="day off", is_typed=False)
    ] = ()
    country: Annotated[Line, Label("country", found="holidays of", is_typed=False)] = ""
    region: Annotated[Line, Label("region", found="holidays of", is_typed=False)] = ""
    month_first: Annotated[Flag, Label("month first", is_typed=False)] = False
    calendar_follow_ups: Annotated[Key, Label("follow-ups in the calendar", is_typed=False)] = (
        "events"
    )
    my_calendar: Annotated[Line, Label("my calendar", found="my calendar", is_typed=False)] = ""
    buffer: Annotated[int, Number(0, 240), Label("buffer", is_typed=False)] = 15
    introduction: Annotated[
        Prose,
        Label(
            "30 seconds",
            "My introduction, in 30 seconds",
            "Two sentences or three; a request takes the first two that say who you are.",
            "introduction",
            "introduction",
        ),
    ] = ""
    introduction_minute: Annotated[
        Prose,
        Label(
            "one minute",
            "My introduction, in a minute",
            "The same with one example.",
            "introduction",
            "introduction",
        ),
    ] = ""
    introduction_long: Annotated[
        Prose,
        Label(
            "two minutes",
            "My introduction, in two minutes",
            "Your story, for when they ask.",
            "introduction",
            "introduction",
        ),
    ] = ""
    learning: Annotated[
        Prose,
        Label(
            "I want to learn",
            "What I want to learn",
            "What these conversations are for.",
            "learn",
            "what I want to learn",
        ),
    ] = ""
    target_organisations: Annotated[
        tuple[Word, ...],
        Label(
            "organisations",
            "Organisations I want to know people at",
            "Northwind, Contoso",
            "targets",
            "target",
        ),
    ] = ()
    target_roles: Annotated[
        tuple[Word, ...],
        Label(
            "roles",
            "Roles I want to understand",
            "data engineer, platform engineer",
            "targets",
            "target",
        ),
    ] = ()
    belonged_to: Annotated[
        tuple[Word, ...],
        Label(
            "where I was",
            "Schools, employers and groups I belong or belonged to",
            "Contoso, TU Delft, Women in Data",
            "targets",
            "where I was",
        ),
    ] = ()
    offer: Annotated[
        Prose,
        Label(
            "I can offer",
            "What I can offer others",
            "Knowledge, a second look, people whom you know.",
            "offer",
            "what I can offer",
        ),
    ] = ""
    preset: Annotated[Key, Label("policy", is_typed=False)] = "steady"
    theme: Annotated[Key, Label("theme", is_typed=False)] = "auto"
    mouse: Annotated[Key, Label("mouse", is_typed=False)] = "auto"
    people_order: ListOrder = ListOrder.WHO_NEXT
    welcomed: Flag = False
    hints_from: Day | None = None

    def introduction_for(self, minutes: int) -> str:
        """Return the introduction for a conversation of so many minutes.

        It takes about a twentieth of it: half a minute of 15, one of 20 and 30, two of 40 and
        more. Where that one is not written, the next shorter, or else the next longer one.
        """
        written = (self.introduction, self.introduction_minute, self.introduction_long)
        fitting = 0 if minutes < _ONE_MINUTE_OF else 1 if minutes < _TWO_MINUTES_OF else 2
        in_turn = (*reversed(written[: fitting + 1]), *written[fitting + 1 :])
        return next((one for one in in_turn if one), "")

    def aims_at(
        self,
        organisation: str,
        role: str,
        is_same: Callable[[str, str], bool] = is_same_organisation,
    ) -> tuple[str, ...]:
        """Return which of my targets somebody there stands for, as I wrote them.

        Args:
            organisation: where they are.
            role: what they do there.
            is_same: whether two names are of one organisation; by the rule, where nobody has
                said anything of them.
        """
        targets, held = self.target_organisations, comparable(role)
        places = [target for target in targets if is_same(target, organisation)]
        roles = [
            target_role for target_role in self.target_roles if comparable(target_role) in held
        ]
        return (*places, *roles)

    @property
    def counted_by(self) -> tuple[object, ...]:
        """What days and follow-ups are counted by: with another of these they are others."""
        days = (self.zone, self.week, self.days_off, self.country, self.region)
        return (*days, self.preset)

    @property
    def chosen_by(self) -> tuple[object, ...]:
        """What people are chosen by, whom to ask next."""
        return (self.target_organisations, self.target_roles, self.belonged_to)

    @property
    def known_zone(self) -> str:
        """My zone; UTC while none is set, or where this machine does not know it."""
        return self.zone if self.zone and is_zone(self.zone) else "UTC"

    @property
    def calendar(self) -> Calendar:
        """My business days, in my zone."""
        return Calendar(self.known_zone, self.week, self.days_off, self.country, self.region)


def changes_profile(change: Change, part: Callable[[Profile], object]) -> bool:
    """Whether a change makes a part of my profile another; `part` returns it."""
    edits = (edit for edit in change.edits if isinstance(edit.document, Profile))
    return any(part(_whole(edit.before)) != part(_whole(edit.after)) for edit in edits)


def _whole(document: Document | None) -> Profile:
    """Return a profile; an empty one before the first answer."""
    return document if isinstance(document, Profile) else Profile()
