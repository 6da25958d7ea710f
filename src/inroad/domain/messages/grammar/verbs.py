"""The forms of common verbs: which verb a word is a form of, and which form.

Only verbs that people use of one another in notes are here. A word that is none of them may
still be a verb: whoever asks leaves it as it stands.
"""

from enum import Enum, auto
from functools import cache

_REGULAR = (
    "accept achieve act add admire advise agree aim allow announce answer appear apply appreciate "
    "arrange ask assist attend avoid back bake base blog book brief call care carry cause "
    "chair change chat check clean climb close coach code collect comment compare "
    "compose complete concentrate conduct confirm connect consider consult contact contribute "
    "cook copy correct cover create curate debug decide define deliver demo describe design "
    "develop direct discover discuss document donate download draft dance earn edit educate "
    "email employ encourage end engineer enjoy enter escape examine exchange expand expect "
    "explain explore export film finish fix focus follow forward found cofound co-found fund "
    "garden gather google graduate greet guide handle head help hike hire host illustrate "
    "imagine implement import improve include inform inspire interview introduce invent invest "
    "invite join judge jump keynote laugh launch lecture lift like link list listen live look "
    "love lunch mail maintain manage market master measure mention mentor message moderate "
    "monitor move name need negotiate network nominate note notice observe offer open operate "
    "order organise organize own outgrow paint pair participate perform persuade phone photograph "
    "pilot pitch place plan plant play point post practise practice praise prefer prepare "
    "present press prevent print produce program programme project promise promote propose "
    "protect prove provide publish push quote raise reach realise realize recommend record "
    "recruit refer register rehearse relocate remember remind repair repeat reply report "
    "represent request research rescue rest restart retire retrain return review revise rewrite "
    "sail sample save schedule score search serve settle shadow share shift shop show sign ski "
    "skip solve sort specialise specialize sponsor stage start state stay stop study subscribe "
    "succeed suggest supervise supply support survey switch tackle talk taste test text thank "
    "trace track trade train transfer transition translate travel treat try tweet type update "
    "upload use validate view visit volunteer vote wait walk want warn watch welcome wish work "
    "worry zoom loop cc ping skim jot nudge proofread tidy list narrow admit believe belong depend "
    "pop filter freelance temp vouch exhibit fill e-mail ditch bin bother undersell drop pass "
    "charge sweep chase tailor emphasise emphasize highlight enrol enroll brush memorise trim "
    "shorten simplify borrow rent resist refuse decline embrace pick target struggle burn double "
    "mark befriend relax smile dress lean differ exist fail happen hate hope polish last matter "
    "miss regret reckon remain seem tend vary"
).split()
_IRREGULAR = {
    "be": "was were been", "become": "became become", "begin": "began begun",
    "bring": "brought", "build": "built", "buy": "bought", "catch": "caught",
    "choose": "chose chosen", "come": "came come", "cut": "cut", "deal": "dealt",
    "do": "did done", "draw": "drew drawn", "drive": "drove driven", "eat": "ate eaten",
    "feel": "felt", "find": "found", "fly": "flew flown", "forget": "forgot forgotten",
    "get": "got gotten", "give": "gave given", "go": "went gone", "grow": "grew grown",
    "have": "had", "hear": "heard", "hold": "held", "keep": "kept", "know": "knew known",
    "lead": "led", "learn": "learnt learned", "leave": "left", "lend": "lent", "let": "let",
    "make": "made", "mean": "meant", "meet": "met", "pay": "paid", "put": "put",
    "read": "read", "ride": "rode ridden", "run": "ran run", "say": "said", "see": "saw seen",
    "sell": "sold", "send": "sent", "set": "set", "shoot": "shot", "sing": "sang sung",
    "sit": "sat", "sleep": "slept", "speak": "spoke spoken", "spend": "spent",
    "stand": "stood", "swim": "swam swum", "take": "took taken", "teach": "taught",
    "tell": "told", "think": "thought", "throw": "threw thrown", "understand": "understood",
    "win": "won", "ring": "rang rung", "wear": "wore worn", "stick": "stuck", "hang": "hung",
    "bet": "bet", "lose": "lost", "beat": "beaten", "cost": "cost",
    "write": "wrote written", "show": "showed shown", "dig": "dug", "fall": "fell fallen",
    "rise": "rose risen", "break": "broke broken", "shrink": "shrank shrunk", "hurt": "hurt",
}  # fmt: skip
_NOUNS_TOO = frozenset(
    "act aim answer back base blog book brief call care cause chair change chat check coach code "
    "comment contact cook copy cover dance demo design document draft email end exchange export "
    "film focus fund garden google guide handle head help host import interview judge jump "
    "keynote laugh launch lecture lift like link list look love lunch mail market master measure "
    "mention message monitor move name need network note offer order own pair phone photograph "
    "pilot pitch place plan plant play point post practice present press print produce program "
    "programme project promise question quote reply report request research rest return review "
    "sample schedule score search share shift shop show sign sponsor stage start state stay stop "
    "study supply support survey switch talk taste test text thank track trade train transfer "
    "transition travel treat try tweet type update use view visit volunteer vote wait walk "
    "watch welcome wish work worry zoom read run lead meet drive set sort buy cut deal "
    "draw win loop ping skim nudge record focus fall rise break hope matter "
    "pass drop charge target struggle burn double mark shadow bin dress open e-mail exhibit "
    "pop filter freelance temp".split()
)
"""Verbs that are nouns as well: what follows decides."""


