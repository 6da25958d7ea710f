"""A sheet as a file: Markdown, plain text, or a page of HTML to print."""
