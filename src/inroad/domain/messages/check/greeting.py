"""The greeting: another's name in it, or none at all.

A title, an initial or an emoji is what is left where a name was taken apart wrongly. Short forms
of a name are the name.
"""

import re
from collections.abc import Iterator

from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.text import folded

_CALLS = frozenset(
    "hi hello hey hiya howdy dear dearest good morning afternoon evening day greetings to whom "
    "it may concern sir madam ma'am ma lord lady captain doctor herr frau monsieur madame senor "
    "senora don dona father sister brother professor reverend judge coach chef nurse officer "
    "sergeant major colonel engineer hallo bonjour hola ciao salut namaste salaam moin ola yo my "
    "and team all there everyone everybody folks friend friends colleague colleagues uncle aunt "
    "auntie cousin esteemed respected hiring manager committee the again from of in at on re "
    "g'day san sensei ji bhai behn sahib der die an a".split()
)
"""What a greeting consists of beside a name; with these alone it is meant so."""
_TITLES = frozenset(
    "mr mrs ms mx miss dr prof rev lt lieutenant capt sgt maj col gen hon eng ing dipl ret "
    "retired med dent habil phd md mba esq jr sr rn cpa".split()
)
"""What stands before or behind a name; alone it is what was left of one."""
_SAME_NAME = tuple(
    frozenset(names.split())
    for names in (
        "robert bob bobby rob robbie bert / william bill billy will willy liam / thomas tom "
        "tommy / james jim jimmy jamie / john jack johnny jon / jonathan jon jonny / richard "
        "rick dick ricky rich / michael mike mick mickey / elizabeth liz beth betty eliza "
        "lizzie lisa libby / margaret maggie meg peggy / katherine kate kathy katie kat / "
        "catherine cathy kate cat / alexander alex sasha sandy xander / alexandra alex sasha "
        "sandra / edward ed eddie ted ned / charles charlie chuck / joseph joe joey / daniel "
        "dan danny / david dave davy / anthony tony / patricia pat patty trish tricia / patrick "
        "pat paddy / susan sue susie / jennifer jen jenny / rebecca becky becca / christopher "
        "chris kit / christine chris chrissie tina / andrew andy drew / matthew matt / nicholas "
        "nick nico / samuel sam / samantha sam / benjamin ben benny / steven steve / stephen "
        "steve / stephanie steph / victoria vicky tori / abigail abby gail / theodore ted theo "
        "/ frederick fred freddie / gregory greg / henry harry hank / lawrence larry / peter "
        "pete / philip phil / philippa pippa / ronald ron / timothy tim / deborah deb debbie / "
        "barbara barb babs / dorothy dot dolly / eleanor ellie nell nora / francis frank / "
        "frances fran / giuseppe beppe / jose pepe / francisco paco / maria mia / isabella "
        "bella izzy / gabriel gabe / gabriella gabby / kenneth ken / leonard leo len / raymond "
        "ray / ignacio nacho / mohammed mo muhammad mohamed / yevgeny eugene / mikhail misha / "
        "dmitri dima / ekaterina katya / natalia natasha / johannes hans jan "
    ).split("/")
)
"""Sets of names by which one person may go."""
_SHORTEST_END = 4
"""Letters of the end of a name by which somebody may be called."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SIGN = re.compile(r"[^\w\s,.:;!?'’\"()\-–—&/@<>\[\]]")
"""An emoji, or what else is no letter and no punctuation."""
_GAP = re.compile(r"[\[{<_]")


def check_greeting(letter: Letter) -> Iterator[Finding]:
    """Yield a greeting that has no name in it: a title alone, an initial, an emoji."""
    text = letter.greeting_text
    words = list(_WORD.finditer(text))
    left = [one for one in words if _key(one[0]) not in _CALLS]
    is_name = any(len(one[0]) > 1 and _key(one[0]) not in _TITLES for one in left)
    if is_name or not (left or _SIGN.search(text)) or _GAP.search(text):
        return
    called = [one.end() for one in words if not left or one.end() <= left[0].start()]
    after = max(called, default=0)
    said = text[after:].rstrip(" ,:!;—–-")
    start = letter.greeting.start + after + len(said) - len(said.lstrip())
    yield Finding(
        CheckRule.WRONG_NAME,
        f"“{said.strip()}” alone is no name. What do you call them?",
        start,
        letter.greeting.start + after + len(said),
    )


def check_whose_greeting(letter: Letter, name: str) -> Iterator[Finding]:
    """Yield a greeting with another name than the reader's, whose whole name is `name`."""
    first = letter.greeting
    names = [
        one
        for one in _WORD.finditer(letter.greeting_text)
        if len(one[0]) > 1 and one[0][0].isupper() and _key(one[0]) not in _TITLES | _CALLS
    ]
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
    # Short forms that are in no list: Sam for Samira, Seun for Oluwaseun; and initials.
    if len(said) >= _SHORTEST_END and any(one.endswith(said) for one in known):
        return True
    return any(one.startswith(said) for one in known if len(said) >= 3)


def _key(word: str) -> str:
    return folded(word).strip("'’-.")
