"""Notes on oneself, made a sentence: "Nurse, 12 years, moving to informatics".

Each bit between commas and bars says one sort of thing (see `introduction_bits`): what I am, for
how long, what I am doing, what I want, what I did or was. What no sentence can hold is left out;
where no bit says anything of me there is none.
"""

from inroad.domain.messages.introduction_bits import Told, bits_of, take
from inroad.domain.patterns import compiled, late
from inroad.domain.people.role_kinds.words import IN_LIFE

_AT = late(r"(?:in|at|with|on) ")


def from_notes(text: str, years: str = "") -> str:
    """Return notes on me as a sentence or two, without the last stop; "" where none can be made.

    Args:
        text: the notes, without my name.
        years: what an aside says of how long.
    """
    told = Told()
    for bit in bits_of(text):
        take(bit, told)
    if years and not told.years:
        take(years, told)
    return told.said or _sentences(told)


def _sentences(told: Told) -> str:
    main = _main(told)
    if not main:
        return ""
    is_plain = main.startswith("I am ") and bool(told.roles)
    tails = [
        f", {doing}" if doing.startswith("now ") and is_plain else f", and am {doing}"
        for doing in told.doing[:1]
    ]
    if told.now_at and not told.doing:
        tails.append(f", and am now {told.now_at}")
    if told.before:
        tails.append(f"; before that I was {told.before}")
    if not tails and told.states and (told.roles or told.years):
        verb = "have been" if " since " in told.states[0] else "am"
        tails.append(f", and {verb} {told.states[0]}")
    if not tails and told.did:
        tails.append(f", and {told.did.pop(0)}")
    if not tails and told.wants:
        tails.append(f", and {told.wants.pop(0)}")
    more = f". I {told.wants[0]}" if told.wants else ""
    return f"{main}{''.join(tails)}{more}"


def _main(told: Told) -> str:
    """Return the first clause, and take from what was told what it says."""
    if told.roles:
        return _what_i_am(told)
    where = compiled(r"^of ").sub("in ", told.where) or (f"in {told.trade}" if told.trade else "")
    if told.years and where:
        is_work = compiled(r"(?:in|as|at|with) ").match(where) is not None
        worked = "worked" if told.now_at else "have worked"
        return f"I {worked if is_work else 'have been'} {where} {told.years}"
    if told.doing and told.years:
        return f"I have been {told.doing.pop(0)} {told.years}"
    if told.states:
        listed = ", ".join(told.states)
        return f"I {'have been' if ' since ' in listed else 'am'} {listed}"
    if told.did:
        return f"I {told.did.pop(0)}"
    if told.once_at:
        return f"I worked at {' and '.join(told.once_at[:2])}"
    if told.before:
        before, told.before = told.before, ""
        return f"I was {before}"
    if told.doing:
        return f"I am {told.doing.pop(0)}"
    return f"I {told.wants.pop(0)}" if told.wants else ""


def _what_i_am(told: Told) -> str:
    where = compiled(r"^of ").sub("in ", told.where)
    at = f"{',' if ' since ' in where else ''} {where}" if _AT.match(where) else ""
    if not told.years:
        return f"I am {' and '.join(told.roles[:2])}{at}"
    if told.is_former:
        return f"I am {told.roles[0]}{at} with {told.years.removeprefix('for ')} behind me"
    is_over = bool(told.now_at) and IN_LIFE.isdisjoint(told.roles[0].split())
    return f"I {'was' if is_over else 'have been'} {told.roles[0]}{at} {told.years}"
