"""What helps people write claims files."""

from __future__ import annotations

from factcheck.authoring.attach import Attached, attach
from factcheck.authoring.start import CLAIMS, start

__all__ = ["CLAIMS", "Attached", "attach", "start"]
