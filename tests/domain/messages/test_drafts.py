"""What is said of whole drafts: next to nothing of good ones, and the right rule of the others."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.letter import Letter
from inroad.domain.messages.check.voices import MAY_BE_HEARD
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import Limits, Reader
from tests.domain.messages.checking import around, check
from tests.domain.messages.table import Labelled, drafts, sentences

GOOD, BAD = drafts("good.txt"), drafts("bad.txt")
REQUEST = MessageKind.REQUEST


def found(draft: Labelled) -> set[str]:
    return {one.rule.value for one in check(draft.text, draft.kind, draft.reader)}


def words_of(text: str, finding: Finding) -> str:
    return text[finding.start : finding.end]


def test_the_tables_are_as_large_and_as_wide_as_they_should_be() -> None:
    assert len(GOOD) >= 80
    assert len(BAD) >= 120
    held_out = drafts("good.txt", held_out=True)
    assert {draft.kind for draft in (*GOOD, *held_out)} == set(MessageKind)
    named = {rule for draft in BAD for rule in draft.rules}
    assert named == {rule.value for rule in CheckRule} - {"no-goal", "day-off"}


def test_of_what_it_was_made_from_it_names_most_and_scolds_little() -> None:
    """A floor, for the tables that turns and weights were made from: others are `make bench`'s."""
    faults = sum(len(draft.rules) for draft in BAD)
    named = sum(len(draft.rules & found(draft)) for draft in BAD)
    assert named / faults > 0.9
    assert sum(bool(found(draft)) for draft in GOOD) / len(GOOD) < 0.03


@pytest.mark.parametrize("rule", sorted({rule for draft in BAD for rule in draft.rules}))
def test_each_rule_finds_most_of_its_faults(rule: str) -> None:
    drafts_with = [draft for draft in BAD if rule in draft.rules]
    named = [draft for draft in drafts_with if rule in found(draft)]
    assert len(named) / len(drafts_with) > 0.8


def test_most_hints_at_a_job_are_named_and_few_innocent_words() -> None:
    def named(sort: str) -> float:
        all_of_them = list(sentences(sort))
        return sum(bool(check(around(one), REQUEST)) for one in all_of_them) / len(all_of_them)

    assert named("hint") > 0.9
    assert named("fine") < 0.02


def test_what_asks_for_a_job_is_marked_by_its_words() -> None:
    text = around("I am looking for a job in data.")
    (finding,) = check(text, REQUEST)
    assert (finding.rule, finding.level) == (CheckRule.JOB, Level.SAYS)
    assert "looking for a job" in words_of(text, finding)


def test_what_may_be_heard_so_is_one_question_about_the_whole_sentence() -> None:
    sentence = "Fabrikam is my dream company."
    text = around(sentence)
    (finding,) = check(text, REQUEST, Reader(organisation="Fabrikam"))
    assert (finding.rule, finding.level) == (CheckRule.JOB, Level.MAY)
    assert finding.message == MAY_BE_HEARD
    assert words_of(text, finding) == sentence


def test_my_own_reason_is_for_what_is_said_and_not_for_what_may_be_heard() -> None:
    reader, own = Reader(organisation="Fabrikam"), {CheckRule.JOB: "Never that."}
    (said,) = check(around("I need a job."), REQUEST, reader, reasons=own)
    (heard,) = check(around("Fabrikam is my dream company."), REQUEST, reader, reasons=own)
    assert (said.message, heard.message) == ("Never that.", MAY_BE_HEARD)


def test_the_subject_line_is_read_too() -> None:
    text = f"Subject: Internship enquiry\n\n{around('I like maps.')}"
    (finding,) = check(text, REQUEST)
    assert finding.rule is CheckRule.JOB
    assert words_of(text, finding) == "Internship enquiry"


def test_the_organisation_is_known_by_its_name() -> None:
    theirs, mine = "I would love a post at Fabrikam.", "I had a post at Contoso."
    reader = Reader("Priya Nair", "Fabrikam GmbH")
    assert [one.rule for one in check(around(theirs), REQUEST, reader)] == [CheckRule.JOB]
    assert check(around(mine), REQUEST, reader) == ()


