"""Messages: what kinds there are, what a draft consists of, and what would weaken it."""
