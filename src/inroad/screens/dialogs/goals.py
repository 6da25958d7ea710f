"""Forms about goals: one of my own, and why one matters."""

from inroad.campaign import Campaign
from inroad.campaign.goals import GoalRow
from inroad.domain.errors import NotAGoal
from inroad.domain.not_a_goal import why_not_a_goal
from inroad.screens.dialogs.form import Answers, Field, FormScreen


def own_goal_form(campaign: Campaign, row: GoalRow | None = None) -> FormScreen:
    """Return the form for a goal of my own, or for other words for one."""

    def submit(answers: Answers) -> None:
        if row is None:
            campaign.goals.add_own(answers["wording"])
        else:
            campaign.goals.reword_own(row.goal.key, answers["wording"])

    wording = row.goal.title if row else ""
    fields = (Field("wording", "Goal", wording, "Meet people who teach", check=_echo),)
    intro = "What do you want to learn, or whom do you want to become known to?"
    about = ("reword goal", row.goal.key) if row else ("own goal",)
    return FormScreen(campaign, "A goal of my own", fields, submit, intro, about=about)


def why_form(campaign: Campaign, row: GoalRow) -> FormScreen:
    """Return the form for why a goal matters, how I know it is met, and what a request says."""

    def submit(answers: Answers) -> None:
        wish = answers["wish"] if answers["wish"].strip() != usual else ""
        campaign.goals.say_why(row.goal.key, answers["why"], answers["met_when"], wish)

    usual = campaign.goals.usual_wish(row.goal.key)
    fields = (
        Field("why", "It matters because", row.choice.why, prose=True),
        Field(
            "met_when",
            "I know it is met when",
            row.choice.met_when,
            "three people agree on …",
        ),
        Field("wish", "I would like to understand", row.choice.wish or usual),
    )
    about = ("why", row.goal.key)
    return FormScreen(campaign, row.goal.title, fields, submit, row.goal.meaning, about=about)


def _echo(typed: str) -> str:
    answer = why_not_a_goal(typed)
    if answer:
        raise NotAGoal(f"{answer.line} Try “{answer.better.title}”.")
    return ""
