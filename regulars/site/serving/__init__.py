"""How Regulars meets the network: the address, the parent process and its children, and what comes before the first answer."""
