"""Accuracy against gold data and speed against peers, with floors that only go up. See ``python -m bench --help``."""
