"""What a question says by itself: operation, measures, periods, parts; nothing stored is looked at but names."""
