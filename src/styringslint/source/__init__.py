"""Text that knows where it is: decoding, nodes with spans, comments, plain syntax errors."""
