"""One setting of a document that holds several: how it is shown, typed, and kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from inroad.campaign import Campaign
from inroad.domain.document import Document
from inroad.domain.documents import Change
from inroad.screens.dialogs.fields import Answers, Field
from inroad.screens.dialogs.form import FormScreen
from inroad.screens.dialogs.reopening import unkept

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


@unkept("those of the forms that are made with it are")
def one_setting_form(
    campaign: Campaign,
    setting: OneSetting[Kept],
    present: Kept,
    keep: Callable[[Callable[[Kept], Kept], str], Change],
) -> FormScreen:
    """Return the form for one setting.

    Args:
        campaign: the campaign.
        setting: which.
        present: the document as it stands.
        keep: changes the document; its second argument says what was set in a few words.
    """

    def read(typed: str) -> tuple[str, Kept]:
        return typed, setting.made(campaign, present, typed)

    field = Field(
        setting.key,
        setting.label,
        read,
        setting.shown(present),
        setting.hint,
        lambda read: setting.shown(read[1]),
        setting.offers,
    )

    def submit(answers: Answers) -> None:
        typed, made = answers[field]
        what = what_is_set(setting.label, setting.shown(made))
        keep(lambda one: setting.made(campaign, one, typed), what)

    return FormScreen(campaign, setting.label, (field,), submit)


def what_is_set(label: str, value: str) -> str:
    """Return what the history and a toast say of a setting: its line, and what it is set to."""
    return f"“{label}”: {value or 'nothing'}"
