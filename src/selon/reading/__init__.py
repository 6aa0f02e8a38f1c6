"""Article to Reading, by pure functions: no network, no database, no printing."""
