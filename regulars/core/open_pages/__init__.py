"""Pages for whoever has their address, signed in or not: made by the server, whole without a script."""
