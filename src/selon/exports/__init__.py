"""One file a format. Names that belong to a format stay in its file."""
