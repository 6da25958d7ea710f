"""The lines of the table, a subject each: every one has its aim beside what it measures."""
