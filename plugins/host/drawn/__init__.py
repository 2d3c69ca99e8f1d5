"""What is drawn of pictures for pages: made on all cores, once, and kept on disk."""
