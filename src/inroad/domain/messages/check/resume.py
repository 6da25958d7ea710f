"""Whether a draft brings a résumé along.

Advice is divided on it, so the rule can be switched off. To speak of a résumé is innocent, and
so is "I won't send a CV": what counts is that it comes with the message.
"""

from collections.abc import Iterator

from inroad.domain.messages.check.denial import compiled, is_denied
from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter

_PAPER = (
    r"(?:resumes?|c\.?v\.?s?|curriculum vitae|curriculum|vita|cover letter|resumee?|application "
    r"(?:documents|papers|letter))(?!\w)"
)
_BRINGING = (
    rf"\b(?:pfa|p\.f\.a\.?|attach\w*|enclos\w+|includ(?:e|ed|ing)|append\w*|annex\w*|adding)(?! "
    rf"nothing| no\b)(?: [\w'-]+,?){{0,6}}? {_PAPER}",
    rf"^{_PAPER} (?:is )?(?:below|attached|enclosed|here|linked)\b",
    rf"\b{_PAPER}(?:'s)?(?: [\w']+,?){{0,4}}? (?:attach\w*|enclos\w+|includ\w+|appended|"
    rf"annexed)\b",
    rf"\bi(?:'m| am|'ve| have|'ll| will)?(?: also| already| just)* (?:sending|sent|send|"
    rf"forwarding|forward|dropping|sharing|share|submit|submitting)(?: you)?(?: over| along| "
    rf"across)? (?:a copy of |you )?(?:my|the) (?:\w+ )?{_PAPER}",
    rf"\b(?:here(?:'s| is)|below is|see|view|find|read|download|kindly find|check out|look at) "
    rf"(?:the |a copy of )?my (?:\w+ )?{_PAPER} ?(?:[:(]|here|below|at\b|on\b|under|online|http|"
    rf"attached|linked|as well|so\b|in case|for (?:you|your|the)\b|with\b|$|\.|,)",
    rf"\bmy {_PAPER} (?:is |can be (?:found|seen|read|viewed) )?(?:below|here|online at|at http|"
    rf"under this|linked|on my (?:site|page|website|profile))\b",
)
_REASON = (
    "A résumé makes it an application before you have met. Many offices advise to send it only "
    "when they ask."
)


def check_resume(letter: Letter) -> Iterator[Finding]:
    """Yield the words with which a résumé is sent along, at most once."""
    for sentence in letter.sentences:
        for pattern in _BRINGING:
            match = compiled(pattern).search(sentence.plain)
            if match and not is_denied(sentence, match.start(), match.end()):
                start = sentence.start
                yield Finding(CheckRule.RESUME, _REASON, start + match.start(), start + match.end())
                return
