"""A title taken apart: the titles in it, and of each its noun, what stands before, what after.

"Co-founder & CTO" are two; of "Deputy Head of Data at Acme" the noun is "head", "deputy" stands
before it, "data" is its field and "acme" its place. What somebody was is left out where they
are something now.
"""

import re
from functools import cache
from typing import NamedTuple

from inroad.domain.patterns import compiled, late
from inroad.domain.people.role_kinds.words import HEADS, NOT_YET, PAST, ROLE_NOUNS
from inroad.domain.text import folded

_SPELLINGS = (
    (r"(?<=\w)(?:[*:_]|/-?)in(?:nen)?\b", ""),
    (r"(?<=er|or|ur|nt|nd|af|rt)\(?in\)?\b(?!-)", ""),
    (r"\bco-?(?=founder|owner|lead|head|director|fondat)", ""),
    (r"(?<=\b[a-z])\.(?=[a-z]\b)", ""),
    (r"\bph\.? ?d\b", "phd"),
    (r"(?<=\w)-(?=owner\b)|(?<=\bowner)-", " / "),
    (r"\bhead office\b", "office"),
    (r"\bself[- ]employed\b", "selfemployed"),
    (r"\((freelance|selfemployed|owner|founder)\b[^)]*\)", r"| \1"),
    (r"(?<=\w )adjointe?\b", ""),
    (r"\bsole trader\b|\bauto-?entrepreneure?\b|\bmicro-?entrepreneure?\b", "owner"),
    (r"\bhead[- ](?=teacher\b|master\b|mistress\b)", "head"),
    (r"\bhead[- ](?=hunter)", "head"),
    (r"\bpost-doc", "postdoc"),
    (r"\bchief executive officer\b|\bp-?\.?d\.?g\.?\b", "ceo"),
    (r"\bvice[- ](?=president|principal|chair|chancellor|dean|provost)", ""),
    (r"\b\w*(?<!projekt)(?<!produkt)(?<!personal)(leiter|leitung|vorstand)\b", r"\1"),
    (r"\b(?:projekt|produkt)(?:leiter|leitung|manager)\b", "project manager"),
    (r"\b(?:chef|cheffe|responsable) (?:de |du )?(?:projets?|produits?)\b", "project manager"),
    (r"\b(?:chef|cheffe) (?:de |d['’])(?!partie|rang)", "chief of "),
    (r"\bcadre de sante\b|\bnurse in charge\b", "charge nurse"),
    (r"\bchief of staff\b", "staff assistant"),
    (r"\beditor[- ]in[- ]chief\b|\bexecutive chef\b", "head editor"),
    (r"\bnon[- ]executive\b|\bned\b", "board"),
    (r"\blead (?=gen\b|generation|qualif|nurtur|acquisition|management)", "leads "),
    (r"\bthought leader\b", "speaker"),
    (r"\bhiring manager\b", "team manager"),
    (r"^(?:i )?(?:leads?|leading|heads|heading|manages?|managing|runs?|running) "
     r"(?:a|an|the|our|two|three|several) ", "lead of "),
    (r"^(?:i )?(?:runs?|running|owns?|owning) my(?: own)? ", "owner of "),
    (r"\b(?:and|und|et)\b", "&"),
    (r"\b(?:der|des|fur|fuer|im|bei|du|de|von|pour|chez)\b|\bd['’]", " of "),
)  # fmt: skip
"""Ways of writing that are made one, in turn; the last are prepositions of other languages."""
_GENDER = late(
    r"\s*\((?:(?:[mwfdxhi]\s*[/|,*]\s*)+[mwfdxhi]|all genders|gn\*?)\)"
    r"|\s+(?:[mwfd]/)+[mwfdx](?=$|[\s,)])",
    re.IGNORECASE,
)
"""What advertisements put behind a title: “(m/f/d)”."""
_LINK = late(
    r"\s+(?=(?:of|in|at|for|with|from|and|who|that|turned|to|by|as|the|an?|my|our|since|on|wherever|"
    r"when|while|until|till) )",
    re.IGNORECASE,
)
"""What ends the words before a title's noun."""
_DOING = late(r"\s+(?=[^\W\d_]+ing(?:\s|$))", re.IGNORECASE)
"""The same for what somebody does: "driver looking for work", where no noun follows that."""
_RANK = late(r"\d+|i{1,3}|iv|v|emeritus|emerita", re.IGNORECASE)
_LIKE_ONE = late(
    r"\w{2,}(?:er|or|ist|ian|eer|erin|orin|istin|eur|euse|iere|ero|era|ista|logo|loga|tore|trice|mann|frau)"
)
"""How most words for what somebody is end, in English and other languages."""
_MOST_WORDS = 4
_LONGEST = 300
"""Characters: what stands further behind is no title, and only costs time."""
_MARKS = late(r"\s*(?:[|•·;/+]|\s[-–—]+\s|\bturned\b)\s*")
_JOINTS = late(r"\s*(?:[,&])\s*")
_AFTER = late(r"\s*(?:\b(?P<word>of|for|in|to|at|with|from|@)\b|(?P<at>@)|[,(])\s*")
_WORD = late(r"[^\W_]+(?:['’.-][^\W_]+)*")