class Form(Enum):
    """Which form of its verb a word is."""

    BASE = auto()
    S = auto()
    PAST = auto()
    ING = auto()


@cache
def _irregular() -> dict[str, str]:
    return {past: base for base, forms in _IRREGULAR.items() for past in forms.split()}


@cache
def _bases() -> frozenset[str]:
    return frozenset((*_REGULAR, *_IRREGULAR))


def is_noun_too(base: str) -> bool:
    """Whether a verb, in its base form, is a noun as well: "an offer", "to offer"."""
    return base in _NOUNS_TOO


def verb_of(word: str) -> tuple[str, Form] | None:
    """Return the verb that a word (lower case) is a form of, and the form; None for no verb known.

    A word that is the base of one verb and the past of another ("found", "read") counts as past.
    """
    if word in _irregular():
        return _irregular()[word], Form.PAST
    if word in _bases():
        return word, Form.BASE
    for form, candidates in ((Form.S, _before_s), (Form.PAST, _before_ed), (Form.ING, _before_ing)):
        base = next((each for each in candidates(word) if each in _bases()), None)
        if base is not None:
            return base, form
    return None


def without_s(word: str) -> str:
    """Return the form that goes with "you" for one that goes with "she": "teaches" → "teach".

    A word that is in no such form is returned as it is.
    """
    known = _WITH_YOU.get(word)
    if known is not None:
        return known
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "ous", "'s")):
        return word
    candidates = _before_s(word)
    return next((each for each in candidates if each in _bases()), candidates[0])


_WITH_YOU = {
    "is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't",
    "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't", "am": "are",
}  # fmt: skip


def _before_s(word: str) -> list[str]:
    """Return what a word may be the form with -s of, the likeliest first."""
    if word in {"has", "does", "goes", "is"}:
        return [{"has": "have", "does": "do", "goes": "go", "is": "be"}[word]]
    if not word.endswith("s") or len(word) < 3:
        return []
    if word.endswith("ies") and len(word) > 4:
        return [f"{word[:-3]}y"]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return [word[:-2]]
    return [word[:-1]]


def _before_ed(word: str) -> list[str]:
    if not word.endswith("ed") or len(word) < 4:
        return []
    stem = word[:-2]
    found = [f"{stem}e", stem]
    if word.endswith("ied"):
        found.insert(0, f"{word[:-3]}y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    return found


def _before_ing(word: str) -> list[str]:
    if not word.endswith("ing") or len(word) < 5:
        return []
    stem = word[:-3]
    found = [stem, f"{stem}e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    return found
