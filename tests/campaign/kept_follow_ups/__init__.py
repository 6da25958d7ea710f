"""Tests of what is kept of follow-ups from one session to the next."""
