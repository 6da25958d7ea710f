"""Forms about questions: on a sheet, their answers, and in the bank."""

from inroad.campaign import Campaign
from inroad.domain.conversations.bank.shelf import CLOSERS, OPENERS
from inroad.domain.conversations.checklist import EARLIEST, ChecklistStep
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.errors import InroadError
from inroad.domain.numbers import number
from inroad.domain.text import folded, plural
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line, prose
from inroad.screens.forms.kept_forms import kept

_HINT = "What … ? How … ? Which … ?"
_ENDS = {"to begin": OPENERS, "to end": CLOSERS}


@kept("new question")
def question_form(campaign: Campaign, conversation: Conversation, before: int | None) -> FormScreen:
    """Return the form for a question of my own, before the one with the id `before`."""
    text = line("text", "Question", "", _HINT)

    def submit(answers: Answers) -> None:
        goal = conversation.goals[0] if conversation.goals else ""
        campaign.questions.add(conversation.id, answers[text], goal, before)

    return FormScreen(campaign, "A question to ask", (text,), submit)


@kept("reword")
def reword_form(campaign: Campaign, question: Question) -> FormScreen:
    """Return the form for other words for a question."""
    text = line("text", "Question", question.text, _HINT)

    def submit(answers: Answers) -> None:
        campaign.questions.reword(question, answers[text])

    return FormScreen(campaign, "Word the question anew", (text,), submit)


@kept("answer")
def answer_form(campaign: Campaign, question: Question) -> FormScreen:
    """Return the form for the answer to a question."""
    field = prose("answer", "Answer", question.answer)

    def submit(answers: Answers) -> None:
        campaign.questions.answer(question, answers[field])

    return FormScreen(campaign, question.text, (field,), submit)


@kept("bank")
def bank_form(campaign: Campaign, goal: str) -> FormScreen:
    """Return the form for a question of my own in the bank; it begins at the goal `goal`."""
    titles = {folded(one.title): one.key for one in campaign.goals.all()} | _ENDS
    names = (*(one.title for one in campaign.goals.all()), "To begin", "To end")
    present = next((name for name in names if titles[folded(name)] == goal), "")

    def key(typed: str) -> str:
        found = titles.get(folded(typed.strip()))
        if found is None:
            raise InroadError("Under which goal? Its name is completed as you type; tab takes it.")
        return found

    text = line("text", "Question", "", _HINT)
    follow_up = line("follow_up", "To ask next", "", "What makes you think so? (may stay empty)")
    under = Field("goal", "Under the goal", key, present, echo=lambda _: "", offers=names)

    def submit(answers: Answers) -> None:
        campaign.bank.add_own(answers[under], answers[text], answers[follow_up])

    fields = (text, follow_up, under)
    return FormScreen(campaign, "A question of your own", fields, submit)


@kept("step")
def step_form(campaign: Campaign, key: str = "") -> FormScreen:
    """Return the form for a step on every checklist: the one with that key, or a new one.

    Raises:
        NotFound: there is none with that key any more.
    """
    step = campaign.checklist.step(key) if key else ChecklistStep("", "")
    text = line("text", "To do before", step.text, "charge the phone, print the map")
    earlier = Field(
        "earlier",
        "Earlier by",
        lambda typed: number(typed, 0, EARLIEST),
        str(step.earlier),
        "business days before the day of preparing",
        lambda days: f"{plural(days, 'business day')} before the day of preparing" if days else "",
    )

    def submit(answers: Answers) -> None:
        if key:
            campaign.checklist.change(key, answers[text], answers[earlier])
        else:
            campaign.checklist.add(answers[text], answers[earlier])

    title = "A step of every checklist" if key else "A step for every checklist"
    return FormScreen(campaign, title, (text, earlier), submit)
