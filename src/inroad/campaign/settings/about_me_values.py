"""What I say of myself, as named values for scripts: on the screen it has a page of its own."""

from collections.abc import Iterator

from inroad.campaign.core.this_machine import Origin
from inroad.campaign.me.about_me import Me, ProfileText
from inroad.campaign.settings.named_values import NamedValue
from inroad.domain.changes import Change

_NOTHING = "not set"


def values_about_me(me: Me) -> Iterator[NamedValue]:
    """Yield my name, and each of the texts and lists about me."""
    yield NamedValue(
        "name",
        "My name",
        me.profile.name,
        me.profile.name or _NOTHING,
        "As I sign a letter.",
        _origin(me.profile.name),
        lambda typed: _said(me.be_called(typed), "My name"),
        (lambda: me.be_called("")) if me.profile.name else None,
    )
    yield from (_text(me, which) for which in ProfileText)


def _text(me: Me, which: ProfileText) -> NamedValue:
    text, label = me.text(which), which.field.label
    return NamedValue(
        which.value,
        label.asked,
        text,
        text or _NOTHING,
        label.hint if not which.is_list else f"Like {label.hint}.",
        _origin(text),
        lambda typed: _said(me.write(which, typed), label.asked),
        (lambda: me.write(which, "")) if text else None,
    )


def _said(change: Change, name: str) -> Change:
    """Return a change as it is told here: which of many values it set."""
    return change._replace(label=f"Set “{name}”")


def _origin(text: str) -> Origin:
    return Origin.CAMPAIGN if text else Origin.BUILT_IN
