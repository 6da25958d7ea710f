"""The wrong organisation: a draft that was written for somebody else.

In the body the writer's own firm, a former employer, the referrer and third parties are all
named with good reason, so only a turn that ties a name to the reader ("your team at …") is
looked at.
"""

from collections.abc import Iterable, Iterator

from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.patterns import compiled, late
from inroad.domain.people.organisations import is_same_organisation
from inroad.domain.text import folded

_AT_THEIRS = late(
    r"(?:\b[Yy]our (?:current |new |own |present |whole )?(?:team|role|work|job|position|group|"
    r"department|colleagues|office|lab|desk|career|employer|crew|class|company|firm|day|days|"
    r"week|life|people|business|workshop|practice|post)|\b[Yy]ou (?:\w+ )?(?:do|work|are working|"
    r"lead|run|manage|build|built|teach|sell|make)) (?:at|for|over at|here at) "
    r"(?P<name>(?:the )?[A-Z0-9][\w&'’.-]*(?: (?:[A-Z&][\w&'’.-]*|of|and))*)"
)
_NO_FIRM = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august "
    "september october november december christmas easter zoom linkedin i my".split()
)


def check_organisations(
    letter: Letter, organisation: str, others: Iterable[str] = ()
) -> Iterator[Finding]:
    """Yield organisations that are named as the reader's, and are not.

    Args:
        letter: the draft.
        organisation: where they work.
        others: organisations that may be named all the same: mine, and theirs of before.
    """
    allowed = [organisation, *others]
    for sentence in letter.sentences:
        for match in _AT_THEIRS.finditer(sentence.text):
            said = match["name"].rstrip(".'’")
            if folded(said).split()[0] in _NO_FIRM or any(_is_same(said, one) for one in allowed):
                continue
            yield Finding(
                CheckRule.WRONG_NAME,
                f"They are at {organisation}, as far as your list knows. Is this the right name?",
                sentence.start + match.start("name"),
                sentence.start + match.start("name") + len(said),
            )


GENERIC = frozenset(
    "the of and inc ltd llc gmbh co company group university university's ag sa plc foods food "
    "bank banking capital partners consulting labs lab studio studios design media health "
    "healthcare hospital clinic school college institute museum gallery library energy power "
    "systems technologies technology tech software solutions services logistics motors "
    "foundation trust council association society press books coffee bakery brewery farm farms "
    "dental law legal architects engineering international global national ferries airlines "
    "railways hotels".split()
)
"""Words that many names have: to share one of these is not to be the same."""


def _is_same(said: str, known: str) -> bool:
    """Whether a name in a draft may be that of an organisation: a shared word, or the initials.

    In a draft people shorten names: beside the rule for organisations anything that could be meant
    is taken for it, so that nobody is warned of their reader's own firm.
    """
    if is_same_organisation(said, known):
        return True
    ours = {one for one in compiled(r"[^\w]+").split(folded(known)) if one}
    theirs = {one for one in compiled(r"[^\w]+").split(folded(said)) if one}
    if (ours - GENERIC) & (theirs - GENERIC):
        return True
    # "the Hospital", for one that is called so: nothing else is left to compare.
    if not theirs - GENERIC and ours & theirs - {"the", "of", "and"}:
        return True
    initials = "".join(one[0] for one in compiled(r"[^\w]+").split(folded(known)) if one)
    return folded(said).replace(".", "") == initials
