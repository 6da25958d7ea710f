"""Going on with what was half typed: a draft becomes the form that it was."""

from collections.abc import Callable

from inroad.campaign import Campaign
from inroad.campaign.conversations import SheetText
from inroad.campaign.me import ProfileText
from inroad.domain.draft import Draft
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.findings import Rule
from inroad.domain.messages.kinds import kind_named
from inroad.domain.numbers import whole
from inroad.screens.composer import ComposerScreen
from inroad.screens.dialogs.conversations import (
    schedule_form,
    sheet_text_form,
)
from inroad.screens.dialogs.debriefs import (
    learnt_form,
    looking_back_form,
    named_form,
    promised_form,
)
from inroad.screens.dialogs.form import FormScreen
from inroad.screens.dialogs.goals import own_goal_form, why_form
from inroad.screens.dialogs.habits import habit_form
from inroad.screens.dialogs.messages import template_form
from inroad.screens.dialogs.people import (
    close_form,
    contact_form,
    in_touch_form,
    note_form,
    plan_form,
    promise_form,
    snooze_form,
)
from inroad.screens.dialogs.profile import profile_form, skill_form, text_form, welcome_form
from inroad.screens.dialogs.questions import answer_form, bank_form, question_form, step_form
from inroad.screens.dialogs.rules import day_form, preset_form, rule_form
from inroad.screens.dialogs.writing import reason_form, writing_form

_OF_A_PERSON: dict[str, Callable[..., FormScreen]] = {
    "edit a person": contact_form,
    "note": note_form,
    "plan": plan_form,
    "in touch": in_touch_form,
    "promise": promise_form,
    "close": close_form,
    "schedule": schedule_form,
    "debrief": learnt_form,
    "named": named_form,
    "promised": promised_form,
    "looking back": looking_back_form,
}


def reopen(campaign: Campaign, draft: Draft) -> FormScreen | ComposerScreen:
    """Return the form or the message that `draft` was, with what was typed in it.

    Raises:
        NotFound: what it was about is not there any more.
    """
    form = _form(campaign, *draft.about)
    form.go_on_with(draft)
    return form


def _form(campaign: Campaign, kind: str, *ids: str) -> FormScreen | ComposerScreen:
    try:
        match kind, *(_number(one) for one in ids):
            case "new person", *_:
                return contact_form(campaign)
            case "me", *_:
                return profile_form(campaign)
            case "my", *_:
                return text_form(campaign, ProfileText(ids[0]))
            case "skill", int(skill_id):
                return skill_form(campaign, campaign.skills.get(skill_id) if skill_id else None)
            case "welcome", *_:
                return welcome_form(campaign, campaign.me.profile.zone)
            case "writing", *_:
                return writing_form(campaign, ids[0])
            case "reason", *_:
                rule = next(one for one in Rule if one.value == ids[0])
                return reason_form(campaign, rule)
            case "habit", *_:
                return habit_form(campaign, ids[0])
            case "preset", *_:
                return preset_form(campaign)
            case "day setting", *_:
                return day_form(campaign, ids[0])
            case "step", *_:
                return step_form(campaign, *ids[:1])
            case "bank", *_:
                return bank_form(campaign, ids[0])
            case "message", int(contact_id), _:
                contact = campaign.people.get(contact_id)
                return ComposerScreen(campaign, contact.id, kind_named(ids[1]))
            case "template", int(template_id), _:
                kind = kind_named(ids[1])
                own = (one for one in campaign.messages.templates(kind) if one.id == template_id)
                template = next(own, None)
                return template_form(campaign, kind, template, template.text if template else "")
            case "rule", int(contact_id), _:
                return rule_form(campaign, ids[1], contact_id)
            case "own goal", *_:
                return own_goal_form(campaign)
            case (("why" | "reword goal"), *_):
                row = next(one for one in campaign.goals.rows() if one.goal.key == ids[0])
                return why_form(campaign, row) if kind == "why" else own_goal_form(campaign, row)
            case str(), int(contact_id) if kind in _OF_A_PERSON:
                return _OF_A_PERSON[kind](campaign, campaign.people.get(contact_id))
            case "snooze", int(contact_id), _:
                due = next(
                    one for one in campaign.follow_ups.of(contact_id) if one.action.value == ids[1]
                )
                return snooze_form(campaign, campaign.people.get(contact_id), due)
            case "new question", int(talk_id), int(before):
                talk = campaign.conversations.get(talk_id)
                return question_form(campaign, talk, None, before or None)
            case (("reword" | "answer"), int(talk_id), int(question_id)):
                talk = campaign.conversations.get(talk_id)
                sheet = campaign.sheets.of(talk_id)
                question = next(
                    one.question for one in sheet.questions if one.question.id == question_id
                )
                if kind == "answer":
                    return answer_form(campaign, question)
                return question_form(campaign, talk, question, None)
            case "sheet", int(talk_id), _:
                talk = campaign.conversations.get(talk_id)
                return sheet_text_form(campaign, talk, SheetText(ids[1]), "")
    except (StopIteration, ValueError, IndexError, InroadError):
        pass
    raise NotFound("What this was about is not in the campaign any more.")


def _number(text: str) -> int:
    return whole(text) or 0
