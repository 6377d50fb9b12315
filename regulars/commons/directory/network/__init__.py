"""The network is the picture of who is tied to whom."""
