"""Of the snapshots the newest few stay, and none longer than a month."""

import os
import time
from pathlib import Path
from typing import Any

from regulars.core.keeping.upgrading.snapshots import DAYS, forget_old_snapshots, list_snapshots


def test_the_newest_few_stay_for_a_month(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path
    (tmp_path / "snapshots").mkdir()
    names = [f"before_0.{n}.0-2026010{n}-120000.backup" for n in range(1, 5)]
    names.append("after_going_back-20260105-120000.backup.age")
    for name in names:
        (tmp_path / "snapshots" / name).write_bytes(b"kept")
    assert [path.name for path in list_snapshots()] == names[::-1]
    old = time.time() - (DAYS + 1) * 24 * 3600
    os.utime(tmp_path / "snapshots" / names[3], (old, old))
    forget_old_snapshots()
    assert [path.name for path in list_snapshots()] == [names[4], names[2]]
