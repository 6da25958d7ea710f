"""The wrong name or organisation: a draft that was written for somebody else.

In the greeting it is easy to tell. In the body the writer's own firm, a former employer, the
referrer and third parties are all named with good reason, so only a turn that ties a name to
the reader ("your team at …") is looked at.
"""

import re
from collections.abc import Iterable, Iterator

from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.people.organisations import is_same_organisation
from inroad.domain.text import folded

_TITLES = frozenset(
    "hi hello hey hiya howdy dear dearest good morning afternoon evening day greetings to whom "
    "it may concern mr mrs ms mx miss dr prof professor sir madam lord lady captain doctor herr "
    "frau monsieur madame senor senora don dona father sister brother rev reverend judge coach "
    "chef nurse officer sergeant major colonel hallo bonjour hola ciao salut namaste salaam moin "
    "ola yo my and team all there everyone everybody folks friend friends colleague colleagues "
    "uncle aunt auntie cousin esteemed respected hiring manager committee the again from of in "
    "at on re g'day engineer san sensei ji bhai behn sahib der die an a".split()
)
_NICKNAMES = """
robert bob bobby rob robbie bert
william bill billy will willy liam
thomas tom tommy
james jim jimmy jamie
john jack johnny jon
jonathan jon jonny
richard rick dick ricky rich
michael mike mick mickey
elizabeth liz beth betty eliza lizzie lisa libby
margaret maggie meg peggy
katherine kate kathy katie kat
catherine cathy kate cat
alexander alex sasha sandy xander
alexandra alex sasha sandra
edward ed eddie ted ned
charles charlie chuck
joseph joe joey
daniel dan danny
david dave davy
anthony tony
patricia pat patty trish tricia
patrick pat paddy
susan sue susie
jennifer jen jenny
rebecca becky becca
christopher chris kit
christine chris chrissie tina
andrew andy drew
matthew matt
nicholas nick nico
samuel sam
samantha sam
benjamin ben benny
steven steve
stephen steve
stephanie steph
victoria vicky tori
abigail abby gail
theodore ted theo
frederick fred freddie
gregory greg
henry harry hank
lawrence larry
peter pete
philip phil
philippa pippa
ronald ron
timothy tim
deborah deb debbie
barbara barb babs
dorothy dot dolly
eleanor ellie nell nora
francis frank
frances fran
giuseppe beppe
jose pepe
francisco paco
maria mia
isabella bella izzy
gabriel gabe
gabriella gabby
kenneth ken
leonard leo len
raymond ray
ignacio nacho
mohammed mo muhammad mohamed
yevgeny eugene
mikhail misha
dmitri dima
ekaterina katya
natalia natasha
johannes hans jan
"""
_SAME_NAME = tuple(frozenset(line.split()) for line in _NICKNAMES.strip().splitlines())
"""Sets of names by which one person may go."""
_AT_THEIRS = re.compile(
    r"(?i:\byour (?:current |new |own |present |whole )?(?:team|role|work|job|position|group|"
    r"department|colleagues|office|lab|desk|career|employer|crew|class|company|firm|day|days|"
    r"week|life|people|business|workshop|practice|post)|\byou (?:\w+ )?(?:do|work|are working|"
    r"lead|run|manage|build|built|teach|sell|make))(?i: (?:at|with|for|over at|here at)) "
    r"(?P<name>(?:the )?[A-Z0-9][\w&'’.-]*(?: (?:[A-Z&][\w&'’.-]*|of|and))*)"
)
_NO_FIRM = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august "
    "september october november december christmas easter zoom linkedin i my".split()
)


def check_names(
    letter: Letter, name: str, organisation: str, others: Iterable[str] = ()
) -> Iterator[Finding]:
    """Yield a greeting with another name, and an organisation that is not theirs.

    Args:
        letter: the draft.
        name: the reader's whole name.
        organisation: where they work, or "".
        others: organisations that may be named all the same: mine, and theirs of before.
    """
    yield from _greeting(letter, name)
    if organisation:
        yield from _organisations(letter, organisation, others)


def _greeting(letter: Letter, name: str) -> Iterator[Finding]:
    first = letter.greeting
    said = re.finditer(r"[^\W\d_][\w'’-]*", letter.greeting_text)
    names = [one for one in said if len(one[0]) > 1 and one[0][0].isupper()]
    names = [one for one in names if folded(one[0]).strip("'’-.") not in _TITLES]
    known = folded(name).replace("-", " ").replace("’", "'").split()
    if not names or not known:
        return
    wrong = [one for one in names if not _is_one_of(folded(one[0]).replace("’", "'"), known)]
    if wrong and len(wrong) == len(names):
        yield Finding(
            CheckRule.WRONG_NAME,
            f"This goes to {name}. Is the name in the greeting the right one?",
            first.start + wrong[0].start(),
            first.start + wrong[-1].end(),
        )


def _is_one_of(said: str, known: list[str]) -> bool:
    if said in known or said.removesuffix("'s") in known:
        return True
    if any(part in known for part in said.split("-")):
        return True
    pairs = (group for group in _SAME_NAME if said in group)
    if any(group & set(known) for group in pairs):
        return True
    # Short forms that are in no list: Sam for Samira, Max for Maximilian; and initials.
    return any(one.startswith(said) for one in known if len(said) >= 3)


def _organisations(letter: Letter, organisation: str, others: Iterable[str]) -> Iterator[Finding]:
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


_GENERIC = frozenset(
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
    ours = {one for one in re.split(r"[^\w]+", folded(known)) if one}
    theirs = {one for one in re.split(r"[^\w]+", folded(said)) if one}
    if (ours - _GENERIC) & (theirs - _GENERIC):
        return True
    # "the Hospital", for one that is called so: nothing else is left to compare.
    if not theirs - _GENERIC and ours & theirs - {"the", "of", "and"}:
        return True
    initials = "".join(one[0] for one in re.split(r"[^\w]+", folded(known)) if one)
    return folded(said).replace(".", "") == initials
