"""The page and the API over an archive: ``create_app`` makes the application, ``selon serve`` runs it."""
