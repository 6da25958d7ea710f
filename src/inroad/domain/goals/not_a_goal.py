"""Why "get a job" is no goal of an informational interview, and which goal is behind it.

The object decides, not the word: "learn what the job involves" is a fine goal, "land a role
there" is none. So a wording is refused only where a verb of getting or asking meets a noun of
employment, or where one phrase says it alone ("get hired").
"""

import re
from typing import NamedTuple

from inroad.domain.goals.thirteen import THIRTEEN, Goal, GoalKey, goal_named
from inroad.domain.patterns import late
from inroad.domain.text import folded


class Answer(NamedTuple):
    """A friendly line on why this is no goal, and the goal that would serve better."""

    line: str
    better: Goal


_POSITION = (
    r"(?:jobs?|positions?|employment|openings?|vacanc(?:y|ies)|internships?|apprenticeships?|"
    r"traineeships?|gigs?|posts?|roles?|contracts?|job offers?|work offers?|"
    r"offers?(?! (?:of )?(?:help|advice|feedback))|work(?! (?:experience|sample|culture|life|"
    r"style|day|with|on|out|well|together|better))|paid work|placements?|"
    r"(?:job |hiring )?interviews?)"
)
_DETERMINER = (
    r"(?:(?:a|an|the|my|any|some|that|this|one|another|our|me|myself|us)\s+)*"
    r"(?:(?!(?:how|what|why|whether|about|on|for|insight|feedback|advice|contacts?|idea|sense|"
    r"view|picture|person|people|someone|anyone|into|to)\b)[\w'-]+\s+){0,3}?"
)
_GETTING = (
    r"(?:get(?:ting)?|got|land(?:ing)?|find(?:ing)?|obtain(?:ing)?|secur(?:e|ing)|win(?:ning)?|"
    r"score|scoring|snag(?:ging)?|bag(?:ging)?|gain(?:ing)?|grab(?:bing)?|"
    r"seek(?:ing)?|want(?:ing)?|need(?:ing)?|look(?:ing)? for|hunt(?:ing)? for|search(?:ing)? for|"
    r"ask(?:ing)?(?: them| her| him)? (?:for|about)|apply(?:ing)? (?:for|to)|be (?:offered|given)|"
    r"receiv(?:e|ing)|earn(?:ing)?|offer(?:s|ed)? me|give me|start(?:ing)?|nail(?:ing)?|secure|"
    r"find(?:ing)? myself|have|be considered for|be referred (?:for|to)|move into|switch to|"
    r"step into|walk into|take|hire me (?:for|into))"
)

_SEEKING = late(rf"\b{_GETTING}\s+{_DETERMINER}{_POSITION}\b")
_ALONE = late(
    r"\b(?:(?:get|getting|be|being|become|becoming)\s+(?:hired|employed|recruited|rehired)"
    r"|(?:hire|employ|recruit|take) (?:me|us)(?: on)?\b|make (?:them|him|her) hire"
    r"|job[ -]?(?:hunt(?:ing)?|search(?:ing)?|seeking)|find(?:ing)? employment|re-?employment"
    r"|(?:get|getting) (?:a|my|one) foot in(?:to)? (?:the|their) door"
    r"|(?:be|become) (?:an?|their) (?:employee|new hire)"
    r"|(?:get|getting) on(?:to)? (?:the|their) payroll"
    r"|^(?:to |i want to |i'd like to )?(?:work|working|be working|be employed) (?:at|for) \w+"
    r"|join(?:ing)? (?:the|their|your|this|that) (?:team|company|firm|staff|organi[sz]ation))"
)
_BARE = late(
    rf"(?:(?:a|an|the|my|any|some|new|next|better|well|good|great|dream|first|paid|paying|"
    rf"permanent|full-time|part-time|remote|data|software)\s+)*{_POSITION}"
    r"(?: (?:at|in|with|for|as) [\w ]+)?"
)
_LEARNING = late(
    r"^(?:to )?(?:learn|understand|know|find out|hear|see|discover|ask (?:them |her |him )?"
    r"(?:how|what|why|whether|which|when|who|about (?:the |their |her |his )?"
    r"(?:job|work|role|interview process|day))|"
    r"get (?:a |an |some )?(?:\w+ )?(?:feedback|insight|advice|sense|idea|picture|view|"
    r"understanding|perspective|introductions?|feel)|figure out|explore|"
    r"compare|map|test|check|practi[sc]e|improve|prepare|gather|collect|what|how|why|whether|which)\b"
)
_AFTER_LEARNING = late(
    r"\band (?:then )?(?:get|land|find|ask for|apply for|be offered|secure|win)\b"
    r"|\b(?:about|of|if there (?:is|are)|whether (?:they|there)(?: are| is|'re)?(?: \w+)?)"
    r" (?:\w+ )?(?:(?:job )?openings?|vacanc(?:y|ies)|hiring)\b"
)

_WHY = (
    "Asking for a job ends the conversation before it starts; asking to learn opens it, and "
    "jobs come of it later."
)

_BETTER: tuple[tuple[str, str], ...] = (
    (r"interview|resume|cv\b|application|apply", GoalKey.FEEDBACK),
    (r"refer|introduc|lead", GoalKey.CONTACTS),
    (r"opening|vacanc|hiring|company|at |team|join", GoalKey.INDUSTRY),
    (r"skill|use my|experience", GoalKey.SKILLS),
    (r"role|title|position|switch|move", GoalKey.ROLE),
)
_DEFAULT_BETTER = GoalKey.ENTRY


def why_not_a_goal(wording: str) -> Answer | None:
    """Return why `wording` is no goal, with a better one, or None where it is a goal."""
    said = folded(wording).strip(" .!")
    if not _asks_for_a_job(said):
        return None
    return Answer(_WHY, _better(said))


def _asks_for_a_job(said: str) -> bool:
    if _LEARNING.match(said):
        return bool(_AFTER_LEARNING.search(said))
    return bool(_SEEKING.search(said) or _ALONE.search(said) or _BARE.fullmatch(said))


def _better(said: str) -> Goal:
    for pattern, key in _BETTER:
        if re.search(pattern, said):
            return goal_named(key) or THIRTEEN[0]
    return goal_named(_DEFAULT_BETTER) or THIRTEEN[0]
