"""Question and conversation -> cited answer. Start reading in pipeline.py."""
