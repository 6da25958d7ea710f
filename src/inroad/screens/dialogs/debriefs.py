"""Forms of the debrief: what I learnt, somebody they named, a promise, looking back."""

from collections.abc import Callable

from inroad.campaign import Campaign
from inroad.campaign.debriefs import Learnt, LookingBack, NamedPerson
from inroad.domain import cadence
from inroad.domain.contact import Contact
from inroad.domain.debriefing import WARMTHS, DebriefStep
from inroad.domain.errors import InroadError
from inroad.domain.takeaway import TakeawayKind
from inroad.domain.text import folded
from inroad.screens.dialogs.dates import echo_day, optional_day
from inroad.screens.dialogs.form import Answers, Field, FormScreen
from inroad.screens.dialogs.people import whose_promise

_YES_NO = ("yes", "no")
_HOW = ("I write myself", "they introduce us")


def learnt_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that files what a conversation brought under its goals."""
    view = campaign.debriefs.view(contact.id)
    goals = campaign.goals.named(view.talk.goals)
    texts = campaign.debriefs.texts

    def submit(answers: Answers) -> None:
        learnt = [Learnt(goal.key, answers[f"goal-{goal.key}"]) for goal in goals]
        campaign.debriefs.learn(contact.id, learnt, answers["advice"], answers["offered"])

    fields = (
        *(
            Field(
                f"goal-{goal.key}",
                goal.short,
                texts(view.talk, TakeawayKind.LEARNT, goal.key),
                prose=True,
                lines=2,
            )
            for goal in goals
        ),
        Field("advice", "Their advice", texts(view.talk, TakeawayKind.ADVICE), prose=True, lines=2),
        Field(
            "offered", "They offered", texts(view.talk, TakeawayKind.OFFERED), prose=True, lines=2
        ),
    )
    intro = "1 of 4. A line for each thing; their own words are worth most. Empty is fine."
    return _form(campaign, contact, "debrief", fields, submit, intro)


def named_form(
    campaign: Campaign, contact: Contact, gone_on: Callable[[], None] | None = None
) -> FormScreen:
    """Return the form for somebody they named; left empty, it goes on (`gone_on`)."""

    def submit(answers: Answers) -> None:
        if gone_on is not None and not answers["name"].strip():
            campaign.debriefs.finish(contact.id, DebriefStep.PEOPLE)
            gone_on()
            return
        person = NamedPerson(
            answers["name"],
            answers["organisation"],
            answers["role"],
            _begins(answers["how"], _HOW) == _HOW[1],
            _begins(answers["may"], _YES_NO) == "yes",
            answers["words"],
            is_place_guessed=answers["organisation"] == contact.organisation,
        )
        campaign.debriefs.name(contact.id, person)

    name = contact.first_name
    fields = (
        Field("name", "Whom they named", "", "Ines Vidal; empty goes on"),
        Field("organisation", "Organisation", contact.organisation),
        Field("role", "Role", "", "as far as you know"),
        _choice("how", "How I get to them", _HOW),
        _choice("may", f"May I name {name}", _YES_NO),
        Field("words", f"{name} said of them", "", "“she likes a concrete question”"),
    )
    so_far = _so_far(campaign, contact, TakeawayKind.NAMED)
    intro = f"2 of 4. Whoever is named stands on the board, with who led you there.{so_far}"
    return _form(campaign, contact, "named", fields, submit, intro)


def promised_form(
    campaign: Campaign, contact: Contact, gone_on: Callable[[], None] | None = None
) -> FormScreen:
    """Return the form for a promise made in the conversation; left empty, it goes on."""
    by_me, whose = whose_promise(contact)

    def submit(answers: Answers) -> None:
        if gone_on is not None and not answers["what"].strip():
            campaign.debriefs.finish(contact.id, DebriefStep.PROMISES)
            gone_on()
            return
        due = optional_day(campaign, answers["by"])
        campaign.debriefs.promise(contact.id, answers["what"], due, by_me(answers["who"]))

    fields = (
        Field("what", "What was promised", "", "send the slides; empty goes on"),
        Field("who", "Who promised it", "I", f"I, or {contact.first_name}", offers=whose,
              check=lambda typed: f"{'I' if by_me(typed) else contact.first_name} promised"),
        Field("by", "By", "", "fri, in 2 weeks; empty is someday", check=echo_day(campaign, True)),
    )  # fmt: skip
    kinds = (TakeawayKind.MY_PROMISE, TakeawayKind.THEIR_PROMISE)
    so_far = _so_far(campaign, contact, *kinds)
    intro = f"3 of 4. Yours come up on their day; theirs are asked about, kindly.{so_far}"
    return _form(campaign, contact, "promised", fields, submit, intro)


def looking_back_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form for how it was, and how often to keep in touch."""
    talk = campaign.debriefs.view(contact.id).talk
    usual = campaign.settings.value("check_in", contact.id)

    def check(typed: str) -> str:
        return cadence.say(cadence.read(typed))

    def submit(answers: Answers) -> None:
        typed = answers["cadence"] if answers["cadence"].strip() != usual else ""
        back = LookingBack(answers["better"], answers["warmth"], typed)
        campaign.debriefs.look_back(contact.id, back)

    fields = (
        Field("better", "Next time I would", talk.better, prose=True, lines=2),
        Field("warmth", "It was", talk.warmth, ", ".join(WARMTHS), offers=WARMTHS),
        Field("cadence", "Keep in touch", usual, "monthly, every 2 months, off", check=check,
              offers=cadence.OFFERS),
    )  # fmt: skip
    intro = "4 of 4. For you alone. The thank-you comes next, and quotes one thing they said."
    return _form(campaign, contact, "looking back", fields, submit, intro)


def _so_far(campaign: Campaign, contact: Contact, *kinds: TakeawayKind) -> str:
    """Say what is there already, from the conversation or from this debrief."""
    view = campaign.debriefs.view(contact.id)
    texts = [one.text for one in view.takeaways if one.kind in kinds]
    return f"\nSo far: {'; '.join(texts)}." if texts else ""


def _form(
    campaign: Campaign,
    contact: Contact,
    kind: str,
    fields: tuple[Field, ...],
    submit: Callable[[Answers], None],
    intro: str,
) -> FormScreen:
    title = f"Debrief: {contact.name}"
    about = (kind, str(contact.id))
    return FormScreen(campaign, title, fields, submit, intro, save="Go on", about=about)


def _choice(name: str, label: str, options: tuple[str, ...]) -> Field:
    """Return a field for one of a few; its first letters are enough."""
    hint = " or ".join(options)
    return Field(
        name,
        label,
        options[0],
        hint,
        check=lambda typed: _begins(typed, options),
        offers=options,
    )


def _begins(typed: str, options: tuple[str, ...]) -> str:
    word = folded(typed.strip())
    found = [one for one in options if word and folded(one).startswith(word)]
    if not found:
        raise InroadError(f"Write {' or '.join(options)}.")
    return found[0]
