"""Invitations (RFC 5545, RFC 5546): what a calendar file agrees, moves or calls off.

They are read without a library: files come cut off, with zones that nobody defined and bytes that
are no UTF-8, and one wrong line must not take the others with it. Start reading at `reading`.
"""
