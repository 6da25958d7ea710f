"""The question bank: good questions for each goal, by role, each with what to ask next."""
