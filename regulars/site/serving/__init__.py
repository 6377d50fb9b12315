"""How Regulars meets the network: the screens' files, the answers' headers, the server and its processes."""
