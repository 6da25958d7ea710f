"""What Inroad writes to forty people, read letter by letter before it was accepted."""
