"""Which files belong together: configuration, discovery, products, and the index of ids. Reads and writes files."""
