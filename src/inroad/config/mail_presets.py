"""How the mail programs of terminals are called with a message, by the names of these.

mutt and neomutt take a file with headers and text. aerc 0.14, which Debian has, takes nothing but
a link; himalaya takes headers and the text as arguments, and opens its editor on them.
"""

MAIL_PRESETS = {
    "mutt": "mutt -H {file}",
    "neomutt": "neomutt -H {file}",
    "aerc": "aerc {mailto}",
    "himalaya": "himalaya message write -H To:{to} -H Subject:{subject} -- {body}",
}
"""A command for each name, as somebody could have written it into `mail_command`."""
