"""Ways to pass an article on without any script: e-mail, Mastodon, the address to copy."""

from __future__ import annotations

from urllib.parse import quote

from plugins.blog.views import NavLink, Share


def share_links(title: str, address: str, instances: tuple[str, ...]) -> Share:
    """Return the links; ``instances`` are host names of Mastodon servers.

    ``https://<instance>/share?text=`` opens the composer of every Mastodon server since 2.4.
    """
    subject, body = quote(title, safe=""), quoted_address(address)
    mail = f"mailto:?subject={subject}&body={body}"
    text = f"{subject}%20{body}"
    mastodon = tuple(NavLink(name, f"https://{name}/share?text={text}") for name in instances)
    return Share(mail, mastodon, address)


def quoted_address(address: str) -> str:
    """Return ``quote(address, safe="")``.

    Nearly all of an address is safe but its separators; without them ``quote`` sees at once that
    nothing is to be done, and else looks at every character.
    """
    return quote(address, safe=":/").replace(":", "%3A").replace("/", "%2F")
