"""Gaps of a template that were not filled in: [Name], {first_name}, ${x}, <topic>, ____, XXX.

Brackets have honest uses ("What Editors [Really] Do", a link in angle brackets), so what
stands between them decides.
"""

from collections.abc import Iterator

from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.messages.template_fields import FIELDS
from inroad.domain.patterns import late

_FIELD = (
    r"(?:name|names|company|organi[sz]ation|firm|employer|role|title|position|job|date|day|time|"
    r"times|topic|subject|field|industry|sector|school|university|college|city|place|event|"
    r"conference|link|url|number|phone|e-?mail|specific|something|mutual|contact|person|"
    r"recipient|referrer|referred|project|skill|skills|team|insert|add|enter|fill|here|xx+|"
    r"placeholder|reason|detail|details|article|talk|post|quote|advice|greeting|salutation|"
    r"sender|signature|minutes|connection|major|degree|program|programme|department|location|"
    r"weekday|month|year|interest|how you found \w+|one true thing|thing)"
)
_PATTERNS = (
    late(r"\[[A-Z][A-Z _/'-]{2,40}\](?!\()"),
    late(r"\[ {0,9}(?:\.\.\.|…|\?+|x+|X+|_+)? {0,9}\]"),
    late(r"\{\{[^}\n]{0,60}\}\}|\$?\{[A-Za-z_][\w .'-]{0,40}\}|\{\d\}"),
    late(r"%[A-Z][A-Z_]{2,}%|\$[A-Z_]{3,}\b|\*\|[^|\n]{1,40}\|\*"),
    late(r"(?<=\S )_{3,}|_{3,}(?=[ ,.!?]*\S)"),
    late(r"\bTODO\b|\bTBD\b"),
    late(r"\bX{3,}\b|\bX{2}(?= (?:company|team|at|university)\b)"),
    late(r"\((?i:insert|add|enter|fill in|company name|your name|date here|name of (?:the "
    r")?(?:company|person|talk|firm)|"
               r"name here|their name|topic here)\b[^)\n]{0,200}\)"),
    late(r"\((?i:date|day|time|topic|name|company|firm|event|title|link|place)\)"),
    late(r"\b(?:INSERT|YOUR|COMPANY|FIRST|LAST|CONTACT|RECIPIENT|THEIR)[ _]?(?:NAME|"
    r"COMPANY|TITLE|DATE|HERE|ROLE|TOPIC|"
               r"FIRM|ORGANI[SZ]ATION)\b"),
    late(r"(?<=\b[Aa]t|\b[Oo]f|\b[Tt]o|\b[Ii]n) [,.](?=\s|$)|(?<=\bwith|\bfrom) [,.](?=\s|"
    r"$)|(?<=\babout) [,.](?=\s|$)"),
)  # fmt: skip
_SPAN = late(r"\[(?!\d+\])[^\[\]\n]*\](?!\()|[<«‹][^<«‹>»›\n]*[>»›]")
"""What stands between brackets; what it says decides whether it is a gap."""
_OURS = frozenset(field.gap for field in FIELDS)
"""What Inroad's own gaps say."""
_NAMES_A_FIELD = late(rf"\b(?i:{_FIELD})\b")
_BEFORE_A_NOUN = late(r"\b(?:in|at|on|of|by|about|with|for|from|your) $")
_PREPOSITION = 7
"""Characters of the longest, with a space on either side."""
_LINK = late("[@:/]")
_TAIL = 41
"""Characters between what a gap in angle brackets is for and its end, with the bracket."""
_LONGEST_RULER = 200
_NAMELESS = late(
    r"\s*(?i:hi|hello|hey|dear|good morning|good afternoon)(?: (?:mr|mrs|ms|dr)\.?)? +,"
)
_DEAR_X = late(r"\s*(?i:hi|hello|dear|hey) (?P<name>X|N\.?N\.?|Name|NAME|First ?[Nn]ame)\b")
_REASON = "A gap is left here. Fill it in, or take it out."


def check_placeholders(letter: Letter) -> Iterator[Finding]:
    """Yield each gap that is left, in the subject, the greeting, the body or the signature."""
    text = letter.text
    found = [
        one.span()
        for one in _SPAN.finditer(text)
        if _is_gap(one[0]) or _is_object(text, one.start())
    ]
    for pattern in _PATTERNS:
        spans = (one.span() for one in pattern.finditer(text))
        found += [span for span in spans if not _is_ruler(text, *span)]
    greeting = letter.greeting
    for pattern in (_NAMELESS, _DEAR_X):
        match = pattern.match(text, greeting.start, greeting.end)
        if match:
            found.append(match.span())
    end = -1
    for start, stop in sorted(found):
        if start >= end:
            yield Finding(CheckRule.PLACEHOLDER, _REASON, start, stop)
            end = stop


def _is_gap(span: str) -> bool:
    """Whether what stands between brackets, these included, names what belongs there."""
    fields = _NAMES_A_FIELD.finditer(span)
    if span[0] == "[":
        return span[1:-1] in _OURS or any(fields)
    return not _LINK.search(span) and any(len(span) - field.end() <= _TAIL for field in fields)


def _is_object(text: str, start: int) -> bool:
    """Whether brackets stand where a noun does, behind a preposition ("your essay in [paper]")."""
    before = text[max(0, start - _PREPOSITION) : start]
    return text[start] == "[" and text[start + 1].islower() and bool(_BEFORE_A_NOUN.search(before))


def _is_ruler(text: str, start: int, end: int) -> bool:
    """Whether it is a line of its own, between parts of a message."""
    before = text[max(0, start - _LONGEST_RULER) : start].rpartition("\n")[2]
    after = text[end : end + _LONGEST_RULER].partition("\n")[0]
    return not f"{before}{text[start:end]}{after}".strip(" _=-*")
