"""Many users at once for a long while, each at the pace of somebody who works: what they wait for, and the errors."""
