"""Which wordings ask for a job, and which only speak of one."""

import pytest

from inroad.domain.goals.not_a_goal import why_not_a_goal
from inroad.domain.goals.thirteen import THIRTEEN

JOBS = """
get a job
Get a Job!
getting a job at Contoso
land a job
land a role in data
find work
find a job there
find employment
finding a new position
get hired
be hired by Northwind
become employed again
get an offer
receive a job offer
secure a position
obtain a paid internship
land an internship
win a contract
ask for a job
ask them for work
ask about openings
apply for an opening
get an interview
land an interview at Globex
be considered for a role
be referred for the position
get them to hire me
make them hire me
have them offer me a job
a job
new job
A better paying job
my dream job
internship
Job hunting
job search
work for Initech
to work at Fabrikam
join their team
get my foot in the door
start a new job
find out if there are openings
learn about openings and apply for one
look for a job
move into a paid role
I want a job
""".strip().splitlines()

GOALS = """
learn what the job involves
Know what a job title does all day
understand how people get hired in this field
practise my interview skills
get feedback on my resume
get advice on my job search
find a mentor
find people who work on lineage
learn how to work with designers
Know what it takes to get in
find out how they found their job
get to know the team
work out what I want
get insight into the role
meet people who work at Fabrikam
decide whether this kind of role suits me
build a network in Berlin
see whether I would like the work
find a problem worth working on
get an introduction to somebody in policy
understand the job market
hear what a week in the position is like
know which skills matter in the work
make an impression that lasts
find someone to learn from
meet three founders
what working there is like
find ways to help them
be remembered
share what I have built
""".strip().splitlines()


@pytest.mark.parametrize("wording", JOBS)
def test_asking_for_a_job_is_answered_with_a_better_goal(wording: str) -> None:
    answer = why_not_a_goal(wording)
    assert answer is not None
    assert answer.better in THIRTEEN
    assert "learn" in answer.line


@pytest.mark.parametrize("wording", [*GOALS, *(goal.title for goal in THIRTEEN)])
def test_speaking_of_work_is_a_fine_goal(wording: str) -> None:
    assert why_not_a_goal(wording) is None


def test_an_interview_becomes_feedback_and_a_company_becomes_its_state() -> None:
    interview, company = why_not_a_goal("get an interview"), why_not_a_goal("get a job at Contoso")
    assert interview is not None
    assert company is not None
    assert interview.better.key == "feedback"
    assert company.better.key == "industry"
