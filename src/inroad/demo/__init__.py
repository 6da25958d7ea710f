"""A demo campaign of invented people in every stage, dated around the present day."""

from inroad.campaign import Campaign
from inroad.demo.story import documents


def fill(campaign: Campaign) -> None:
    """Put the demo into an empty campaign; the same clock gives the same demo."""
    campaign.seed(documents(campaign.now))
