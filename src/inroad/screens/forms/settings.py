"""The form that sets one thing, whatever it is; it says what that would move."""

from collections.abc import Callable, Sequence

from inroad.campaign import Campaign
from inroad.campaign.settings.setting import Moved, Proposed, Setting, SettingKind
from inroad.domain.changes import Change
from inroad.domain.dates.formatting import say_day
from inroad.domain.text import plural
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field
from inroad.screens.forms.kept_forms import kept

Taken = Callable[[Change, Sequence[Moved] | None], None]
"""Told what was set, and what that moved; None where no follow-up hangs on it."""


def _nothing(change: Change, moved: Sequence[Moved] | None) -> None:
    """Take no notice of what moved: there is no screen that shows it."""


@kept(*SettingKind)
def setting_form(campaign: Campaign, setting: Setting, taken: Taken = _nothing) -> FormScreen:
    """Return the form for a setting that is typed; `taken` hears when it was set."""
    asked, read = setting.asked, setting.read
    if asked is None or read is None:
        raise ValueError(f"{setting.key} is not typed")

    def echo(proposed: Proposed) -> str:
        if not setting.moves:
            return proposed.said
        return f"{proposed.said} · {say_moved(campaign, proposed.moved())}"

    field = Field(asked.name, asked.label, read, asked.typed, asked.hint, echo, asked.offers())

    def submit(answers: Answers) -> None:
        proposed = answers[field]
        moved = proposed.moved()
        change = proposed.keep()
        taken(change, moved if setting.moves else None)

    return FormScreen(campaign, asked.title, (field,), submit, asked.intro)


def say_moved(campaign: Campaign, moved: Sequence[Moved]) -> str:
    """Say in one line what a setting moves."""
    if not moved:
        return "moves nothing that is due"
    first = "; ".join(say_move(campaign, one) for one in moved[:2])
    more = f" and {len(moved) - 2} more" if len(moved) > 2 else ""
    return f"moves {plural(len(moved), 'follow-up')}: {first}{more}"


def say_move(campaign: Campaign, moved: Moved) -> str:
    """Say what happens to one follow-up: "Sam Ortiz, second request: Fri 20 → Wed 25 Nov"."""
    today = campaign.today
    before = say_day(moved.before, today) if moved.before else "not due"
    after = say_day(moved.after, today) if moved.after else "not due"
    label = moved.label[:1].lower() + moved.label[1:]
    return f"{moved.name}, {label}: {before} → {after}"
