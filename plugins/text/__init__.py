"""From Markdown to a body with typed nodes and German typography. Pure, no Pelican."""
