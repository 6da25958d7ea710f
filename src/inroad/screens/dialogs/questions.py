"""Forms about questions: on a sheet, their answers, and in the bank."""

from inroad.campaign import Campaign
from inroad.domain.bank.shelf import CLOSERS, OPENERS
from inroad.domain.checklist import EARLIEST, ChecklistStep
from inroad.domain.conversation import Conversation
from inroad.domain.errors import InroadError
from inroad.domain.question import Question
from inroad.domain.text import folded, plural
from inroad.screens.dialogs.form import Answers, Field, FormScreen
from inroad.screens.dialogs.one_setting import number

_HINT = "What … ? How … ? Which … ?"
_ENDS = {"to begin": OPENERS, "to end": CLOSERS}


def question_form(
    campaign: Campaign, conversation: Conversation, question: Question | None, before: int | None
) -> FormScreen:
    """Return the form for a question of my own, or for other words for one."""

    def submit(answers: Answers) -> None:
        if question is not None:
            campaign.questions.reword(question, answers["text"])
            return
        goal = conversation.goals[0] if conversation.goals else ""
        campaign.questions.add(conversation.id, answers["text"], goal, before)

    text = question.text if question else ""
    fields = (Field("text", "Question", text, _HINT),)
    title = "Word the question anew" if question else "A question to ask"
    about = ("new question", str(conversation.id), str(before or 0))
    if question is not None:
        about = ("reword", str(conversation.id), str(question.id))
    return FormScreen(campaign, title, fields, submit, about=about)


def answer_form(campaign: Campaign, question: Question) -> FormScreen:
    """Return the form for the answer to a question."""

    def submit(answers: Answers) -> None:
        campaign.questions.answer(question, answers["answer"])

    fields = (Field("answer", "Answer", question.answer, prose=True),)
    about = ("answer", str(question.conversation_id), str(question.id))
    return FormScreen(campaign, question.text, fields, submit, about=about)


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

    def check(typed: str) -> str:
        key(typed)
        return ""

    def submit(answers: Answers) -> None:
        campaign.bank.add_own(key(answers["goal"]), answers["text"], answers["follow_up"])

    fields = (
        Field("text", "Question", "", _HINT),
        Field("follow_up", "To ask next", "", "What makes you think so? (may stay empty)"),
        Field("goal", "Under the goal", present, check=check, offers=names),
    )
    return FormScreen(campaign, "A question of your own", fields, submit, about=("bank", goal))


def step_form(campaign: Campaign, key: str = "") -> FormScreen:
    """Return the form for a step on every checklist: the one with that key, or a new one.

    Raises:
        NotFound: there is none with that key any more.
    """
    step = campaign.checklist.step(key) if key else ChecklistStep("", "")

    def submit(answers: Answers) -> None:
        text, earlier = answers["text"], number(answers["earlier"] or "0", 0, EARLIEST)
        if key:
            campaign.checklist.change(key, text, earlier)
        else:
            campaign.checklist.add(text, earlier)

    def check(typed: str) -> str:
        earlier = number(typed, 0, EARLIEST)
        return f"{plural(earlier, 'business day')} before the day of preparing" if earlier else ""

    hint = "business days before the day of preparing"
    fields = (
        Field("text", "To do before", step.text, "charge the phone, print the map"),
        Field("earlier", "Earlier by", str(step.earlier), hint, check=check),
    )
    title = "A step of every checklist" if key else "A step for every checklist"
    return FormScreen(campaign, title, fields, submit, about=("step", key))
