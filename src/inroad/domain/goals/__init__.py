"""The goals that a conversation can have: the thirteen, those of my own, and what is none.

Knows the documents. Start reading at `thirteen`.
"""
