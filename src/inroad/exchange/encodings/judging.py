"""In which encoding bytes are: the one in which their letters are likely, and its rivals.

Unicode gives itself away. Of the others nothing does, but for what the letters would be: each
encoding is tried on the cells that have any, and likely is the one in which they are names. Where
another one says something else that is as likely, nobody can know, and somebody has to be asked.
"""

import codecs
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.encodings.candidates import (
    CANDIDATES,
    UTF8,
    Candidate,
    likelihood,
    name_of,
)
from inroad.exchange.encodings.sample import Sample, sample_of
from inroad.exchange.records import Reading, Rival

Known = Callable[[str], bool]

_CLEAR = 5.0
"""How much likelier (as a logarithm) a reading has to be than another one, to be taken unasked."""
_OFFERED = 12.0
"""How much likelier a reading may be than another one that is offered beside it."""
_UNDEFINED = -15.0
"""Of a byte that stands for nothing in an encoding."""
_HEADING = 12.0
"""Of a cell that is a heading as programs write it."""
_VOICE = 1.0
"""Of what chardet says."""
_EXAMPLES = 3
_MOST_RIVALS = 5
_ALSO = {
    "cp1252": ("latin1", "iso88591", "ansi"),
    "mac_roman": ("macroman", "macintosh", "mac"),
    "cp932": ("sjis", "shiftjis", "windows31j"),
    "gb18030": ("gbk", "gb2312", "cp936"),
    "cp949": ("euckr", "korean", "uhc"),
    "big5": ("cp950",),
}
"""What else encodings are called."""
_FEW = 6
"""Cells that may follow the rules of UTF-8 by chance."""


class _Judged(NamedTuple):
    candidate: Candidate
    texts: tuple[str, ...]
    score: float
    bad: int
    """Bytes that stand for nothing."""


def read_as(pieces: Iterable[bytes], wished: str = "", known: Known | None = None) -> Reading:
    """Return in which encoding a file is.

    Args:
        pieces: all bytes of the file, in pieces of some size.
        wished: the encoding that somebody named, or "".
        known: whether a cell is one that such files are known to have, like a heading.

    Raises:
        Unreadable: there is no encoding called so.
    """
    codec = codec_of(wished) if wished else ""
    sample = sample_of(pieces)
    if codec and sample.told.startswith(("utf-8", "utf-16", "utf-32")):
        # A mark is no letter, and stays out of the first cell.
        codec = sample.told if codec.split("-")[:2] == sample.told.split("-")[:2] else codec
    if codec:
        return Reading(codec, name_of(codec), _example(sample.cells, codec))
    return judged(sample, known)


def judged(sample: Sample, known: Known | None = None) -> Reading:
    """Return the likeliest encoding of what is known of a file, with its rivals."""
    if sample.told:
        return Reading(sample.told, name_of(sample.told))
    if not sample.cells or _is_utf8(sample):
        return Reading("utf-8", UTF8.name, _example(sample.cells, "utf-8"))
    candidates = (UTF8, *CANDIDATES) if sample.letters else CANDIDATES
    voice = _voice(sample.cells)
    found = [_judge(sample.cells, one, known, voice) for one in candidates]
    found.sort(key=lambda one: one.score, reverse=True)
    best, *others = found
    # Of those that say the same, the usual one; nobody can see which it was.
    same = [one for one in found if one.texts == best.texts]
    best = max(same, key=lambda one: one.candidate.rarity)
    rivals = _rivals(best, others, UTF8 if sample.letters and not sample.broken else None)
    reading = Reading(best.candidate.codec, best.candidate.name, best.texts[0])
    if not rivals:
        return reading
    shown = _differing(best, rivals)
    return reading._replace(
        example=best.texts[shown[0]],
        rivals=tuple(_as_rival(one, shown) for one in (best, *rivals)),
    )


def codec_of(name: str) -> str:
    """Return the codec that somebody means; raises Unreadable where there is none called so."""
    said = " ".join(name.lower().replace("_", " ").replace("-", " ").split())
    for one in CANDIDATES:
        if said in (one.codec.replace("_", " "), one.name.lower().replace("-", " ")):
            return one.codec
    plain = said.replace(" ", "")
    for one in CANDIDATES:
        if plain in _ALSO.get(one.codec, ()):
            return one.codec
    try:
        found = codecs.lookup(said.replace(" ", "-"))
        bytes(range(256)).decode(found.name, "replace")
    except (LookupError, ValueError) as error:
        raise Unreadable(
            f"{clean(name)[:40]} is no encoding that is known here; name one like UTF-8, "
            "Windows-1252 or Mac Roman."
        ) from error
    return found.name


def _is_utf8(sample: Sample) -> bool:
    """Whether a file is UTF-8, a few bad bytes or not.

    What follows its rules by chance is short, and has no letters in it that names have.
    """
    if sample.broken > sample.letters:
        return False
    if len(sample.cells) > _FEW:
        return True
    texts = [cell.decode("utf-8", "replace") for cell in sample.cells]
    return any(char >= "\u0800" for text in texts for char in text if char != "\ufffd")


def _judge(
    cells: Sequence[bytes], candidate: Candidate, known: Known | None, voice: str
) -> _Judged:
    score = candidate.rarity + (_VOICE if voice == candidate.codec else 0.0)
    texts, readable, bad = [], [], 0
    for cell in cells:
        text = cell.decode(candidate.codec, "replace")
        bad += text.count("\ufffd")
        texts.append(clean(text))
        readable.append(text.replace("\ufffd", ""))
        if known is not None and known(text):
            score += _HEADING
    score += likelihood(readable, candidate) + bad * _UNDEFINED
    return _Judged(candidate, tuple(texts), score, bad)


def _rivals(best: _Judged, others: Sequence[_Judged], ruled: Candidate | None) -> list[_Judged]:
    """Return the readings that say something else, and are about as likely as the best one.

    The one whose rules all bytes follow is always among them, where there is one.
    """
    found: list[_Judged] = []
    for one in others:
        if one.bad <= best.bad and all(one.texts != said.texts for said in (best, *found)):
            found.append(one)
    by_rule = [one for one in found if one.candidate == ruled]
    is_clear = not found or best.score - found[0].score >= _CLEAR
    if is_clear and not by_rule:
        return []
    # Where somebody is asked, also what is less likely is offered.
    near = [one for one in found if best.score - one.score < _OFFERED]
    near = by_rule + [one for one in near if one not in by_rule]
    return near[: _MOST_RIVALS - 1]


def _differing(best: _Judged, rivals: Sequence[_Judged]) -> list[int]:
    """Return which cells show best what the readings differ in."""
    count = range(len(best.texts))
    different = [sum(one.texts[at] != best.texts[at] for one in rivals) for at in count]
    return sorted(count, key=lambda at: -different[at])[:_EXAMPLES]


def _as_rival(one: _Judged, shown: Sequence[int]) -> Rival:
    return Rival(one.candidate.codec, tuple(one.texts[at] for at in shown))


def _example(cells: Sequence[bytes], codec: str) -> str:
    return clean(cells[0].decode(codec, "replace")) if cells else ""


def _voice(cells: Sequence[bytes]) -> str:
    """Return the codec that chardet hears in some cells, or ""."""
    import chardet

    said = chardet.detect(b"\n".join(cells)).get("encoding") or ""
    try:
        return {"iso8859-1": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949"}.get(
            name := codecs.lookup(said).name.replace("-", "_"), name
        )
    except LookupError:
        return ""
