"""Screens of a conversation: the sheet, the quiet screen while it runs, the debrief, the bank."""
