"""Drawings (SVG) made safe: read with limits, reduced to an allowlist, written anew."""
