"""Going on with what was half typed: each form says where it stands what is kept of it.

A factory of a form is decorated with `kept("note")`: of the form that it makes an unsaved form
keeps that name, and as ids whom or what it is about. These are the factory's parameters, each known
by its annotation; `reopen` finds them again and calls the factory with them. So a new form is one
function in one file, and one that nobody can go on with says why it is `unkept`.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property, update_wrapper
from importlib import import_module
from inspect import Parameter, Signature, signature
from itertools import chain
from pkgutil import walk_packages
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

import inroad.screens
from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import SheetText
from inroad.campaign.goals.goals import GoalRow
from inroad.campaign.me.about_me import ProfileText
from inroad.campaign.search.targets import TargetRow
from inroad.campaign.settings.setting import Setting, SettingKind
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.documents.unsaved_form import UnsavedForm
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.rules import EVERYONE
from inroad.domain.messages.kinds import MessageKind, kind_named
from inroad.domain.messages.message import Template
from inroad.domain.numbers import whole
from inroad.domain.people.contact import Contact
from inroad.domain.people.skill import Skill
from inroad.screens.forms.form import FormScreen
from inroad.screens.frame.command_screen import CommandScreen

P = ParamSpec("P")
S = TypeVar("S", bound=CommandScreen[Any])
Factory = TypeVar("Factory", bound=Callable[..., FormScreen])


class FormSubject(NamedTuple):
    """One kind of what a form is about: how it is written as ids, and found again by them."""

    ids: Callable[[Any], tuple[str, ...]]
    find: Callable[[Campaign, Iterator[str]], Any]


def _document(find: Callable[[Campaign, int], Any]) -> FormSubject:
    """Return the kind of subject that has an id; 0 stands for what is not there yet."""
    return FormSubject(
        lambda one: (str(one.id if one else 0),),
        lambda campaign, ids: find(campaign, _number(ids)),
    )


def _word(find: Callable[[str], Any]) -> FormSubject:
    return FormSubject(
        lambda one: (str(getattr(one, "value", one)),), lambda _, ids: find(next(ids))
    )


def _question(campaign: Campaign, ids: Iterator[str]) -> Question:
    sheet, question_id = campaign.sheets.of(_number(ids)), _number(ids)
    return next(
        question.question for question in sheet.questions if question.question.id == question_id
    )


def _goal(campaign: Campaign, ids: Iterator[str]) -> GoalRow:
    key = next(ids)
    return next(row for row in campaign.goals.rows() if row.goal.key == key)


def _follow_up(campaign: Campaign, ids: Iterator[str]) -> FollowUp:
    due, action = campaign.follow_ups.of(_number(ids)), next(ids)
    return next(follow_up for follow_up in due if follow_up.action.value == action)


def _own_template(campaign: Campaign, template_id: int) -> Template | None:
    """Return a template of mine; one that was removed meanwhile is made anew."""
    with suppress(NotFound):
        return campaign.templates.get(template_id)
    return None


def _setting(campaign: Campaign, ids: Iterator[str]) -> Setting:
    kind, *rest = about = tuple(ids)
    contact_id = whole(rest[0]) or EVERYONE if kind == SettingKind.RULE else EVERYONE
    return next(one for one in campaign.settings.all(contact_id) if one.about == about)


def _target(campaign: Campaign, ids: Iterator[str]) -> TargetRow:
    kind, name = next(ids), next(ids)
    return campaign.targets.get(name, kind == _ROLE)


def _number(ids: Iterator[str]) -> int:
    return whole(next(ids)) or 0


def _number_kept(_: Campaign, ids: Iterator[str]) -> int:
    """Return a number that is kept last, and only where it is not 0."""
    return whole(next(ids, "")) or 0


_ROLE = "role"
_CONTACT = _document(lambda campaign, known: campaign.people.get(known))
_GOAL = FormSubject(lambda row: (row.goal.key,), _goal)
SUBJECTS: dict[Any, FormSubject] = {
    Contact: _CONTACT,
    Contact | None: _CONTACT,
    Conversation: _document(lambda campaign, known: campaign.conversations.get(known)),
    Skill | None: _document(lambda campaign, known: campaign.skills.get(known) if known else None),
    Template | None: _document(_own_template),
    Question: FormSubject(lambda one: (str(one.conversation_id), str(one.id)), _question),
    GoalRow: _GOAL,
    GoalRow | None: _GOAL,
    FollowUp: FormSubject(lambda one: (str(one.contact_id), one.action.value), _follow_up),
    Setting: FormSubject(lambda setting: setting.about, _setting),
    TargetRow: FormSubject(lambda row: (row.kind, row.name), _target),
    MessageKind: _word(kind_named),
    ProfileText: _word(ProfileText),
    SheetText: _word(SheetText),
    str: _word(str),
    int: FormSubject(lambda number: (str(number),) if number else (), _number_kept),
    int | None: FormSubject(lambda known: (str(known or 0),), lambda _, ids: _number(ids) or None),
}
"""What forms are about, by the annotation of a factory's parameter."""

