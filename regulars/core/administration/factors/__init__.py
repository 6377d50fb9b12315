"""Second factors: codes from an app, passkeys, recovery codes."""
