"""The chat page: conversations kept, questions on their way, answers shown, charts, suggestions, filters."""
