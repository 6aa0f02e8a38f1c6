"""Training of the tagger. Nothing in the package imports this folder."""
