"""What each bit of notes on oneself says: "nurse", "12 years", "now learning UX".

`take` asks the readers in turn; each keeps what it understands in `Told`. What none of them
understands is left out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from inroad.domain.messages.grammar.articles import lowered
from inroad.domain.messages.grammar.verbs import Form, is_noun_too, verb_of
from inroad.domain.messages.introduction_words import (
    ADVERBS,
    ARROW,
    AUXILIARY,
    BECOMING,
    BEFORE,
    BEHIND_ROLE,
    DONE_TO_ME,
    EARLIER,
    FOR_FUN,
    FOR_YEARS,
    FORMER,
    FRAGMENT,
    HAS,
    MANY,
    NOT_ENGLISH,
    NOW,
    PLACE,
    RETURNING,
    ROLE_FOR_YEARS,
    SEPARATOR,
    SINCE,
    STATE,
    TRADE,
    TRADES,
    UNTIL,
    WITH_A_VERB,
    WITHOUT_END,
    YEARS,
)
from inroad.domain.messages.their_role import in_a_sentence, with_its_article
from inroad.domain.patterns import compiled
from inroad.domain.people.names.titles import is_degree
from inroad.domain.people.role_kinds.titles import head_of
from inroad.domain.text import folded


@dataclass(slots=True)
class Told:
    """What notes say of me.

    `roles` are what I am, with their article, `before` is what I was, and `once_at` where. `years`
    is for how long ("for ten years", "since 2012") and `where`; `trade` is a word that may name
    one. `doing` follows "am" or is "now …", `states` follow "am", `did` and `wants` follow "I".
    `now_at` is where I am now, which says that the rest is over. `said` is a sentence of its own.
    """

    roles: list[str] = field(default_factory=list[str])
    before: str = ""
    once_at: list[str] = field(default_factory=list[str])
    years: str = ""
    where: str = ""
    trade: str = ""
    doing: list[str] = field(default_factory=list[str])
    states: list[str] = field(default_factory=list[str])
    did: list[str] = field(default_factory=list[str])
    wants: list[str] = field(default_factory=list[str])
    now_at: str = ""
    said: str = ""

    @property
    def is_former(self) -> bool:
        """Whether what I am is what I was: "a former teacher"."""
        return bool(self.roles) and FORMER.match(self.roles[0]) is not None


def bits_of(text: str) -> list[str]:
    """Return the bits of notes, with words for arrows: "nurse -> data"."""
    start, *aims = ARROW.split(EARLIER.sub(r"\1", text.replace(" with own ", " with my own ")))
    told = [_aim(aim) for aim in aims]
    if aims and not head_of(start) and TRADE.fullmatch(start):
        told[0] = told[0].replace("moving into", f"moving from {lowered(start)} into")
        start = ""
    bits = [bit for part in (start, *told) for bit in SEPARATOR.split(part) if bit]
    bits = [compiled(r"^(?:been|am) ").sub("", bit) for bit in bits]
    return [one for bit in bits for one in _two_roles(bit)]


def _two_roles(bit: str) -> list[str]:
    """Part "analyst & teacher", and not "research & development manager"."""
    sides = bit.split(" & ")
    return sides if all(head_of(side, is_sure=True) for side in sides) else [bit]


def take(bit: str, told: Told) -> None:
    """Keep what one bit of notes says, if it says anything."""
    for reader in _READERS:
        if reader(bit, told):
            return


def _aim(said: str) -> str:
    """Return what an arrow points at: "moving into climate", "becoming a data analyst"."""
    return f"becoming {as_role(said)}" if head_of(said, is_sure=True) else f"moving into {said}"


def _said(bit: str, told: Told) -> bool:
    if not compiled(r"I\b|I['’]").match(bit):
        return False
    told.said = told.said or bit
    return True


def _nothing(bit: str, _told: Told) -> bool:
    return is_degree(bit) or bool(NOT_ENGLISH.search(bit) or FRAGMENT.match(bit))


def _has(bit: str, told: Told) -> bool:
    match = HAS.fullmatch(bit)
    if match is not None:
        what = lowered(match["what"])
        thing = what if "experience" in what else with_its_article(what)
        told.did.append(f"have {thing} {match['rest']}")
    return match is not None


def _for_long(bit: str, told: Told) -> bool:
    match = YEARS.fullmatch(bit)
    if match is None:
        return False
    trade = match["trade"] or ""
    if head_of(trade):
        return _is_role(f"{trade} for {match['many']} years", told)
    told.years = told.years or _in_years(f"{match['about'] or ''}{match['many']}")
    where = (
        f"in {trade}" if trade else compiled(rf" and (?:{MANY}) ").split(match["where"] or "")[0]
    )
    told.where = told.where or where
    return True


def _doing_for_long(bit: str, told: Told) -> bool:
    match = FOR_YEARS.fullmatch(bit)
    if match is not None:
        told.years = told.years or _in_years(match["many"])
        told.where = told.where or lowered(match["doing"])
    return match is not None


def _doing(bit: str, told: Told) -> bool:
    now, plain = _without_now(bit)
    match = compiled(r"(?:and )?(?P<verb>[^\W\d_]+ing) ", re.IGNORECASE).match(plain)
    if match is None or head_of(plain, is_sure=True):
        return False
    verb = match["verb"].lower()
    if not (now or verb_of(verb) is not None or verb in BECOMING):
        return False
    if not WITHOUT_END.fullmatch(plain):
        told.doing.append(f"{'now ' if now == 'now' else ''}{lowered(plain)}")
    return True


def _before(bit: str, told: Told) -> bool:
    match = BEFORE.fullmatch(bit)
    was = (match["what"] or match["what_too"]) if match is not None else ""
    if head_of(was):
        told.before = told.before or as_role(was)
    elif PLACE.fullmatch(was):
        told.before = told.before or was
    return bool(was) and bool(told.before)


def _now_at(bit: str, told: Told) -> bool:
    now, plain = _without_now(bit)
    if now and told.roles and head_of(plain):
        told.doing.append(f"now {as_role(plain)}")
    elif now and PLACE.fullmatch(plain):
        told.now_at = plain
    else:
        return False
    return True


def _once_at(bit: str, told: Told) -> bool:
    match = compiled(r"[Ee]x[- ](?P<firm>\w.*)").fullmatch(bit)
    if match is None or head_of(match["firm"]):
        return False
    if match["firm"][0].isupper():
        told.once_at.append(match["firm"])
    else:
        told.states.append(lowered(bit))
    return True


def _is_role(bit: str, told: Told) -> bool:
    """Keep what I am; what one is for fun is none."""
    bit = _without_now(bit)[1]
    timed = ROLE_FOR_YEARS.fullmatch(bit) or SINCE.fullmatch(bit)
    if timed is not None and not timed["link"] and not _is_whole(timed["what"]):
        timed = None
    what = timed["what"] if timed is not None else bit
    head = head_of(what)
    if not head:
        return False
    groups = timed.groupdict() if timed is not None else {}
    if folded(head) in FOR_FUN or (told.roles and not head_of(what, is_sure=True)):
        return True
    if UNTIL.fullmatch(what):
        told.did.append(f"was {as_role(what)}")
        return True
    if FORMER.match(what) and told.roles and not told.is_former:
        told.before = told.before or as_role(FORMER.sub("", what))
        return True
    told.roles.append(as_role(what))
    if groups.get("many"):
        told.years = _in_years(groups["many"])
    told.years = told.years or groups.get("since", "")
    told.doing += [groups["doing"]] if groups.get("doing") else []
    return True


def _is_whole(role: str) -> bool:
    """Whether a role ends with its noun, so that what follows is no part of it."""
    head = head_of(role)
    return bool(head) and role.endswith(head)


def as_role(said: str) -> str:
    """Return words that name a role as one is it: "a nurse at St James's"."""
    bare = compiled(r"^(?:an?|the) ", re.IGNORECASE).sub("", said)
    link = BEHIND_ROLE.search(bare)
    end = link.start() if link is not None else len(bare)
    return with_its_article(f"{in_a_sentence(bare[:end], head_of(bare))}{bare[end:]}")


def _in_years(many: str) -> str:
    return f"for {many.lower()} {'year' if many == '1' else 'years'}"


def _state(bit: str, told: Told) -> bool:
    if DONE_TO_ME.fullmatch(bit):
        told.did.append(f"was {lowered(bit)}")
    elif STATE.fullmatch(bit):
        told.states.append(RETURNING.sub("returning to work", lowered(bit)))
    else:
        return False
    return True


def _done(bit: str, told: Told) -> bool:
    """Keep what I did: "Built reporting for a hospital group"."""
    first = ADVERBS.sub("", bit).split(" ", 1)[0].lower()
    known = verb_of(first)
    is_past = first in {"was", "were", "had"} or (known is not None and known[1] is Form.PAST)
    if is_past and " " in bit:
        told.did.append(lowered(bit))
        return True
    return False


def _wants(bit: str, told: Told) -> bool:
    """Keep what lacks nothing but "I": "want to get into museums", "run a bakery"."""
    words = ADVERBS.sub("", bit).lower().split()
    known = verb_of(words[0])
    if known is not None and known[1] is Form.S and words[1:2] and words[1] in WITH_A_VERB:
        # “Works as a barista”, said of oneself.
        told.wants.append(f"{known[0]} {bit.split(' ', 1)[1]}")
        return True
    if not AUXILIARY.fullmatch(bit):
        if known is None or known[1] is not Form.BASE or len(words) == 1:
            return False
        if words[1] in {"me", "us"} or (is_noun_too(known[0]) and words[1] not in WITH_A_VERB):
            return False
    told.wants.append(lowered(bit))
    return True


def _where(bit: str, told: Told) -> bool:
    if PLACE.fullmatch(bit):
        told.where = told.where or lowered(bit)
    elif TRADE.fullmatch(bit):
        told.trade = told.trade or (lowered(bit) if bit.endswith(TRADES) else bit)
    return True


def _without_now(bit: str) -> tuple[str, str]:
    """Return "now" or its like where a bit begins with it, and the rest."""
    match = NOW.match(bit)
    return (match["now"].lower(), bit[match.end() :]) if match is not None else ("", bit)


_READERS: tuple[Callable[[str, Told], bool], ...] = (
    _said,
    _nothing,
    _has,
    _for_long,
    _doing_for_long,
    _doing,
    _before,
    _once_at,
    _now_at,
    _is_role,
    _state,
    _done,
    _wants,
    _where,
)
"""In turn: the first that understands a bit has it."""
