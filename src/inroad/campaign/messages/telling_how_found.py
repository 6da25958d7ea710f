"""How I found somebody, typed for a letter to them: kept on the person, where it is not known.

It is told once: the next letter says it too, and so do the sheet and the person's page.
"""

from dataclasses import replace

from inroad.domain.people.contact import Contact


def told_with(contact: Contact, typed: str, said: str) -> Contact | None:
    """Return the contact with what was typed; None where there is nothing new to keep.

    Args:
        contact: to whom the letter goes.
        typed: what its options say, cleaned.
        said: what the letter says of it without that: what the options stood at.
    """
    if contact.how_found or not typed or typed == said:
        return None
    # As if it had been typed on their page: no import overwrites it.
    return replace(contact, how_found=typed, edited=(*contact.edited, "how_found"))
