"""Two sentences that run together: "…in Graz Nurse for eight years…".

That is what a template makes where something without a stop was filled in. What begins a
sentence stands in the midst of one then: what somebody is, or a turn that opens.
"""

from collections.abc import Iterator

from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.patterns import late

_WORKER = (
    r"(?:[A-Z]\w+ )?(?:[A-Z][a-z]+ [a-z]+|[A-Z][a-z]+|[A-Z])(?:er|or|ist|ian|ant|yst|ent|itect|man|"
    r"woman|urse|hef|ook|ntern|lerk|ead|idwife|ilot)"
)
"""What somebody is, written as a sentence begins."""
_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several|"
    r"over|more than|almost|nearly|about)"
)
_SEAM = late(
    rf"\b(?:in|at|on|of|about|from|near|with) (?P<work>[\w'’-]+ {_WORKER}(?: \w+){{0,2}}? "
    rf"(?:(?:for|with) {_NUMBER}(?: \w+)? years|by (?:training|trade)|turned|moving into))\b"
    r"|\b(?!(?:and|or|so|if|when|that|how|then|but|where|who|which|because)\b)"
    r"(?P<opening>[\w'’)]+ (?:My name is|Would you|Could (?:we|you)|We (?:met|both)))\b"
)


def check_seams(letter: Letter) -> Iterator[Finding]:
    """Yield where two sentences run together, as where a name was filled in without a stop."""
    for sentence in letter.sentences:
        for match in _SEAM.finditer(sentence.text):
            start, end = match.span("work" if match["work"] else "opening")
            yield Finding(
                CheckRule.WRONG_NAME,
                "Two sentences run together here. A full stop between them?",
                sentence.start + start,
                sentence.start + end,
            )
