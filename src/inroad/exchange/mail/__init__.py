"""Letters: one message, an mbox, a Maildir, or what somebody pasted, read into plain records.

Nothing is fetched and nothing is sent: `email` of the standard library takes a message apart, and
what is shown is its text alone. Start reading at `reading`; what is new in a text, without the
thread that it quotes, is found in `new_text`.
"""
