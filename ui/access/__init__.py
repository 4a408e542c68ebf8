"""Who gets in and what a request may be: login, users, limits, the gate before all that is served."""
