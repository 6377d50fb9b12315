"""Taking the demo company out again, and nothing else."""

from regulars.site.demo.removing.remove import RemovedDemo, remove_demo

__all__ = ["RemovedDemo", "remove_demo"]
