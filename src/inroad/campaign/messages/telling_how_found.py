"""How I found somebody, typed for a letter to them: kept on the person, where it is not known.

It is told once: the next letter says the same, and so do the sheet and the person's page.
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
    # All the forms of notes are made ready when a letter is written, and not at a start.
    from inroad.domain.messages.how_found.sentences import as_sentence, found_sentence

    names = (contact.name,)
    told = as_sentence(typed, names)
    kept = next((one for one in (typed, told) if found_sentence(one, names).text == told), "")
    if not kept:
        # The next letter could not say it so.
        return None
    # As if it had been typed on their page: no import overwrites it.
    return replace(contact, how_found=kept, edited=(*contact.edited, "how_found"))
