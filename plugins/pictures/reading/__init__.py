"""What picture files say of their rights: XMP, IPTC-IIM and EXIF in every container."""
