"""Each turn of phrase by its own examples, and the weights by what they are made of."""

import pytest

from inroad.domain.messages.check.findings import CheckRule, Level
from inroad.domain.messages.check.hearing import Vocabulary, Weights, features, read_weights
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.check.their_place import with_their_place
from inroad.domain.messages.check.turns import Turn, parsed_turns, read_turns
from inroad.domain.messages.check.voices import Voices
from inroad.domain.messages.kinds import MessageKind
from inroad.exchange.letters.check_voices import turns

TURNS = turns()
HITS = [(turn, example) for turn in TURNS.all for example in turn.hits]
PASSES = [(turn, example) for turn in TURNS.all for example in turn.passes]
ONE_TURN = """
[words]
firm = "team firm"
job = "job jobs"
[senses]
i = "i my"
[parts]
their_firm = '''\\byour {firm}\\b'''
[[turn]]
id = "any-job"
pattern = '''\\bany {job}\\b'''
unless = "joke"
fine_in = ["tells"]
hits = ["Any jobs?"]
passes = ["No joke: any job?"]
"""


def named(turn: Turn, text: str) -> bool:
    return any(
        turn.find(one, with_their_place(one, TURNS.firm, "Fabrikam"))
        for one in Letter(f"Hi Ana,\n\n{text}").sentences
    )


def sentence_of(text: str) -> Sentence:
    return Letter(f"Hi Ana,\n\n{text}").sentences[0]


@pytest.mark.parametrize(("turn", "example"), HITS, ids=lambda one: getattr(one, "id", one))
def test_a_turn_is_found_in_its_examples(turn: Turn, example: str) -> None:
    assert named(turn, example)


@pytest.mark.parametrize(("turn", "example"), PASSES, ids=lambda one: getattr(one, "id", one))
def test_a_turn_is_not_found_in_what_passes(turn: Turn, example: str) -> None:
    assert not named(turn, example)


def test_every_turn_has_a_name_of_its_own_and_examples_of_both() -> None:
    assert len({turn.id for turn in TURNS.all}) == len(TURNS.all)
    assert all(turn.hits and turn.passes for turn in TURNS.all)


def test_a_turn_is_read_with_what_stands_there_and_what_does_not() -> None:
    (turn,) = read_turns(parsed_turns(ONE_TURN)).all
    assert (turn.rule, turn.level) == (CheckRule.JOB, Level.SAYS)
    assert named(turn, "Any jobs?")
    assert not named(turn, "No joke: any job?")
    assert not named(turn, "I don't want any job.")
    assert turn.is_fine(MessageKind.REPORT_BACK)
    assert not turn.is_fine(MessageKind.REQUEST)


@pytest.mark.parametrize(
    ("text", "organisation", "said"),
    [
        ("A role at Fabrikam.", "Fabrikam", "a role at @@@@@@@@."),
        ("A role at Fabrikam.", "Fabrikam Labs Ltd", "a role at @@@@@@@@."),
        ("A role at Contoso.", "Fabrikam", "a role at #######."),
        ("A role at Contoso.", "", "a role at @@@@@@@."),
        ("A call in May, at Easter.", "", "a call in may, at easter."),
        ("Your small team here.", "", "@@@@@@@@@@@@@@@ here."),
        ("A bank, and the City Bank.", "City Bank", "a bank, and the @@@@@@@@@."),
    ],
)
def test_the_place_of_the_reader_is_written_over(text: str, organisation: str, said: str) -> None:
    assert with_their_place(sentence_of(text), TURNS.firm, organisation) == said


def test_what_a_sentence_consists_of() -> None:
    vocabulary = Vocabulary({"jobs": "job"}, {"jobs": "post", "@": "firm", "my": "i"})
    found = features("any jobs at @@@ in 2026 for my cat?", vocabulary)
    assert {"any", "any job*", "any @", "^ any", "job* @", "0 my", "? $", "~jobs_"} <= found
    assert {"%post firm", "%post firm i"} <= found
    assert not {"jobs", "^ @", "@ ?", "%post i"} & found


def test_weights_are_added_up_by_how_many_there_are() -> None:
    weights = read_weights("# a word\nbias\t-1.00\nthreshold\t0.50\na\t2.00\nb\t4.00\n")
    assert weights == Weights({"a": 2.0, "b": 4.0}, -1.0, 0.5)
    assert weights.score({"a", "b", "c", "d"}) == 2.0
    assert weights.score({"a", "c", "d", "e"}) == 0.0
    assert weights.score(set()) == -1.0


HEARS_ALL = Voices(TURNS, Weights({}, 0.0, -1.0))


def test_what_the_weights_hear_is_asked_about_the_sentence() -> None:
    letter = Letter("Hi Ana,\n\nI like maps.")
    (finding,) = HEARS_ALL.check(letter, MessageKind.REQUEST, "")
    assert (finding.rule, finding.level) == (CheckRule.JOB, Level.MAY)
    assert letter.text[finding.start : finding.end] == "I like maps."


def test_nothing_is_heard_where_it_is_denied_or_help_is_offered() -> None:
    offered, denied = (
        Letter("Hi Ana,\n\nI like maps."),
        Letter("Hi Ana,\n\nI am not looking for maps."),
    )
    assert not list(HEARS_ALL.check(offered, MessageKind.OFFER, ""))
    assert not list(HEARS_ALL.check(denied, MessageKind.REQUEST, ""))


def test_what_is_said_is_not_heard_as_well() -> None:
    letter = Letter("Hi Ana,\n\nI am looking for a job.")
    (finding,) = HEARS_ALL.check(letter, MessageKind.REQUEST, "")
    assert finding.level is Level.SAYS


@pytest.mark.parametrize(("bias", "level"), [(0.5, Level.SAYS), (-1.0, Level.MAY), (-3.0, None)])
def test_a_turn_says_it_where_the_weights_agree(bias: float, level: Level | None) -> None:
    voices = Voices(TURNS, Weights({}, bias, 9.0))
    letter = Letter("Hi Ana,\n\nAre you hiring?")
    found = [one.level for one in voices.check(letter, MessageKind.REQUEST, "")]
    assert found == ([level] if level else [])


def test_a_turn_says_it_in_an_offer_whatever_the_weights() -> None:
    voices = Voices(TURNS, Weights({}, -3.0, 9.0))
    (finding,) = voices.check(Letter("Hi Ana,\n\nAre you hiring?"), MessageKind.OFFER, "")
    assert finding.level is Level.SAYS


@pytest.mark.parametrize(("weight", "is_heard"), [(2.0, False), (30.0, True)])
def test_a_part_of_a_long_sentence_is_heard_too_where_it_sounds_more_like_it(
    weight: float, is_heard: bool
) -> None:
    voices = Voices(TURNS, Weights({"paint": weight, "carve": -30.0}, 0.0, 1.0))
    text = "Hi Ana,\n\nI carve big wooden spoons, and I paint big wooden boats."
    assert bool(list(voices.check(Letter(text), MessageKind.REQUEST, ""))) is is_heard
