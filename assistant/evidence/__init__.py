"""What the store holds for a plan: figures, explanations, sentences, and what they are worth."""
