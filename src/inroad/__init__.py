"""Inroad: informational interviews, run from the terminal."""

__version__ = "0.2.0"
