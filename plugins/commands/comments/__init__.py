"""What ``tasks.py comments`` does: mails come in, editors decide, people are erased."""
