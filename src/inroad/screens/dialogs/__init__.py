"""What is asked on a screen of its own: forms, choices and pickers."""