@pytest.mark.parametrize(
    "sentence",
    ["I'm not asking for a job.", "I won't ask for a referral.", "I don't expect any openings."],
)
def test_what_is_denied_is_not_asked_for(sentence: str) -> None:
    assert check(around(sentence), REQUEST) == ()


def test_in_a_report_back_one_may_tell_of_an_application() -> None:
    text = "Hi Priya,\n\nI have applied for the analyst post at the archive, as you said. Robin"
    assert check(text, MessageKind.REPORT_BACK) == ()
    assert CheckRule.JOB in {one.rule for one in check(text, REQUEST)}


@pytest.mark.parametrize(
    "ask",
    ["I'm asking for 15 minutes of your time.", "I want 15 minutes with you.",
     "Just 15 minutes of your time."],
)  # fmt: skip
def test_an_ask_without_a_question_is_an_ask(ask: str) -> None:
    text = f"Hi Priya,\n\nI heard your talk on lineage. {ask}\n\nRobin"
    assert [one.rule for one in check(text, REQUEST)] == [CheckRule.NO_QUESTION]


def test_a_resume_hides_no_application_in_the_same_sentence() -> None:
    text = around("My CV is attached, so that your company can hire me at once.")
    assert {one.rule for one in check(text, REQUEST)} == {CheckRule.RESUME, CheckRule.JOB}


@pytest.mark.parametrize(
    ("sentence", "gap"),
    [
        ("I read your essay in [publication].", "[publication]"),
        ("I read What Editors [Really] Do.", ""),
    ],
)
def test_brackets_where_a_noun_would_stand_are_a_gap(sentence: str, gap: str) -> None:
    text = around(sentence)
    assert [words_of(text, one) for one in check(text, REQUEST)] == ([gap] if gap else [])


def test_to_ask_for_a_job_is_not_yet_to_ask_for_a_talk() -> None:
    text = "Hi Priya,\n\nI heard your talk on lineage. Are you hiring?\n\nRobin"
    assert {CheckRule.JOB, CheckRule.NO_ASK} <= {one.rule for one in check(text, REQUEST)}


def test_a_note_that_only_connects_is_told_softly_what_comes_next() -> None:
    text = "Hi Priya, I heard your talk on lineage and would love to connect. Robin"
    (finding,) = check(text, MessageKind.LINKEDIN_NOTE)
    assert (finding.rule, finding.level) == (CheckRule.NO_ASK, Level.MAY)
    assert finding.message == (
        "This only connects. Fine as a first step; ask for 15 minutes when they accept."
    )


def test_your_work_and_your_career_are_said_to_anybody() -> None:
    text = (
        "Dear Ms. Nair,\n\nMy name is Robin and I study geology. I am interested in your field "
        "and would love to learn about your career. Would you have 20 minutes for a call?\n\nRobin"
    )
    missing = [CheckRule.NO_LINK, CheckRule.NOT_ABOUT_THEM]
    assert [one.rule for one in check(text, REQUEST)] == missing
    referred = text.replace("My name is", "Maya Chen suggested that I write. I am")
    assert [one.rule for one in check(referred, REQUEST)] == [CheckRule.NOT_ABOUT_THEM]
    known = text.replace("in your field", "in your move from teaching to maps")
    assert check(known, REQUEST) == ()


@pytest.mark.parametrize(
    "known",
    [
        "I know you from church.",
        "The trade journal quotes you.",
        "Your firm milled our floor.",
        "We are neighbours.",
        "You are my mentor.",
        "I taught you.",
        "Paul knows you.",
        "I saw that you are on the board of the school.",
    ],
)
def test_there_are_links_without_a_talk_or_a_friend(known: str) -> None:
    text = f"Dear Ms. Nair,\n\n{known} Would you have 20 minutes for a call?\n\nRobin"
    assert CheckRule.NO_LINK not in {one.rule for one in check(text, REQUEST)}


