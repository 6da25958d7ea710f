"""What is known of each kind of message, by the moment that it is for.

A kind is one record here and one line in `messages.kinds`. Its template is in the syntax of
Jinja2: a field that is empty shows as a gap to fill, and `if` leaves out what is not known. What
the fields hold is said in `messages.template_fields`.
"""
