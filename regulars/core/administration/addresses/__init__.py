"""A new e-mail address to sign in with: it holds once its owner opened the link that was mailed there."""
