"""factcheck says whether a source supports a claim, and shows the words that say so.

claims file → Claim → sources → Snapshot → extract → Document → facets → judge → Finding → Verdict
→ gate → Run → reports
"""

__version__ = "0.1.0"
