"""Picture files as bytes: what they say of their rights, and what is made of them for pages."""
