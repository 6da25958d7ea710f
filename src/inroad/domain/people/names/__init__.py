"""What a whole name says: what one calls somebody, their last name, and their title.

Start reading at `whole_name`, which goes through a name as people and other programs write it.
What stands beside a name is taken off in `asides`, titles and degrees are told in `titles`, which
of the words is the first name in `first_names`, and how each is written in `casing`. `greetings`
says how a letter begins with all that.
"""
