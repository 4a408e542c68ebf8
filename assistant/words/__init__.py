"""The words of questions, Swedish and English: lists as data, and how typed text is read with them."""