@pytest.mark.parametrize(
    "said",
    ["I'd love to understand what a weaver does and how you learned it.",
     "You seem to be an expert, and I would like to learn about your career.",
     "My name is Robin and I am a fellow member of the union."],
)  # fmt: skip
def test_what_fits_many_is_no_word_about_them(said: str) -> None:
    text = f"Dear Ms. Nair,\n\n{said} Would you have 20 minutes for a call?\n\nRobin"
    assert CheckRule.NOT_ABOUT_THEM in {one.rule for one in check(text, REQUEST)}


@pytest.mark.parametrize(
    ("particular", "named"),
    [
        ("I came across your profile and was inspired by your career.", True),
        ("I found you in the alumni directory and admire your journey.", True),
        ("I came across your profile and the lamps that you hung in the mill.", False),
        (
            "I found you in the alumni directory, where you are the one with bees and a press.",
            False,
        ),
        ("I came across your profile and would like to know what it is like at Fabrikam.", False),
    ],
)
def test_a_request_that_would_fit_another_reader_is_told_so(particular: str, named: bool) -> None:
    text = (
        f"Dear Ms. Nair,\n\nI hope you are well. My name is Robin, I study geology. {particular} "
        "Would you have 20 minutes to share your insights and advice?\n\nRobin"
    )
    found = check(text, REQUEST, Reader(organisation="Fabrikam"))
    assert (CheckRule.NOT_ABOUT_THEM in {one.rule for one in found}) is named


@pytest.mark.parametrize(
    ("known", "named"),
    [
        ("I have seen that you are a planner in Graz.", True),
        ("I saw on XING that you are a planner in Graz.", False),
        ("I know how you got there.", True),
        ("Everybody knows you.", True),
        ("My aunt knits with your sister.", False),
        ("Your harbour pictures hang in our canteen.", False),
    ],
)
def test_what_they_are_is_no_word_on_how_i_found_them(known: str, named: bool) -> None:
    text = f"Dear Ms. Nair,\n\n{known} Would you have 20 minutes for a call?\n\nRobin"
    assert (CheckRule.NO_LINK in {one.rule for one in check(text, REQUEST)}) is named


def test_to_ask_about_something_that_they_did_is_about_them() -> None:
    text = (
        "Dear Ms. Nair,\n\nThe programme about the grinder, did you cut it yourself? I heard it on "
        "my break. Would you have 20 minutes for a call?\n\nRobin"
    )
    assert check(text, REQUEST) == ()


def test_what_is_missing_is_said_last_and_as_a_question() -> None:
    text = "Hi Priya,\n\nI need work. Would you talk to me?"
    findings = check(text, REQUEST)
    missing = [CheckRule.NO_LINK, CheckRule.NOT_ABOUT_THEM, CheckRule.NO_TIME]
    assert [one.rule for one in findings] == [CheckRule.JOB, *missing]
    soft = [one for one in findings if one.is_soft]
    assert all("?" in one.message and one.start == one.end for one in soft)
    assert "How did you find Priya?" in soft[0].message


@pytest.mark.parametrize(
    ("greeting", "called"),
    [
        ("Hi,", "them"),
        ("Hello!", "them"),
        ("Hi there,", "them"),
        ("Dear Hiring Manager,", "them"),
        ("Hi Ana Ruiz,", "Ana Ruiz"),
        ("Dear Prof. Dr. Müller,", "Müller"),
    ],
)
def test_whom_it_asks_about_is_called_as_in_the_greeting(greeting: str, called: str) -> None:
    findings = check(f"{greeting}\n\nI need work. Would you talk to me?", REQUEST)
    assert any(f"How did you find {called}?" in one.message for one in findings)


