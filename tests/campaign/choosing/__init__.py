"""Tests of whom to ask: what lists know of people, their orders, and what stands on Today."""
