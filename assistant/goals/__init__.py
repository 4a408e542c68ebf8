"""The goals that a report tells of in its text: what each is called, what became of it, its target and its outcome."""
