/// Nothing to call: see cstart.c.