@pytest.mark.parametrize(
    "text", ["Hello", "Hi Ana,\n\nBest wishes,\nRobin", "Subject: Hello\n\nHi Ana,"]
)
def test_a_greeting_alone_asks_nothing(text: str) -> None:
    (finding,) = check(text, REQUEST)
    assert finding.rule is CheckRule.NO_ASK
    assert finding.end <= len(text)
    assert check(text, MessageKind.THANK_YOU) == ()


def test_of_a_letter_that_is_not_begun_nothing_is_said() -> None:
    assert check(" \n", REQUEST) == ()


def test_what_is_missing_has_a_place_where_it_could_stand() -> None:
    text = "Hi Priya,\n\nI heard your talk. Could we talk next week?\n\nRobin"
    (finding,) = check(text, REQUEST)
    assert finding.rule is CheckRule.NO_TIME
    assert text[: finding.start].endswith("Could we talk next week?")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hi Ana,\n\none two three\n\nBest wishes,\nRobin", 3),
        ("Subject: four words stand here\n\nHi Ana, one two\nthree.\n\nRobin", 3),
        ("one two three\n\nThanks,\nRobin Hale\nData person\n\nP.S. four five", 6),
        ("one two\n\n> quoted words do not count\n\nthree four.", 4),
        ("To: ana@example.com\nSubject: x\n\nHi,\n\none – two", 3),
        ("Hi Ana, one two three. Robin", 3),
        ("", 0),
    ],
)
def test_words_are_counted_in_the_body_alone(text: str, words: int) -> None:
    assert Letter(text).words == words


@pytest.mark.parametrize(
    ("words", "kind", "named"),
    [
        (100, REQUEST, ""),
        (101, REQUEST, "under 100"),
        (151, REQUEST, "far too long"),
        (150, MessageKind.THANK_YOU, ""),
        (151, MessageKind.THANK_YOU, "far too long"),
    ],
)
def test_long_is_said_past_the_limit_and_strongly_past_the_second(
    words: int, kind: MessageKind, named: str
) -> None:
    start = "I heard your talk. Could we talk for 20 minutes?"
    text = start + " and" * (words - len(start.split()))
    messages = [one.message for one in check(text, kind) if one.rule is CheckRule.LONG]
    assert [named in one for one in messages] == ([True] if named else [])


def test_limits_are_mine_to_set() -> None:
    text = "I heard your talk on lineage. Could we talk for 20 minutes?"
    (finding,) = check(text, REQUEST, limits=Limits(best=5, long=8))
    assert finding.rule is CheckRule.LONG
    assert finding.message == "12 words; under 8 is read to the end, the best have 5."


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    text = around("I have attached my resume.")
    assert [one.rule for one in check(text, REQUEST)] == [CheckRule.RESUME]
    assert check(text, REQUEST, off=frozenset({CheckRule.RESUME})) == ()


def test_a_note_of_three_hundred_characters_fits() -> None:
    note = "Hi Ana, I heard your talk. Could we talk for 15 minutes?"
    fitting = note + " I like maps." * 20
    fitting = fitting[:300]
    assert [one.rule for one in check(fitting, MessageKind.LINKEDIN_NOTE)] == []
    (finding,) = check(fitting + "s", MessageKind.LINKEDIN_NOTE)
    assert finding.rule is CheckRule.LONG
    assert (finding.start, finding.end) == (300, 301)


def test_no_goal_and_a_day_off_are_said_where_they_are_known() -> None:
    text = around("I like maps.")
    reader = Reader("Priya Nair", has_goals=False, day_off="Sunday is no day of your week")
    rules = [one.rule for one in check(text, REQUEST, reader)]
    assert rules == [CheckRule.NO_GOAL, CheckRule.DAY_OFF]
    assert [one.rule for one in check(text, MessageKind.CHECK_IN, reader)] == [CheckRule.DAY_OFF]


