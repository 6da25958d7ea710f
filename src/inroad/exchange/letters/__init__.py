"""Messages on their way: templates filled in, drafts for a mail program, links that open one."""