class Title(NamedTuple):
    """One title, folded: its noun ("" where none is known), what stands before and after it.

    `field` is what it is of, and `place` where; `words` are all words before those.
    """

    noun: str
    before: tuple[str, ...]
    field: str
    place: str
    words: tuple[str, ...]
    whole: str

    @property
    def nearest(self) -> str:
        """The word right before the noun; "" where none is."""
        return self.before[-1] if self.before else ""


def without_gender(text: str) -> str:
    """Return a text without “(m/f/d)”."""
    return _GENDER.sub("", text)


def head_of(said: str, is_sure: bool = False) -> str:
    """Return the noun of a phrase that names a role, as it is written; "" where it names none.

    Args:
        said: a title, or words of somebody's own on what they are: "retired nurse in Leeds".
        is_sure: whether only nouns count that are known; else what ends as one is enough.
    """
    bare = compiled(r"^(?:an?|the) ", re.IGNORECASE).sub("", said.strip())
    words = _words_of(_LINK.split(bare)[0])
    if not words or folded(words[-1]) not in ROLE_NOUNS:
        words = _words_of(_DOING.split(" ".join(words))[0])
    last = words[-1].strip(",.") if words else ""
    plain = folded(last).rpartition("-")[2]
    if plain in ROLE_NOUNS or folded(last) in ROLE_NOUNS:
        return last
    for at, word in enumerate(words[:-1]):
        rest = words[at + 1 :]
        if folded(word) in ROLE_NOUNS and all(one[:1].isupper() for one in [word, *rest]):
            # “VP Data”, “Manager EMEA”
            return word
    is_like_one = len(words) <= _MOST_WORDS and _LIKE_ONE.fullmatch(plain) is not None
    return last if is_like_one and not is_sure else ""


def _words_of(title: str) -> list[str]:
    """Return the words of a title, without "II" and the like behind its noun."""
    words = title.split()
    while len(words) > 1 and _RANK.fullmatch(words[-1]):
        words.pop()
    return words


def titles_in(role: str) -> tuple[Title, ...]:
    """Return the titles that a role in words names, without what is over or to come."""
    said = folded(without_gender(role[:_LONGEST]))
    for pattern, instead in _spellings():
        said = pattern.sub(instead, said)
    said = " ".join(said.split())
    parts = [part for mark in _MARKS.split(said) for part in _joined_titles(mark)]
    return tuple(_title(_held(part)) for part in parts if part.strip() and not _is_over(part))


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the spellings, made ready when the first title is read and not at a start."""
    return tuple((late(pattern), instead) for pattern, instead in _SPELLINGS)


def _joined_titles(part: str) -> list[str]:
    """Part titles at commas and ands where each side is one: "founder & cto"."""
    found: list[str] = []
    at = 0
    for joint in _JOINTS.finditer(part):
        rest = part[joint.end() :]
        if _begins_a_title(rest) and (_title(part[at : joint.start()]).noun or _is_over(part)):
            found.append(part[at : joint.start()])
            at = joint.end()
    return [*found, part[at:]]


def _begins_a_title(rest: str) -> bool:
    head = _JOINTS.split(rest)[0]
    return bool(_title(head).noun) or _is_over(head) or head.startswith("now ")


def _is_over(part: str) -> bool:
    words = _WORD.findall(part.strip())
    return bool(words) and (words[0].split("-")[0] in PAST or words[0] in NOT_YET - {"trainee"})


def _held(part: str) -> str:
    return compiled(r"^(?:now|currently|retired|emeritus|pensioniert\w*|retraitee?)\b[ ,]*").sub(
        "", part
    )


def _title(part: str) -> Title:
    match = _AFTER.search(part)
    start = match.start() if match else len(part)
    words = tuple(_WORD.findall(part[:start]))
    at = next((at for at in reversed(range(len(words))) if words[at] in HEADS), None)
    rest = part[match.end() :] if match else ""
    is_place = match is not None and (match["word"] or match["at"]) in {"at", "@", "with", "from"}
    is_whose = match is not None and match["word"] == "to"
    place = compiled(r"(?:\bat\b|@)(.+)").search(part)
    return Title(
        words[at] if at is not None else "",
        words[:at] if at is not None else words,
        "" if is_place or is_whose else compiled(r"\bat\b|@").split(rest)[0].strip(" )"),
        place[1] if place else "",
        words,
        part,
    )
