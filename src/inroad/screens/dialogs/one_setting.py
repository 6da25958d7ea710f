"""One setting of a document that holds several: how it is shown, typed, and kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from inroad.campaign import Campaign
from inroad.domain.document import Document
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.numbers import whole
from inroad.screens.dialogs.form import Answers, Field, FormScreen

Kept = TypeVar("Kept", bound=Document)


@dataclass(frozen=True, slots=True)
class OneSetting(Generic[Kept]):
    """One setting.

    `shown` says in words how it stands in a document; `made` returns the document with what
    was typed, or raises an `InroadError`. `note` says what it means.
    """

    key: str
    label: str
    hint: str
    shown: Callable[[Kept], str]
    made: Callable[[Campaign, Kept, str], Kept]
    offers: tuple[str, ...] = ()
    note: str = ""


def one_setting_form(
    campaign: Campaign,
    setting: OneSetting[Kept],
    present: Kept,
    keep: Callable[[Callable[[Kept], Kept], str], Change],
    about: str,
) -> FormScreen:
    """Return the form for one setting.

    Args:
        campaign: the campaign.
        setting: which.
        present: the document as it stands.
        keep: changes the document; its second argument says what was set in a few words.
        about: the name of the form, for drafts.
    """

    def check(typed: str) -> str:
        return setting.shown(setting.made(campaign, present, typed))

    def submit(answers: Answers) -> None:
        what = what_is_set(setting.label, check(answers[setting.key]))
        keep(lambda one: setting.made(campaign, one, answers[setting.key]), what)

    field = Field(
        setting.key,
        setting.label,
        setting.shown(present),
        setting.hint,
        check=check,
        offers=setting.offers,
    )
    return FormScreen(campaign, setting.label, (field,), submit, about=(about, setting.key))


def what_is_set(label: str, value: str) -> str:
    """Return what the history and a toast say of a setting: its line, and what it is set to."""
    return f"“{label}”: {value or 'nothing'}"


def number(typed: str, least: int, most: int) -> int:
    """Return the number that was typed, a unit behind it or not.

    Raises:
        InroadError: it is none from `least` to `most`.
    """
    found = whole(typed.strip().split(" ")[0], least, most)
    if found is None:
        raise InroadError(f"Write a number from {least} to {most}.")
    return found
