"""Words about somebody, turned into words to them: "she moved to UX" → "you moved to UX".

Pronouns are turned, the names that they go by, and the verbs that go with these. What a note
says of others stays: where it has "she" or "he", "they" are somebody else.
"""

from collections.abc import Collection

from inroad.domain.messages.grammar.verbs import Form, is_noun_too, verb_of, without_s
from inroad.domain.patterns import compiled, late
from inroad.domain.people.names.name_words import ADDRESSES
from inroad.domain.people.names.titles import is_title, key
from inroad.domain.text import folded

_WORD = late(r"[^\W_]+(?:['’.-][^\W_]+)*['’]?")
_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_SINGULAR = _HE | _SHE
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "themself"})
_SUBJECTS = frozenset({"he", "she", "they"})
_OBJECTS = frozenset({"him", "them"})
_OWN = {"his": "your", "their": "your", "hers": "yours", "theirs": "yours"}
_SELVES = frozenset({"himself", "herself", "themselves", "themself"})
_SHORT = {"'d": "'d", "'ll": "'ll", "'ve": "'ve", "'re": " are"}
_BEEN = frozenset({"been", "got", "had", "done", "made", "written", "worked", "moved", "given"})
"""After "she's", these say that it stands for "has"."""
_ADVERBS = frozenset(
    "also always almost already both ever first just never not now often once only quite rather "
    "seldom since so sometimes soon still then too even".split()
)
_AFTER_OBJECT = frozenset(
    "a about across after again ago all also an and around as at back because before behind both "
    "but by during each every first for from how if in into is last later like live next of off "
    "on once or out over since so speak sing play teach talk present perform explain say give "
    "lead run go do make work read write perhaps my our your any some this these more know get "
    "that the then there this through to today "
    "together tonight twice under until via well was were what when where which while who "
    "why with yesterday years you anytime posted informed updated".split()
)
"""What follows "her" where it is no "your": "saw her at", "heard her speak"."""
_DONE_OR_HERS = frozenset("talk play work run read lead show perform present teach".split())
_SEEN_DOING = frozenset("saw heard watched seen hear see watch watching".split())
"""After these "her talk" is as good as "her talking"; after all else it is something of hers."""
_GIVEN = frozenset(
    "send give show tell lend bring forward email mail text hand pass buy keep let owe".split()
)
"""A promise that begins with one of these gives her something: "send her version 2"."""
_THEIR_PEOPLE = frozenset(
    "cousin son daughter brother sister mother father mum mom dad wife husband partner team boss "
    "colleague colleagues friend friends assistant students".split()
)
"""Whoever is told something instead of them: "tell her cousin"."""
_COSTING = frozenset("took takes cost costs".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_SOME_OF = frozenset("most some many few all half none both one two three each several".split())
"""Before "of them": that is no single person."""
_SEVERAL = frozenset(
    "everyone everybody people others group groups crowd teams lot many most some few children "
    "men women folks".split()
)
_WORDS_TOO = frozenset(
    "an april art august banks baker bell best bill book brook brown bush chance chase church "
    "cliff cook cross dale dawn day dean do drew faith field fields fisher ford fox frank gay "
    "glen grace grant gray green ha hall he heath hill holly hope hunter ivy jack jo joy june "
    "king lance lane lee long mark marsh mason may miles miller mills moon new north olive "
    "park parks pat penny pike poole price read rich robin rose rush sage sky small smith son "
    "stone story summer sun they turner walker wall ward waters way wells west white will "
    "winter wood woods you young".split()
)
"""Names that are words as well: only with a capital are they taken for a name."""
_NO_PLURAL = frozenset("is was has does this his its us as always perhaps across thus less".split())
_BEFORE_SUBJECT = frozenset(
    "that because when where while if since as and but says said how why what think thinks "
    "believe believes whether although though so which".split()
)
_AND = frozenset({"and", "or", "but"})


def to_you(text: str, names: Collection[str] = (), are_others: bool = False) -> str:
    """Return what is said about somebody as it is said to them.

    Args:
        text: one sentence or a part of one.
        names: what they are called: each name of theirs is turned as well.
        are_others: whether "they" and "them" are others: "phone them" was said to me by one.
    """
    return _Turn(text, names, are_others).turned()


def are_two(text: str) -> bool:
    """Whether somebody is "he" and somebody "she" in a text: one of them is not the reader."""
    words = {word.split("'")[0] for word in folded(text).replace("’", "'").split()}
    words = {word.strip(".,;:!?()") for word in words}
    return not words.isdisjoint(_HE) and not words.isdisjoint(_SHE)


class _Turn:
    """One text on its way: its words, and which of them are theirs."""

    def __init__(self, text: str, names: Collection[str], are_others: bool) -> None:
        self._text = text
        self._words = list(_WORD.finditer(text))
        self._plain = [folded(match[0]).replace("’", "'") for match in self._words]
        self._names = {folded(part) for name in names for part in name.split() if len(part) > 1}
        stems = {word.split("'")[0] for word in self._plain}
        is_named = any(map(self._is_name, range(len(self._words))))
        self._theirs = _SINGULAR if stems & _SINGULAR or is_named else _PLURAL
        if are_others:
            self._theirs = self._theirs - {"they", "them", "themselves"}
        self._others = self._first_of_others()
        self._changes: dict[int, str] = {}

    def turned(self) -> str:
        for at in range(len(self._words)):
            if at not in self._changes:
                self._turn(at)
        parts: list[str] = []
        end = 0
        for at, match in enumerate(self._words):
            if at in self._changes:
                parts.append(self._text[end : match.start()])
                parts.append(_cased(match[0], self._changes[at]))
                is_gone = not self._changes[at]
                end = match.end() + (is_gone and self._text.startswith(".", match.end()))
        parts.append(self._text[end:])
        return compiled(r"(?<=\S) {2,}").sub(" ", "".join(parts)).strip()

    def _turn(self, at: int) -> None:
        word = self._plain[at]
        stem, mark, rest = word.partition("'")
        if self._is_name(at):
            if not self._is_a_namesake(at):
                self._turn_name(at, mark + rest)
        elif stem not in self._theirs or self._is_others(at):
            return
        elif stem in _SUBJECTS:
            self._turn_subject(at, mark + rest)
        elif word in _SELVES:
            self._changes[at] = "yourself"
        elif word == "her":
            self._changes[at] = "you" if self._is_object(at) else "your"
        elif word in _OBJECTS:
            self._changes[at] = "you"
        elif word == "his" and self._is_last_of(at):
            self._changes[at] = "yours"
        elif word in _OWN:
            self._changes[at] = _OWN[word]

    def _is_others(self, at: int) -> bool:
        """Whether a word means several others; "the papers of their lab" are of theirs."""
        is_of = at > 0 and self._plain[at - 1] == "of"
        if is_of and at > 1 and self._plain[at] == "them" and self._plain[at - 2] in _SOME_OF:
            return True
        return self._plain[at].split("'")[0] in _PLURAL and at > self._others and not is_of

    def _first_of_others(self) -> int:
        """Return where several are named whom a later "they" means: "dashboards nobody reads"."""
        for at, word in enumerate(self._plain):
            if word in _PLURAL:
                break
            is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
            known = verb_of(word)
            is_verb = (
                known is not None and known[1] is Form.S and at > 0 and not is_noun_too(known[0])
            )
            if word in _SEVERAL or (is_plural and word not in _NO_PLURAL and not is_verb):
                return at
        return len(self._plain)

    def _turn_subject(self, at: int, ending: str) -> None:
        if ending == "'s":
            following = self._plain[at + 1] if at + 1 < len(self._plain) else ""
            has = following in _BEEN or _is_past(following)
            self._changes[at] = "you have" if has else "you are"
            return
        self._changes[at] = f"you{_SHORT.get(ending, '')}"
        if not ending and self._plain[at] != "they":
            self._turn_verbs(at + 1)

    def _turn_name(self, at: int, ending: str) -> None:
        """Turn a name of theirs; the words of one name that follow are part of it."""
        last = at
        while not ending and last + 1 < len(self._plain):
            stem, mark, rest = self._plain[last + 1].partition("'")
            if stem not in self._names:
                break
            last, ending = last + 1, mark + rest
        for part in range(at + 1, last + 1):
            self._changes[part] = ""
        if at and self._is_a_title(at - 1):
            self._changes[at - 1] = ""
        if ending in {"'s", "'"}:
            self._changes[at] = "your"
            return
        self._changes[at] = "you"
        if at == 0 or self._plain[at - 1] in _BEFORE_SUBJECT:
            self._turn_verbs(last + 1)

    def _is_a_title(self, at: int) -> bool:
        """Whether a word before a name of theirs belongs to it: "Dr. Nair", "nurse Priya"."""
        word = self._words[at][0]
        return is_title(word) and (word[:1].isupper() or key(word) in ADDRESSES)

    def _is_name(self, at: int) -> bool:
        """Whether a word is a name of theirs: "Park" for Grace Park, and no park in Leeds."""
        stem, _, ending = self._plain[at].partition("'")
        if stem not in self._names or stem not in _WORDS_TOO:
            return stem in self._names
        following = self._plain[at + 1] if at + 1 < len(self._plain) else ""
        known = verb_of(following)
        is_told_of = known is not None and known[1] in (Form.S, Form.PAST)
        is_subject = is_told_of or bool(ending) or following in self._names
        return is_subject if at == 0 else self._words[at][0][:1].isupper()

    def _is_a_namesake(self, at: int) -> bool:
        """Whether another last name follows: for Tom Baker, Tom Ives is somebody else."""
        if at + 1 >= len(self._words):
            return False
        following = self._words[at + 1]
        between = self._text[self._words[at].end() : following.start()]
        stem = self._plain[at + 1].partition("'")[0]
        return between == " " and following[0].istitle() and stem not in self._names and (
            verb_of(stem) is None)  # fmt: skip

    def _turn_verbs(self, at: int) -> None:
        """Turn the verb that begins at a word, and those joined to it by "and"."""
        verb = self._after_adverbs(at)
        if verb is None:
            return
        self._turn_verb(verb)
        for joined in range(verb + 1, len(self._plain) - 1):
            if self._plain[joined] in _SUBJECTS or self._plain[joined] in {"who", "that"}:
                return
            if self._plain[joined] in _AND:
                second = self._after_adverbs(joined + 1)
                if second is not None and self._is_finite(second):
                    self._turn_verb(second)

    def _turn_verb(self, at: int) -> None:
        turned = without_s(self._plain[at])
        if turned != self._plain[at]:
            self._changes[at] = turned

    def _is_finite(self, at: int) -> bool:
        """Whether a word after "and" is a verb with -s, and no plural of a noun."""
        word = self._plain[at]
        if word in {"is", "was", "has", "does"}:
            return True
        known = verb_of(word)
        if known is None or known[1] is not Form.S:
            return False
        following = self._plain[at + 1] if at + 1 < len(self._plain) else ""
        return bool(following) and following not in {"of", "and", "or", "for"}

    def _after_adverbs(self, at: int) -> int | None:
        while at < len(self._plain):
            word = self._plain[at]
            if word not in _ADVERBS and not (word.endswith("ly") and word != "apply"):
                return at
            at += 1
        return None

    def _is_object(self, at: int) -> bool:
        """Whether "her" is whom something was done to, and nothing of hers follows."""
        if at == 0:
            return False
        if at + 1 >= len(self._plain):
            return True
        between = self._text[self._words[at].end() : self._words[at + 1].start()]
        following = self._plain[at + 1]
        if following in _DONE_OR_HERS:
            return self._plain[at - 1] in _SEEN_DOING
        if self._plain[at - 1] in _GIVEN and at == 1:
            return following not in _THEIR_PEOPLE
        if self._plain[at - 1] in _COSTING and (following.isdigit() or following in _NUMBERS):
            return True
        return bool(between.strip()) or following in _AFTER_OBJECT or following.endswith("ly")

    def _is_last_of(self, at: int) -> bool:
        """Whether it is "of his" with nothing of his after it."""
        return at > 0 and self._plain[at - 1] == "of" and self._is_object(at)


def _is_past(word: str) -> bool:
    known = verb_of(word)
    return known is not None and known[1] is Form.PAST


def _cased(was: str, now: str) -> str:
    """Return a word with a capital where the one that it replaces begins a sentence with one."""
    is_pronoun = folded(was).split("'")[0] in _SINGULAR | _PLURAL
    return f"{now[:1].upper()}{now[1:]}" if is_pronoun and was[:1].isupper() else now
