"""Rights written into picture files; all else that they say of people and places taken out."""
