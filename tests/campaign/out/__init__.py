"""Tests of what goes out of a campaign, and of people who go for good."""
