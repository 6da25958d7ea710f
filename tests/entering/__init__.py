"""What Python loads at the start of every process, to see which functions are entered."""
