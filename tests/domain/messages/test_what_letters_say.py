"""Notes of mine turned into words to somebody: how I found them, who I am, what they said.

The tables beside this file were read line by line; what a person would not send is a fault there.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.goals.thirteen import GoalChoice, GoalKey
from inroad.domain.messages.grammar.second_person import to_you
from inroad.domain.messages.how_found.sentences import found_sentence, public_sentence
from inroad.domain.messages.introductions import (
    first_clause,
    introduction_sentences,
    knows_what_i_am,
    reminder,
    what_is_new,
)
from inroad.domain.messages.may_be_said import gives_away, names_somebody
from inroad.domain.messages.referrers import referrer_says
from inroad.domain.messages.takeaway_phrases import Phrases, offer_sentence
from inroad.domain.messages.their_organisation import organisation_in_a_letter
from inroad.domain.messages.their_role import role_in_a_letter
from inroad.domain.messages.wishes import TheirWork, wish

_NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NAMES = ("Priya Nair", "Sofia Berg", "Ada Foster")
PROPER = frozenset({"northwind", "farah", "contoso", "tom"})


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a table: what was noted, and what a letter says."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            note, _, said = line.partition(" => ")
            yield note, said


@pytest.mark.parametrize(("note", "said"), rows("how_found.txt"))
def test_a_note_on_how_i_found_somebody(note: str, said: str) -> None:
    found = found_sentence(note, NAMES)
    mark = "" if found.is_particular or not found.text else "~ "
    assert f"{mark}{found.text or '[gap]'}" == said


@pytest.mark.parametrize(("written", "said"), rows("introductions.txt"))
def test_an_introduction(written: str, said: str) -> None:
    assert (introduction_sentences(written, "Robin Hale") or "[gap]") == said


@pytest.mark.parametrize(("jotted", "said"), rows("takeaways.txt"))
def test_something_jotted_down(jotted: str, said: str) -> None:
    field, _, text = jotted.partition(" | ")
    takeaway = Takeaway(1, 2, 3, TakeawayKind.LEARNT, text, _NOW)
    assert (getattr(Phrases(NAMES[:1], PROPER), field)(takeaway) or "[gap]") == said


_ALOUD = ("Paul told me about her", "her talk on lineage", "via Paul", "my sister knows her")
_CLAUSES = (
    "confidential", "secret", "private", "off the record", "between us", "keep it quiet", "shh",
    "don't tell her", "do not say so", "don't mention it", "don’t use his name", "do not name him",
    "not to be named", "wants to stay anonymous", "in confidence", "leave him out", "hush-hush",
    "she must not know", "not to be mentioned", "leave Paul out of it", "don't bring him up",
)  # fmt: skip


@pytest.mark.parametrize("clause", _CLAUSES)
@pytest.mark.parametrize("between", ["{}, {}", "{}; {}", "{} ({})", "{} - {}", "{}. {}", "{}\n{}"])
def test_a_note_in_confidence_is_not_said_at_all(clause: str, between: str) -> None:
    for note in _ALOUD:
        assert found_sentence(note, NAMES).text
        assert found_sentence(between.format(note, clause), NAMES).text == ""
    told = Takeaway(1, 2, 3, TakeawayKind.LEARNT, between.format("SQL matters", clause), _NOW)
    say = Phrases(NAMES[:1], PROPER)
    assert not any((say.learnt(told), say.need(told), say.advice(told), say.offered(told)))
    assert not any((say.promise(told), say.their_promise(told), say.quote(told)))


@pytest.mark.parametrize(
    "clause", ["if he likes", "omit his name", "her rival", "bis auf weiteres"]
)
def test_nobody_is_named_whose_name_i_had_more_to_say_to(clause: str) -> None:
    assert found_sentence(f"via Paul, {clause}", NAMES).text == ""
    assert found_sentence(f"via Paul ({clause})", NAMES).text == ""
    assert found_sentence("via Paul, at the fair", NAMES).text == "I know of you through Paul."


@pytest.mark.parametrize(
    ("hidden", "note"),
    [
        ("Robert Smith", "I was Bob's intern"),
        ("Robert Smith", "I read her paper with Rob"),
        ("Jörg Weiß", "I heard her talk with Joerg"),
        ("O'Neil", "I saw the show of Oneil"),
        ("Robert Smith", "her boss told me about her"),
        ("Mum", "my mother told me about her"),
        ("Robert Smith", "RS told me about her"),
        ("Robert Smith", "friend of my sister"),
    ],
)
def test_nothing_leads_to_who_is_not_to_be_named(hidden: str, note: str) -> None:
    assert gives_away(to_you(note, NAMES), (hidden,))
    assert not gives_away(found_sentence("her talk on lineage", NAMES).text, (hidden,))
    assert not gives_away(found_sentence("met at PyCon", NAMES).text, (hidden,))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Robert Smith", "I saw the show Bob curated."),
        ("Elizabeth Warren", "I read the book Liz wrote."),
        ("Bob", "I saw the show Robert curated."),
        ("Jörg Weiß", "I saw the show Joerg curated."),
        ("O'Neil", "I saw the show Oneil curated."),
        ("Oneil", "I saw the show O’Neil curated."),
    ],
)
def test_a_name_is_known_in_any_spelling_and_by_its_short_form(name: str, text: str) -> None:
    assert names_somebody(text, (name,))
    assert not names_somebody("I saw the show Tom curated.", (name,))


_PEOPLE = ("my mother", "Paul", "he", "she", "his sister", "her boss", "they")
_DEEDS = ("knows", "knew", "told me about", "recommended", "mentioned", "hates", "taught", "met")
_WHOM = ("her", "him", "hers", "herself", "her mother", "his brother", "the mother of her")


@pytest.mark.parametrize("somebody", _PEOPLE)
@pytest.mark.parametrize("deed", _DEEDS)
def test_nobody_is_said_to_have_done_anything_to_themselves(somebody: str, deed: str) -> None:
    for whom in _WHOM:
        said = found_sentence(f"{somebody} {deed} {whom}", NAMES).text
        assert not re.search(
            r"\byou rs?\b|\byou r?self|^(?:I saw that )?[Yy]ou .*\byou\.|of you\.", said
        )


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("Gave the keynote at PyCon.", "I saw that you gave the keynote at PyCon."),
        ("Two kids.\nMoved from teaching to UX in 2019", "I saw that you moved from teaching"),
        ("Her boss is leaving in May", ""),
        ("was ill in spring", ""),
        ("has had enough of her team", ""),
        ("Told me that she is getting divorced", ""),
        ("left Contoso after a row", ""),
        ("Moved from Acme to Foo after a breakdown", ""),
        ("leads a double life", ""),
        ("read her file", ""),
        ("led the layoffs at Acme", ""),
        ("Author of a bad book", ""),
        ("host of problems", ""),
        ("heard her complain about her boss", ""),
        ("taught by Tom", ""),
        ("runs a tight ship", ""),
        ("wrote to her lawyer", ""),
        ("started rumours", ""),
        ("saw her at the clinic", ""),
        ("member of AA", ""),
        ("built her house alone", ""),
        ("her post about her miscarriage", ""),
        ("lives in Fife", ""),
        ("Runs the repair café in Leith", "I saw that you run the repair café in Leith."),
        ("She teaches joinery at the college", "I saw that you teach joinery at the college."),
        ("founded a seed library", "I saw that you founded a seed library."),
        ("Wrote a book on clay", "I saw that you wrote a book on clay."),
    ],
)
def test_of_my_notes_only_what_is_public_is_said(notes: str, said: str) -> None:
    found = public_sentence(notes, NAMES)
    assert found.startswith(said) if said else found == ""


def test_an_introduction_can_be_cut_to_its_first_clause() -> None:
    whole = "I built reporting for a hospital group for six years and now want to change."
    assert first_clause(whole) == "I built reporting for a hospital group for six years."
    assert first_clause("I make maps, and teach.") == "I make maps, and teach."
    assert first_clause("I am back; before that I was a baker.") == "I was a baker."


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("met in the park in Leeds", "Grace Park", "met in the park in Leeds"),
        ("grace runs the choir", "Grace Park", "you run the choir"),
        ("Met May at the fair", "May Lin", "Met you at the fair"),
        ("An introduction by the bank", "An Do", "An introduction by the bank"),
        ("Grace's talk", "Grace Park", "your talk"),
    ],
)
def test_a_name_that_is_a_word_is_no_name_where_the_word_is_meant(
    text: str, name: str, said: str
) -> None:
    assert to_you(text, (name,)) == said


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        (
            "I can build a mock-up of almost anything.",
            "I could build a mock-up of almost anything.",
        ),
        ("I can say how charting goes", "I could tell you how charting goes."),
        ("Data cleaning; more on demand", "I could offer data cleaning."),
        ("I read customs forms for fun.", ""),
        ("I'm good with old machines", ""),
        ("know how to talk to teenagers", ""),
        ("Ask me about trains", ""),
        ("nothing yet", ""),
        ("e.g. cooking", ""),
    ],
)
def test_what_is_no_offer_is_not_put_as_one(offer: str, said: str) -> None:
    assert offer_sentence(offer) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("knows everybody in data", "Tom says that you know everybody in data."),
        ("great with beginners", "Tom says that you are great with beginners."),
        ("in hospital since May", ""),
        ("cries at work", ""),
        ("knows what it is to be sacked", ""),
        ("lost her job at Acme", ""),
        ("at Acme now", ""),
        ("leads a double life", ""),
        ("good, but expensive", ""),
        ("the one to ask about drink", ""),
        ("the best joiner in Fife", "Tom says that you are the best joiner in Fife."),
        ("30 years in rail", "Tom says that you have 30 years in rail."),
        ("runs the best workshop in town", "Tom says that you run the best workshop in town."),
        ("taught me to sharpen a plane", "In Tom’s words: “Taught me to sharpen a plane.”"),
        (
            "asks better questions than anybody I know",
            "In Tom’s words, you are somebody who “asks better questions than anybody I know”.",
        ),
    ],
)
def test_of_what_a_referrer_said_only_what_is_kind_is_passed_on(words: str, said: str) -> None:
    assert referrer_says("Tom", words, ("Ada Foster",)) == said


@pytest.mark.parametrize(("written", "said"), rows("roles.txt"))
def test_a_role_is_named_to_its_bearer(written: str, said: str) -> None:
    assert (role_in_a_letter(written) or "-") == said


def test_a_founder_is_one_of_an_organisation() -> None:
    assert TheirWork("founder", "Tailspin").work == "your work as founder of Tailspin"
    assert TheirWork("Data Lead", "Tailspin").work == "your work as Data Lead at Tailspin"


def test_a_recruiter_is_not_asked_how_one_gets_into_their_own_work() -> None:
    entry = GoalChoice(0, GoalKey.ENTRY)
    theirs = TheirWork("recruiter", "Robert Half", is_recruiter=True)
    assert wish(entry, theirs) == "what helps people who come into your field from another one"
    assert "Robert Half" in wish(GoalChoice(0, GoalKey.ROLE), theirs)


@pytest.mark.parametrize(("name", "said"), rows("organisations.txt"))
def test_an_organisation_has_its_article(name: str, said: str) -> None:
    assert (organisation_in_a_letter(name) or "-") == said


def test_to_somebody_who_knows_me_only_what_is_new_is_said() -> None:
    assert reminder("We worked together on 4 West.") == (
        "You may remember me: we worked together on 4 West."
    )
    assert reminder("I interned in your lab.") == "You may remember me: I interned in your lab."
    assert reminder("I read your book.") == "I read your book."
    assert knows_what_i_am("We worked together on 4 West.")
    assert knows_what_i_am("We are neighbours.")
    assert not knows_what_i_am("We met at PyCon.")
    assert not knows_what_i_am("I heard your talk.")
    assert what_is_new("I have been a nurse for 12 years, and I'm looking into data.") == (
        "I'm looking into data."
    )
    assert what_is_new("I am a Tischler, now studying in Graz.") == "I am now studying in Graz."
    assert what_is_new("I am back; before that I was a baker.") == "I am back."
    assert what_is_new("I make maps.") == "I make maps."
