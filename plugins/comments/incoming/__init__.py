"""Mails of readers as comments that wait for an editor: bytes in, a pending comment out, pure."""
