"""What asks one thing on a screen of its own: choices, pickers, an import, unsaved forms."""
