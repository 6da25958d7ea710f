"""People as somebody types them: a contact without an id, as the form hands it over."""

from inroad.campaign import Campaign
from inroad.domain.people.contact import Contact


def somebody(
    name: str,
    organisation: str = "",
    role: str = "",
    email: str = "",
    phone: str = "",
    url: str = "",
    zone: str = "",
    tags: tuple[str, ...] = (),
    how_found: str = "",
    notes: str = "",
) -> Contact:
    """Return what was typed of somebody."""
    return Contact(
        0,
        name,
        organisation=organisation,
        role=role,
        email=email,
        phone=phone,
        url=url,
        zone=zone,
        tags=tags,
        how_found=how_found,
        notes=notes,
    )


def added(campaign: Campaign, name: str = "Priya Nair", **details: str) -> Contact:
    """Add somebody, and return who that is then."""
    campaign.people.add(somebody(name, **details))
    return next(contact for contact in campaign.people.all() if contact.name == name)
