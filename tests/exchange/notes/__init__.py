"""Tests of notes in Markdown, one by one and as a folder."""
