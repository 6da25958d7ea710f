"""Commands on a conversation: agreeing it, its sheet, the questions, the debrief.

Knows follow-ups, for the checklist has days. Start reading at `conversations`.
"""
