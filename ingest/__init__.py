"""Report file -> figures, passages and doubts in the store. Start reading in pipeline.py."""
