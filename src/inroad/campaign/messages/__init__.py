"""Commands on messages: begun from a template, kept, checked, sent.

Knows follow-ups, for sending handles one. Start reading at `messages`.
"""
