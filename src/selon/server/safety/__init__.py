"""What makes it safe to run: who may do what, limits, headers, uploads, the log of what matters."""
