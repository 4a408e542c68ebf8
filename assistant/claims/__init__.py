"""Claims judged against what the reports print: right, right when rounded, wrong, or not to be settled."""
