"""Dossiers, digests, and finding anything that was ever written."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.campaign.conversations.debriefs import Learnt
from inroad.campaign.search.dossiers import Subject, SubjectKind
from inroad.campaign.search.find import MOST
from inroad.clock import fixed_clock
from inroad.domain.conversations.question import Question
from inroad.domain.people.contact import Contact
from tests.conftest import MONDAY, MovableClock
from tests.debriefed import debrief
from tests.somebody import somebody


def person(campaign: Campaign, name: str) -> Contact:
    return next(one for one in campaign.people.all() if one.name == name)


def test_there_are_dossiers_about_organisations_tags_and_roles(demo: Campaign) -> None:
    subjects = demo.dossiers.subjects()
    assert [one.kind for one in subjects] == sorted(
        (one.kind for one in subjects), key=list(SubjectKind).index
    )
    assert subjects[0] == Subject(SubjectKind.ORGANISATION, "Northwind", 2, 4)
    assert Subject(SubjectKind.TAG, "academic", 1, 0) in subjects
    assert any(one.kind is SubjectKind.ROLE and one.name == "Data Lead" for one in subjects)


def test_what_others_change_one_right_after_the_other_is_counted(demo: Campaign) -> None:
    tom = person(demo, "Tom Okoro")
    demo.subscribe(lambda change: seen.append(demo.dossiers.subjects()))
    seen = [demo.dossiers.subjects()]
    other = Campaign(demo.path, fixed_clock(MONDAY))
    other.people.note(tom.id, "A word more.")
    other.debriefs.learn(tom.id, [Learnt("insights", "Most of it is meetings.")])
    demo.look()
    assert len(seen) > 2
    assert seen[-1] == Campaign(demo.path, fixed_clock(MONDAY)).dossiers.subjects()
    assert seen[-1] != seen[0]


def test_a_dossier_has_all_that_was_learnt_by_goal_with_who_and_when(demo: Campaign) -> None:
    dossier = demo.dossiers.about(SubjectKind.ORGANISATION, "adatum")
    assert [one.name for one in dossier.people] == [
        "Hugo Blanc",
        "Lee Park",
        "Tom Okoro",
        "Wim de Boer",
    ]
    by_goal = {
        part.title: [(one.name, one.day, one.text) for one in part.learnings]
        for part in dossier.goals
    }
    assert next(iter(by_goal)) == "Know the state of the industry"
    assert by_goal["What it takes to get in"] == [
        ("Tom Okoro", date(2026, 11, 3), "His first six months were SQL and patience.")
    ]
    assert dossier.count == 3


def test_an_answer_that_no_debrief_took_up_is_in_it(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    question = demo.sheets.of(talk.id).questions[0].question
    demo.questions.answer(question, "Meetings, mostly.")
    dossier = demo.dossiers.about(SubjectKind.ORGANISATION, "Adatum")
    said = [(one.text, one.answers) for part in dossier.goals for one in part.learnings]
    assert ("Meetings, mostly.", question.text) in said


def test_a_digest_since_a_day_and_as_markdown(demo: Campaign) -> None:
    everything, recent = demo.dossiers.digest(), demo.dossiers.digest(date(2026, 11, 11))
    assert everything.count == 16
    assert {one.name for one in recent.people} == {"Maya Chen", "Omar Haddad"}
    text = demo.dossiers.markdown(recent)
    assert text.startswith("# What I learnt since Wed 11 Nov 2026\n\nFrom Maya Chen, Omar Haddad.")
    assert "- Advice: lead with the hospital lineage story (Omar Haddad, Wed 11 Nov 2026)" in text
    empty = demo.dossiers.markdown(demo.dossiers.digest(date(2026, 11, 23)))
    assert "Nothing was learnt yet." in empty


def test_a_digest_says_what_an_answer_was_to_and_what_became_of_promises(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.goals.toggle("industry")
    campaign.goals.toggle("entry")
    campaign.people.add(somebody("Ana Ruiz"))
    (ana,) = campaign.people.all()
    campaign.pipeline.choose_goals(ana.id, ["industry"])
    starts = datetime(2026, 11, 23, 9, 0)
    campaign.conversations.schedule(ana.id, Arrangement(starts, "Europe/London"))
    talk = campaign.conversations.planned(ana.id)
    assert talk is not None
    question = campaign.sheets.of(talk.id).questions[0].question
    campaign.questions.answer(question, "Teams are merged.")
    clock.at += timedelta(hours=3)
    debrief(campaign, ana.id, learnt=[Learnt("industry", "Teams are merged.")])
    campaign.people.promise(ana.id, "send the survey", date(2026, 11, 20), mine=True)
    campaign.people.promise(ana.id, "the slides", None, mine=False)
    slides = next(one for one in campaign.people.view(ana.id).takeaways if one.text == "the slides")
    campaign.seed([replace(slides, closed_on=date(2026, 11, 23))])
    learnt = campaign.goals.evidence("industry")[0].takeaway
    campaign.goals.contradict(learnt.id)
    text = campaign.dossiers.markdown(campaign.dossiers.digest())
    assert f"- Teams are merged. (Ana Ruiz, Mon 23 Nov 2026; asked: {question.text})" in text
    assert "## At odds with what others said\n\n- Know the state of the industry: Teams" in text
    assert "I promised: send the survey (Ana Ruiz, Mon 23 Nov 2026) — still open, was for" in text
    assert "the slides (Ana Ruiz, Mon 23 Nov 2026) — kept on Mon 23 Nov" in text
    assert "## Nothing written yet\n\n- What it takes to get in" in text


def test_text_from_outside_stays_text_in_markdown(campaign: Campaign) -> None:
    campaign.people.add(somebody("Eve *Mark*", "[x](javascript:1)"))
    (eve,) = campaign.people.all()
    campaign.people.promise(eve.id, "<script>send</script> # it", None, mine=True)
    text = campaign.dossiers.markdown(campaign.dossiers.digest())
    assert "\\<script\\>send\\</script\\> \\# it (Eve \\*Mark\\*," in text


@pytest.mark.parametrize(
    ("typed", "what", "name"),
    [
        ("maya chen", "person", "Maya Chen"),
        ("fabrikam lead", "person", "Priya Nair"),
        ("platform guild", "note", "Maya Chen"),
        ("concrete question", "note", "Priya Nair"),
        ("PATIENCE", "learnt", "Tom Okoro"),
        ("mornings best", "they replied", "Priya Nair"),
        ("academic", "tag", "Rosa Iglesias"),
        ("newcomers knew", "what I want to learn", "me"),
        ("lineage write-up", "what I can offer", "me"),
        ("platform engineer", "target", "me"),
    ],
)
def test_anything_is_found(demo: Campaign, typed: str, what: str, name: str) -> None:
    assert (what, name) in [(one.what, one.name) for one in demo.search.find(typed)]


def test_answers_are_found_and_what_changed_is_found_anew(demo: Campaign) -> None:
    talk = demo.conversations.next()
    assert talk is not None
    question = demo.sheets.of(talk.id).questions[0].question
    assert demo.search.find("periwinkle") == ()
    demo.questions.answer(question, "All about periwinkles.")
    (found,) = demo.search.find("periwinkle")
    assert isinstance(found.document, Question)
    assert (found.what, found.document.conversation_id, found.document.id, found.place.field) == (
        "answer",
        talk.id,
        question.id,
        "answer",
    )
    demo.history.undo()
    assert demo.search.find("periwinkle") == ()


def test_nothing_typed_finds_nothing_and_much_is_bounded(campaign: Campaign) -> None:
    for number in range(MOST + 5):
        campaign.people.add(somebody(f"Ana {number}"))
    assert campaign.search.find("  ") == ()
    assert len(campaign.search.find("ana")) == MOST


def test_the_words_around_are_shown(campaign: Campaign) -> None:
    campaign.people.add(somebody("Ana", notes="A long note. " * 10 + "Then the periwinkle grows."))
    (found,) = campaign.search.find("periwinkle")
    assert found.words.startswith("…")
    assert "Then the periwinkle grows." in found.words


def test_a_name_that_many_days_off_have_is_found_once(campaign: Campaign) -> None:
    off = "24 dec - 1 jan Break; 19, 20 nov Course"
    campaign.settings.set("days_off", off)
    (found,) = campaign.search.find("break")
    assert sorted(found.words.split(", ")) == ["Break", "Course"]
