"""How Regulars meets the network: the address, the parent process and its children, and the way to the first answer."""
