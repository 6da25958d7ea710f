"""People as somebody types them: a contact without an id, as the form hands it over."""

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
