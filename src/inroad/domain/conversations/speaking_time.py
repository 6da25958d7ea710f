"""How long a text takes to say."""

from inroad.domain.text import plural

WORDS_A_MINUTE = 130
"""What a calm speaker says in a minute; lectures and audiobooks have 120 to 150."""


def say_length(text: str) -> str:
    """Return how long a text is: "35 words, about 15 seconds", "" for none."""
    words = len(text.split())
    if not words:
        return ""
    seconds = max(5, round(words * 60 / WORDS_A_MINUTE / 5) * 5)
    minutes, rest = divmod(seconds, 60)
    spans = [f"{minutes} min"] if minutes else []
    spans += [f"{rest} s"] if rest else []
    return f"{plural(words, 'word')}, about {' '.join(spans)}"
