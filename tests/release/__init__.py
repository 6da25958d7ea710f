"""What is released: sdist, wheel and the one file, and that each is what it says."""
