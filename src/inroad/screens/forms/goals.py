"""Forms about goals: one of my own, and why one matters."""

from inroad.campaign import Campaign
from inroad.campaign.goals.goals import GoalRow
from inroad.domain.errors import NotAGoal
from inroad.domain.goals.not_a_goal import why_not_a_goal
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line, prose
from inroad.screens.forms.kept_forms import kept


@kept("reword goal", new="own goal")
def own_goal_form(campaign: Campaign, row: GoalRow | None = None) -> FormScreen:
    """Return the form for a goal of my own, or for other words for one."""
    present = row.goal.title if row else ""
    wording = Field("wording", "Goal", _read, present, "Meet people who teach", echo=lambda _: "")

    def submit(answers: Answers) -> None:
        if row is None:
            campaign.goals.add_own(answers[wording])
        else:
            campaign.goals.reword_own(row.goal.key, answers[wording])

    intro = "What do you want to learn, or whom do you want to become known to?"
    return FormScreen(campaign, "A goal of my own", (wording,), submit, intro)


@kept("why")
def why_form(campaign: Campaign, row: GoalRow) -> FormScreen:
    """Return the form for why a goal matters, how I know it is met, and what a request says."""
    usual = campaign.goals.usual_wish(row.goal.key)
    why = prose("why", "It matters because", row.choice.why)
    met_when = line(
        "met_when", "I know it is met when", row.choice.met_when, "three people agree on …"
    )
    wish = line("wish", "I would like to understand", row.choice.wish or usual)

    def submit(answers: Answers) -> None:
        own = answers[wish] if answers[wish].strip() != usual else ""
        campaign.goals.say_why(row.goal.key, answers[why], answers[met_when], own)

    fields = (why, met_when, wish)
    return FormScreen(campaign, row.goal.title, fields, submit, row.goal.meaning)


def _read(typed: str) -> str:
    answer = why_not_a_goal(typed)
    if answer:
        raise NotAGoal(f"{answer.line} Try “{answer.better.title}”.")
    return typed