@pytest.mark.parametrize(
    "greeting",
    ["Dear Ms. Nair", "Hi Priya and team", "Dear Dr. Priya Nair", "Dear Professor", "Hello there",
     "Hi all", "Dear Sir or Madam", "Good morning", "PRIYA", "Hi Priya-ji",
     "To whom it may concern"],
)  # fmt: skip
def test_a_greeting_that_may_be_theirs_is_not_doubted(greeting: str) -> None:
    text = around("I like maps.").replace("Hi Priya", greeting)
    assert check(text, REQUEST, Reader("Priya Nair")) == ()


@pytest.mark.parametrize("left", ["Dr.", "Ms", "Lt.", "(Ret.)", "J.", "J. R.", "🚀", "Prof. Dr."])
def test_a_greeting_without_a_name_is_marked(left: str) -> None:
    text = around("I like maps.").replace("Hi Priya,", f"Hi {left},")
    (finding,) = check(text, REQUEST, Reader("Priya Nair"))
    assert (finding.rule, words_of(text, finding)) == (CheckRule.WRONG_NAME, left)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I met you in Graz Nurse for eight years.", "Graz Nurse for eight years"),
        ("I read your post on soil Data engineer for two years.",
         "soil Data engineer for two years"),
        ("We met at PyCon My name is Robin.", "PyCon My name is"),
        ("I was Head Nurse for eight years.", ""),
        ("I was at St Brigid's Hospital for eight years.", ""),
        ("As a Senior Engineer for ten years I liked it.", ""),
    ],
)  # fmt: skip
def test_two_sentences_that_run_together_are_marked(sentence: str, words: str) -> None:
    text = around(sentence)
    found = [words_of(text, one) for one in check(text, REQUEST)]
    assert found == ([words] if words else [])


@pytest.mark.parametrize(
    ("name", "greeting"),
    [("Robert Stone", "Bob"), ("Elizabeth Moss", "Liz"), ("José Pérez", "Jose"),
     ("Samira Khan", "Sam"),
     ("Jean-Luc Roy", "Jean"), ("Nguyen Van An", "An"), ("Maximilian Orr", "Max"),
     ("Oluwaseun Ade", "Seun")],
)  # fmt: skip
def test_other_forms_of_a_name_are_the_right_name(name: str, greeting: str) -> None:
    text = around("I like maps.").replace("Priya", greeting)
    assert check(text, REQUEST, Reader(name)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "I used to work at Contoso on something like it.",
        "Maya Chen of Northwind says hello.",
        "Before Fabrikam, your time at Adatum must have been wild.",
        "I'd like to hear how your team at Fabrikam decides.",
        "I'd like to hear how your team at the Fabrikam Group decides.",
        "Your work with Postgres in May made my week.",
        "I met your colleagues at PyCon.",
    ],
)
def test_organisations_that_are_named_with_good_reason(sentence: str) -> None:
    reader = Reader("Priya Nair", "Fabrikam", others=("PyCon", "Postgres"))
    assert check(around(sentence), REQUEST, reader) == ()


def test_an_organisation_that_is_not_theirs_is_marked() -> None:
    text = around("I'd like to hear how your team at Contoso decides.")
    (finding,) = check(text, REQUEST, Reader("Priya Nair", "Fabrikam"))
    assert (finding.rule, words_of(text, finding)) == (CheckRule.WRONG_NAME, "Contoso")
    assert "Fabrikam" in finding.message


@given(st.text(max_size=400), st.sampled_from(list(MessageKind)))
def test_any_text_is_checked_and_what_is_found_lies_within_it(text: str, kind: MessageKind) -> None:
    for one in check(text, kind, Reader("Priya Nair", "Fabrikam")):
        assert 0 <= one.start <= one.end <= len(text)


_WORDS = sorted({word for draft in (*GOOD, *BAD) for word in re.findall(r"\S+|\n", draft.text)})


@given(st.lists(st.sampled_from(_WORDS), max_size=120), st.sampled_from(list(MessageKind)))
def test_any_jumble_of_words_is_checked(words: list[str], kind: MessageKind) -> None:
    text = " ".join(words)
    for one in check(text, kind, Reader("Priya Nair", "Fabrikam")):
        assert 0 <= one.start <= one.end <= len(text)
