"""The composer of messages, and what leaves it: mail, clipboard, files, the editor."""
