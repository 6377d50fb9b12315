"""Single sign-on: coming in by an account at a provider of identities (OpenID Connect)."""
