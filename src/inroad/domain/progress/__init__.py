"""How far the conversations have got with the goals: covered, thin, and what to ask for next.

Knows conversations and goals, and nothing else knows it but the campaign.
"""
