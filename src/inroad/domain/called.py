"""What a person calls a document: by its name, or by what it is."""

from inroad.domain.conversations.touch import Touch
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.rules import RuleSetting, is_rule, rule_named
from inroad.domain.goals.thirteen import GoalChoice, goal_named
from inroad.domain.people.profile import Profile
from inroad.domain.tables import DOCUMENTS
from inroad.domain.text import mid_sentence


def called(document: Document, starts: bool = False) -> str:
    """Return what a person calls a document: its name, or what it is ("a step of the checklist").

    Args:
        document: the document.
        starts: whether a sentence starts with it; a name stays as it is written.
    """
    match document:
        case Profile():
            said = DOCUMENTS[Profile].any
        case GoalChoice(key=key, wording=wording):
            goal = goal_named(key)
            said = f"the goal “{wording or (goal.title if goal else key)}”"
        case Touch(kind=kind):
            said = kind.label
        case RuleSetting(rule=rule) if is_rule(rule):
            said = f"the rule “{rule_named(rule).what}”"
        case _:
            name = getattr(document, "name", "")
            if name:
                return str(name)
            said = DOCUMENTS[type(document)].any
    return said[:1].upper() + said[1:] if starts else mid_sentence(said)
