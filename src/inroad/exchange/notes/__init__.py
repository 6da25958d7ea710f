"""A campaign as notes in Markdown, which Obsidian and every editor open; links go by name.

Start reading at `note`; `folder` writes many of them at once.
"""
