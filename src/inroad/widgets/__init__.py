"""What more than one screen shows. Widgets draw finished text; they know no rules."""
