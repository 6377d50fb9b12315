"""From the click to the picture: how long a browser takes until the next screen's first lines are painted."""
