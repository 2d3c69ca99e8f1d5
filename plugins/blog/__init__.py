"""The vocabulary all plugins share: article, author, series, picture, teaser, page. Pure."""
