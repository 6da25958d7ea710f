"""Screens of goals: the checklist, one goal with its evidence, goals against conversations."""
