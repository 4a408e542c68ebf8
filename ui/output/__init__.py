"""What commands write: for a terminal, as JSON Lines or CSV, as pages of their own."""
