"""Pictures in the formats and widths that browsers choose from."""
