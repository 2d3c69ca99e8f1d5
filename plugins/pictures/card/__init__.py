"""Social cards: pictures of 1200 × 630 pixels that stand for articles where others link to them."""
