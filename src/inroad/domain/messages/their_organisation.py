"""An organisation as a sentence names it: "at Contoso", but "at the University of Leeds"."""

import re

_BEGINS = re.compile(
    r"(?:universit\w+|institut\w*|ministry|department|faculty|port|city|town|state|county|bank|"
    r"museum|church|school|college|office|cent(?:er|re)|society|association|council|board|embassy|"
    r"chamber|academy|federation|union|house|bureau|guild|league|royal college) (?:of|for) ",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r".+ (?:foundation|institute|museum|association|commission|agency|authority|ministry|society|"
    r"trust|union|federation|library|gallery|infirmary|parliament|embassy|fund|initiative)",
    re.IGNORECASE,
)


def with_the(organisation: str) -> str:
    """Return the name of an organisation for the middle of a sentence, with "the" where it has one.

    What is not known to have it goes without: "at Contoso", "at Dublin City Council".
    """
    has_it = organisation.lower().startswith("the ")
    needs_it = _BEGINS.match(organisation) or _ENDS.fullmatch(organisation)
    return f"the {organisation}" if needs_it and not has_it else organisation
