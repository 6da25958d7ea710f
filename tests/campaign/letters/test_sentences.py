"""What is in no letter at all: what no editor would let stand, looked for in every draft."""

import re

import pytest

from tests.campaign.letters.stories import Told, people
from tests.campaign.letters.test_drafts import file_of

_A = r"(?<![\w.“”’'-])[Aa]"
_NO_THING = (
    "to of in on at for with from by and or but is are was were has have had be do does did can "
    "will would me you him them it they he she i the a an my your his their our nothing able "
    "happy not no has never very too than that this who how why when where if"
)
_WHOLE = re.compile(
    "|".join(
        (
            r"\b(?P<twice>[^\W\d_]+) (?P=twice)\b",
            r"(?<!\.)\.\.(?!\.)|[,;:]\.| [,.;:?!]| {2}\S|\?\.|\bi\b(?!['’.])",
            rf"{_A} (?!uni|use|eu|one\b|ur|u[A-Z])[aeiouAEIOU](?![A-Z.-])",
            rf"{_A}n (?!hour|honest|heir|[A-Z][A-Z\d-])[^aeiouAEIOU\W]",
            rf"{_A}n? (?:{_NO_THING.replace(' ', '|')})\b(?! of)",
            r"\bis that (?:that|what|why|how|to)\b",
            r"\babout (?:that|is|has|are|was|the \w+ (?:is|are))\b",
            r"\b[Yy]ou (?:is|was|has|does|goes|says|thinks|knows|loves|works|runs|wants|teaches)\b",
            r"\bthat [^.:\n]*[,;] (?:everybody|everyone|nobody|that['’]s|it|they|he|she|we)\b",
            r"\b(?:promised|offered) (?:you|me) (?:to|an? (?:to|has|drop))\b",
            r"\b(?:advice|offering|promised|offered) to (?:to|[a-z]+s) (?:the|my|your)\b",
        )
    )
)
"""A word twice, stops that meet, an article before no noun, two sentences told as one …"""
_MOST = "What has stayed with me most"


def letters(told: Told) -> list[str]:
    text = file_of(told).with_suffix(".txt").read_text(encoding="utf-8")
    return re.split(r"^== .* ==$", text, flags=re.MULTILINE)[1:]


def body(letter: str) -> str:
    """Return what a letter says, without how it begins, its name at the end, and what is found."""
    lines = [line for line in letter.splitlines() if not line.startswith(("Subject:", ">> "))]
    return "\n".join(line for line in lines if not re.fullmatch(r"(?:Hi|Dear) .*,", line))


@pytest.mark.parametrize("told", people(), ids=lambda told: told.name)
def test_no_sentence_is_one_that_an_editor_would_strike(told: Told) -> None:
    found = [match[0] for letter in letters(told) for match in _WHOLE.finditer(body(letter))]
    assert found == []


@pytest.mark.parametrize("told", people(), ids=lambda told: told.name)
def test_only_one_thing_has_stayed_with_me_most(told: Told) -> None:
    said = {
        line[line.index(_MOST) :]
        for letter in letters(told)
        for line in letter.splitlines()
        if _MOST in line
    }
    assert len(said) <= 1


def test_who_is_not_to_be_named_is_named_in_no_letter() -> None:
    hidden = [told for told in people() if told.referrer and not told.may_use_name]
    assert hidden
    for told in hidden:
        theirs = set(re.findall(r"\w+", told.name))
        for part in set(re.findall(r"\w+", told.referrer)) - theirs:
            assert not any(re.search(rf"\b{part}\b", letter) for letter in letters(told))


def test_what_is_private_is_in_no_letter() -> None:
    (priya,) = (told for told in people() if "Private:" in str(told.contact.get("notes", "")))
    assert not any("divorced" in letter for letter in letters(priya))
    (tom,) = (told for told in people() if "double life" in str(told.contact.get("notes", "")))
    assert not any(re.search("double life|[Cc]r(?:y|ies) at", one) for one in letters(tom))


@pytest.mark.parametrize(
    "fault",
    ["you you", "offering to to mention", "Holzrat e.V..", "a offer", "an book", "a to help",
     "I could offer an able", "is that that I", "you has", "that all decide, nobody asks",
     "about is more", "your advice to pays the rent"],
)  # fmt: skip
def test_the_faults_that_are_looked_for_are_found(fault: str) -> None:
    assert _WHOLE.search(f"It was {fault} today.")
