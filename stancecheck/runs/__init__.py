"""One run over many inputs: from the paths that were named to files that are written."""
