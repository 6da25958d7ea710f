"""What I say of myself: who I am, where my day begins, and how I introduce myself."""

from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change, Edit
from inroad.domain.dates.business_days import MONDAY_TO_FRIDAY
from inroad.domain.dates.zones import find_zone
from inroad.domain.documents.fields import StoredField, typed_fields
from inroad.domain.people.list_order import ListOrder
from inroad.domain.people.profile import Profile
from inroad.domain.text import clean, clean_lines

if TYPE_CHECKING:
    from inroad.campaign.me.hints import Hints
    from inroad.domain.dates.days_off.holiday_places import Place


class ProfileText(StrEnum):
    """The texts about me; the value is the field of the profile that holds it."""

    INTRODUCTION = "introduction"
    MINUTE = "introduction_minute"
    LONG = "introduction_long"
    LEARNING = "learning"
    ORGANISATIONS = "target_organisations"
    ROLES = "target_roles"
    BELONGED = "belonged_to"
    OFFER = "offer"

    @property
    def field(self) -> StoredField:
        """The field, which says what it is called."""
        return next(field for field in typed_fields(Profile) if field.name == self.value)

    @property
    def is_list(self) -> bool:
        """Whether it is several names with commas between them."""
        return self.field.declared.item is not None


class AboutMe(NamedTuple):
    """What a person says about themselves; a week's Monday is 0.

    `place` says whose public holidays are theirs; None leaves that as it is.
    """

    name: str = ""
    zone: str = ""
    week: tuple[int, ...] = MONDAY_TO_FRIDAY
    introduction: str = ""
    place: "Place | None" = None


class Me:
    """Commands and queries about my profile."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @property
    def profile(self) -> Profile:
        """What I say of myself."""
        return self._work.profile

    @cached_property
    def hints(self) -> "Hints":
        """The lines of help on screens that are new to me."""
        from inroad.campaign.me.hints import Hints

        return Hints(self._work)

    def answer(
        self, answers: AboutMe, seen: Profile | None = None, guessed: AboutMe | None = None
    ) -> Change:
        """Keep what I said about myself.

        Args:
            answers: what I said.
            seen: the profile when the form was opened.
            guessed: what stood in the form because nobody had said it. Where I left the zone as it
                was guessed, and have said it elsewhere meanwhile, that holds.

        Raises:
            UnknownZone: the zone is none.
        """
        known = seen or self.profile
        if guessed is not None:
            self._work.look()
            answers = self._rather_said(answers, guessed)
        place = answers.place
        profile = replace(
            known,
            name=clean(answers.name),
            zone=find_zone(answers.zone),
            week=answers.week,
            introduction=clean_lines(answers.introduction),
            country=place.country if place is not None else known.country,
            region=place.region if place is not None else known.region,
            welcomed=True,
        )
        return self._work.change("Changed my profile", [profile], seen=[known])

    def _rather_said(self, answers: AboutMe, guessed: AboutMe) -> AboutMe:
        """Return the answers with what the profile says in place of what was only guessed."""
        me = self.profile
        if answers.zone != guessed.zone or not me.zone:
            return answers
        from inroad.domain.dates.days_off.holiday_places import Place

        return answers._replace(
            zone=me.zone,
            week=me.week if answers.week == guessed.week else answers.week,
            place=Place(me.country, me.region) if answers.place == guessed.place else answers.place,
        )

    def text(self, which: ProfileText) -> str:
        """Return one of the texts about me, as it is typed."""
        return which.field.text(self.profile)

    def be_called(self, name: str) -> Change:
        """Keep my name."""
        return self._work.change("Changed my profile", [replace(self.profile, name=clean(name))])

    def write(self, which: ProfileText, text: str, seen: Profile | None = None) -> Change:
        """Keep one of the texts about me; `seen` is the profile when the form was opened."""
        known = seen or self.profile
        typed = text.replace(";", ",") if which.is_list else text
        # The name of the field is one of our own, so a checker of types cannot follow it.
        fields: dict[str, Any] = {which.value: which.field.kept(which.field.value_of(typed))}
        return self._work.change("Changed my profile", [replace(known, **fields)], seen=[known])

    def tell_once(self, what: str) -> bool:
        """Return whether something is to be told: the first time only, which is kept."""
        from inroad.domain.documents.told_once import Told

        told = Told(self._work.derived_id("told", what), what)
        if self._work.store.get(Told, told.id) is not None:
            return False
        self._work.commit(Change("Told once", (Edit(None, told),)), may_undo=False)
        return True

    def use_order(self, order: ListOrder) -> None:
        """Remember in which order I have people listed; it is nothing to be taken back."""
        profile = self.profile
        if profile.people_order is not order:
            edit = Edit(profile, replace(profile, people_order=order))
            self._work.commit(Change("Chose an order", (edit,)), may_undo=False)

    def skip(self) -> Change:
        """Skip the first questions; they are not asked again."""
        return self._work.change(
            "Skipped the first questions", [replace(self.profile, welcomed=True)]
        )

    def use_theme(self, name: str) -> Change:
        """Keep which colours I like."""
        return self._work.change(f"Chose the {name} colours", [replace(self.profile, theme=name)])
