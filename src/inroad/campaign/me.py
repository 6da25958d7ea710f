"""My profile: who I am, where my day begins, and how I introduce myself."""

from dataclasses import dataclass, replace

from inroad.campaign.desk import Desk
from inroad.domain.documents import Change
from inroad.domain.profile import Profile
from inroad.domain.text import clean, clean_lines
from inroad.domain.workdays import parse_week
from inroad.domain.zones import find_zone


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person types about themselves; `week` in words ("mon-fri")."""

    name: str = ""
    zone: str = ""
    week: str = "mon-fri"
    introduction: str = ""
    learning: str = ""
    offer: str = ""


class Me:
    """Commands and queries about my profile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def profile(self) -> Profile:
        """My profile."""
        return self._desk.profile

    def answer(self, answers: Answers, seen: Profile | None = None) -> Change:
        """Keep what I said about myself; `seen` is the profile when the form was opened.

        Raises:
            InroadError: the zone or the week is none.
        """
        known = seen or self.profile
        profile = replace(
            known,
            name=clean(answers.name),
            zone=find_zone(answers.zone),
            week=parse_week(answers.week),
            introduction=clean_lines(answers.introduction),
            learning=clean_lines(answers.learning),
            offer=clean_lines(answers.offer),
            welcomed=True,
        )
        return self._desk.change("Changed my profile", [profile], seen=[known])

    def skip(self) -> Change:
        """Skip the first questions; they are not asked again."""
        return self._desk.change(
            "Skipped the first questions", [replace(self.profile, welcomed=True)]
        )

    def use_theme(self, name: str) -> Change:
        """Keep which colours I like."""
        return self._desk.change(f"Chose the {name} colours", [replace(self.profile, theme=name)])
