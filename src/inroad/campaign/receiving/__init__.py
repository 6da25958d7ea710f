"""What was received: letters and invitations, whom they are with, and what they change.

`received` proposes what each becomes, in a sentence, and takes what is agreed to as one change.
"""
