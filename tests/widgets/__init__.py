"""Tests of what more than one screen shows."""