REGISTRY: dict[str, "Kept[..., Any]"] = {}
"""What can be gone on with, by the name that is kept; filled as modules are imported."""
UNKEPT: dict[str, str] = {}
"""Why the forms of the other factories are not kept, by their names."""


class Kept(Generic[P, S]):
    """A factory whose forms are kept as unsaved forms while somebody types in them."""

    def __init__(
        self, make: Callable[P, S], names: Sequence[str], of: Sequence[str] | None, new: str
    ) -> None:
        update_wrapper(self, make)
        self._make = make
        self._names = names
        self._of = of
        self._new = new

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> S:
        """Make the form."""
        made = self._make(*args, **kwargs)
        if isinstance(made, FormScreen):
            made.about = self.about(*args, **kwargs)
        return made

    def about(self, *args: P.args, **kwargs: P.kwargs) -> tuple[str, ...]:
        """Return what an unsaved form keeps of the form that is made so: its name, then ids."""
        bound = self._signature.bind(*args, **kwargs)
        bound.apply_defaults()
        ids = list(self._own_name)
        for parameter, subject in self.subjects:
            value = bound.arguments[parameter.name]
            if value is None and self._new:
                return (self._new,)
            several = value if parameter.kind is Parameter.VAR_POSITIONAL else (value,)
            for one in several:
                ids += subject.ids(one)
        return tuple(ids)

    def reopen(self, campaign: Campaign, name: str, ids: Sequence[str]) -> S:
        """Return the form that an unsaved form keeps as `name` with these ids.

        Raises:
            InroadError, LookupError, StopIteration, ValueError: what it was about is not there
                any more.
        """
        bound = self._signature.bind_partial(campaign)
        left = iter(ids if self._own_name else (name, *ids))
        for parameter, subject in self.subjects if name in self._names else ():
            if parameter.kind is Parameter.VAR_POSITIONAL:
                found = [subject.find(campaign, chain((first,), left)) for first in left]
                if not found:
                    raise LookupError("a form about several is about somebody")
                bound.arguments[parameter.name] = tuple(found)
            else:
                bound.arguments[parameter.name] = subject.find(campaign, left)
        return self(*bound.args, **bound.kwargs)

    @property
    def _own_name(self) -> Sequence[str]:
        """The name that all its unsaved forms begin with, where it has only one."""
        return self._names if len(self._names) == 1 else ()

    @cached_property
    def subjects(self) -> list[tuple[Parameter, FormSubject]]:
        """The parameters that say whom or what the form is about, in the order of the ids."""
        known = self._signature.parameters
        named = self._of if self._of is not None else known
        found = [(known[name], SUBJECTS.get(known[name].annotation)) for name in named]
        return [(parameter, subject) for parameter, subject in found if subject is not None]

    @cached_property
    def _signature(self) -> Signature:
        return signature(self._make)


def kept(
    *names: str, of: Sequence[str] | None = None, new: str = ""
) -> Callable[[Callable[P, S]], Kept[P, S]]:
    """Have unsaved forms keep the forms of a factory, whose first parameter is the campaign.

    Args:
        names: the form, as it is named on disks; it stays. Of several, what the form is about says
            which one is meant: it begins its ids with it.
        of: the parameters that say whom or what it is about, in the order of the ids; without
            it, all whose annotation is one of the `SUBJECTS`. The others have a default.
        new: the form's name where what it is about is not there yet; then there are no ids.
    """

    def register(make: Callable[P, S]) -> Kept[P, S]:
        form = Kept(make, names, of, new)
        REGISTRY.update({name: form for name in (*names, new) if name})
        return form

    return register


def unkept(reason: str) -> Callable[[Factory], Factory]:
    """Say of a factory why nobody can go on with its forms."""

    def register(make: Factory) -> Factory:
        UNKEPT[make.__name__] = reason
        return make

    return register


def reopen(campaign: Campaign, unsaved: UnsavedForm) -> CommandScreen[Any]:
    """Return the screen that an unsaved form was, with what was typed in it.

    Raises:
        NotFound: what it was about is not there any more.
    """
    import_all()
    name, *ids = unsaved.about or ("",)
    try:
        screen: Any = REGISTRY[name].reopen(campaign, name, ids)
    except (LookupError, StopIteration, ValueError, InroadError):
        raise NotFound("What this was about is not in the campaign any more.") from None
    screen.go_on_with(unsaved)
    reopened: CommandScreen[Any] = screen
    return reopened


def import_all() -> None:
    """Import everything that has forms, so that each is in the registry."""
    for module in walk_packages(inroad.screens.__path__, f"{inroad.screens.__name__}."):
        import_module(module.name)
