"""The writers: a module each, named after its format, with `FORMAT`, what is to be known of it, and `write`."""
