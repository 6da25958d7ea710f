"""A campaign as notes in Markdown, which Obsidian and every editor open; links go by name.

Start with `note.py`; `folder.py` writes many of them at once.
"""
