"""What is pasted by mistake, or made to hang a check: it takes time by its length, and no more."""

import subprocess
import sys

import pytest

from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import LONGEST_CHECKED, Reader
from tests.domain.messages.checking import check
from tests.patience import PATIENCE

REPEATED = (
    "a ", "x", "é", "(", "[", "[a ", "[name ", "<", "<a ", "{{", "_ ", "- x\n", "1. x\n", "\n",
    "\t", "> x\n", ">", "a\n", "\n \n", "dr. ", "A. ", "...!", '."', "-", "job ", "i ",
    "i'd like to ", "your team at A ", "best thanks ", "have a good xx ", "P.S. x\n",
    "Subject: x\n", "On x ", "(insert ", "would you? ", "i apply to a ", "looking for a ",
    "please and ", "Ana Ana ", "any open ", "your small ", "work for your ", "in Graz Nurse ",
    "Dr. ", "if you have ", "found your ", "Aa ", "Aa", "my colleague ", "the ABC-",
)  # fmt: skip
"""What, many times over, took a quadratic or an endless time at some place of the check."""
AROUND = ("{}", "{}9", "Hi {}", "Hello there.\n\n{}9", "Subject: {}\n\nHi.", "Hi.\n\nThanks,\n{}")
CHECK_ALL = """
import sys
from inroad.domain.messages.check.checks import check
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import Reader
from inroad.exchange.letters.check_voices import voices
for text in eval(sys.stdin.read()):
    reader = Reader("Priya Nair", "Fabrikam", "Data Lead")
    check(text, MessageKind.REQUEST, reader, voices=voices())
"""


def drafts(size: int) -> list[str]:
    repeated = [(one * (size // len(one) + 1))[: size - 40] for one in REPEATED]
    return [AROUND[at % len(AROUND)].format(one) for at, one in enumerate(repeated)]


def check_all(texts: list[str]) -> None:
    """Check all drafts in a process of its own, which can be given up."""
    call = [sys.executable, "-c", CHECK_ALL]
    subprocess.run(call, input=repr(texts), text=True, check=True, timeout=PATIENCE)


@pytest.mark.parametrize("size", [LONGEST_CHECKED // 2, 400_000])
def test_a_hostile_draft_takes_time_by_its_length(size: int) -> None:
    """A few seconds for all of them; where one takes quadratic time, hours."""
    check_all(drafts(size))


def test_a_line_that_begins_like_a_closing_does_not_hang() -> None:
    lines = ("x" * 40 + "9", "have a good xx " * 30 + "9", "best " * 40 + "9")
    check_all([f"Hello there.\n\n{line}" for line in lines])


def test_what_is_no_letter_is_one_sentence_that_cannot_be_switched_off() -> None:
    text = "Hi Ana,\n\n" + "I need a job. " * 2000
    for off in (frozenset[CheckRule](), frozenset(CheckRule)):
        (finding,) = check(text, MessageKind.REQUEST, off=off)
        assert finding.rule is CheckRule.LONG
        assert finding.message == "8,000 words are no letter; nothing else in it was looked at."


def test_what_is_quoted_makes_no_letter_long() -> None:
    quoted = "> and so on\n" * 5000
    text = f"Hi Priya,\n\nI heard your talk. Could we talk for 15 minutes?\n\nRobin\n\n{quoted}"
    assert check(text, MessageKind.REQUEST, Reader("Priya Nair")) == ()


def test_a_sentence_without_an_end_is_looked_at_to_its_end() -> None:
    text = f"Hi Priya, I heard your talk {'and your other talk ' * 300}and I need a job"
    found = [one for one in check(text, MessageKind.REQUEST) if one.rule is CheckRule.JOB]
    assert len(found) == 1
    assert "need a job" in text[found[0].start : found[0].end]
