"""Forms of the debrief: what I learnt, somebody they named, a promise, looking back."""

from collections.abc import Callable
from typing import Any

from inroad.campaign import Campaign
from inroad.campaign.conversations.debriefs import Learnt, LookingBack, NamedPerson
from inroad.campaign.people.promises import say_takeaway
from inroad.domain.conversations.debrief_steps import WARMTHS, DebriefStep
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.dates import recurrence
from inroad.domain.people.contact import Contact
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, choice, line, prose
from inroad.screens.forms.kept_forms import kept
from inroad.screens.forms.people import PromiseFields, whose_field

_YES_NO = ("yes", "no")
_HOW = ("I write myself", "they introduce us")


@kept("debrief")
def learnt_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that files what a conversation brought under its goals."""
    view = campaign.debriefs.view(contact.id)
    goals = campaign.goals.named(view.talk.goals)

    def kept(name: str, label: str, kind: TakeawayKind, goal: str = "") -> Field[str]:
        return prose(name, label, campaign.debriefs.texts(view.talk, kind, goal), lines=2)

    learnt = {
        goal.key: kept(f"goal-{goal.key}", goal.short, TakeawayKind.LEARNT, goal.key)
        for goal in goals
    }
    advice = kept("advice", "Their advice", TakeawayKind.ADVICE)
    offered = kept("offered", "They offered", TakeawayKind.OFFERED)

    def submit(answers: Answers) -> None:
        lines = [Learnt(key, answers[field]) for key, field in learnt.items()]
        campaign.debriefs.learn(contact.id, lines, answers[advice], answers[offered])

    fields = (*learnt.values(), advice, offered)
    intro = "1 of 4. A line for each thing; their own words are worth most. Empty is fine."
    return _form(campaign, contact, fields, submit, intro)


@kept("named")
def named_form(
    campaign: Campaign, contact: Contact, gone_on: Callable[[], None] | None = None
) -> FormScreen:
    """Return the form for somebody they named; left empty, it goes on (`gone_on`)."""
    named = line("name", "Whom they named", "", "like Ines Vidal; empty goes on")
    organisation = line("organisation", "Organisation", contact.organisation)
    role = line("role", "Role", "", "as far as you know")
    how = choice("how", "How I get to them", _HOW)
    may = choice("may", f"May I name {contact.first_name}", _YES_NO)
    hint = "“she likes a concrete question”"
    words = line("words", f"{contact.first_name} said of them", "", hint)

    def submit(answers: Answers) -> None:
        if gone_on is not None and not answers[named].strip():
            campaign.debriefs.finish(contact.id, DebriefStep.PEOPLE)
            gone_on()
            return
        person = NamedPerson(
            answers[named],
            answers[organisation],
            answers[role],
            answers[how] == _HOW[1],
            answers[may] == "yes",
            answers[words],
            is_place_guessed=answers[organisation] == contact.organisation,
        )
        campaign.debriefs.name(contact.id, person)

    fields = (named, organisation, role, how, may, words)
    so_far = _so_far(campaign, contact, TakeawayKind.NAMED)
    intro = f"2 of 4. Whoever is named stands on the board, with who led you there.{so_far}"
    return _form(campaign, contact, fields, submit, intro)


@kept("promised")
def promised_form(
    campaign: Campaign, contact: Contact, gone_on: Callable[[], None] | None = None
) -> FormScreen:
    """Return the form for a promise made in the conversation; left empty, it goes on."""
    hint = "like “send the slides by fri”; empty goes on"
    promise = PromiseFields(campaign, "What was promised", hint)
    who = whose_field(contact, "Who promised it")

    def submit(answers: Answers) -> None:
        text, due = promise.of(answers)
        if gone_on is not None and not text:
            campaign.debriefs.finish(contact.id, DebriefStep.PROMISES)
            gone_on()
            return
        campaign.debriefs.promise(contact.id, text, due, answers[who])

    fields = (promise.what, who, promise.by)
    kinds = (TakeawayKind.MY_PROMISE, TakeawayKind.THEIR_PROMISE)
    so_far = _so_far(campaign, contact, *kinds)
    intro = f"3 of 4. Yours come up on their day; theirs are asked about, kindly.{so_far}"
    return _form(campaign, contact, fields, submit, intro)


@kept("looking back")
def looking_back_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form for how it was, and how often to keep in touch."""
    talk = campaign.debriefs.view(contact.id).talk
    usual = campaign.settings.rules.value("check_in", contact.id)

    def read(typed: str) -> str:
        recurrence.read(typed)
        return typed

    better = prose("better", "Next time I would", talk.better, lines=2)
    warmth = line("warmth", "It was", talk.warmth, ", ".join(WARMTHS), WARMTHS)
    often = Field(
        "cadence",
        "Keep in touch",
        read,
        usual,
        "monthly, every 2 months, off",
        lambda typed: recurrence.say(recurrence.read(typed)),
        recurrence.OFFERS,
    )

    def submit(answers: Answers) -> None:
        own = answers[often] if answers[often].strip() != usual else ""
        back = LookingBack(answers[better], answers[warmth], own)
        campaign.debriefs.look_back(contact.id, back)

    fields = (better, warmth, often)
    intro = "4 of 4. For you alone. The thank-you comes next, and quotes one thing they said."
    return _form(campaign, contact, fields, submit, intro)


def _so_far(campaign: Campaign, contact: Contact, *kinds: TakeawayKind) -> str:
    """Say what is there already, from the conversation or from this debrief."""
    view = campaign.debriefs.view(contact.id)
    texts = [
        say_takeaway(takeaway, campaign.today)
        for takeaway in view.takeaways
        if takeaway.kind in kinds
    ]
    return f"\nSo far: {'; '.join(texts)}." if texts else ""


def _form(
    campaign: Campaign,
    contact: Contact,
    fields: tuple[Field[Any], ...],
    submit: Callable[[Answers], None],
    intro: str,
) -> FormScreen:
    title = f"Debrief: {contact.name}"
    return FormScreen(campaign, title, fields, submit, intro, save="Go on")
