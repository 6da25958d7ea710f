"""The check of a message: what a reader would stumble over, said softly and with a reason.

`letter` takes a draft apart, each rule is a file, and `checks` joins them. Start reading there.
"""
