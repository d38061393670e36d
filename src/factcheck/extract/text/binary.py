"""Is what a server or a file name calls a text none at all?"""

from __future__ import annotations

import re

_LOOK_AT = 20_000
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
# How pictures, archives, sound, film, fonts, programs and office files begin.
_MAGIC = re.compile(
    rb"(?s)\x89PNG\r\n|GIF8[79]a|\xff\xd8\xff|II\*\x00|MM\x00\*|RIFF....(?:WEBP|WAVE|AVI )|\x00\x00\x01\x00"
    rb"|PK(?:\x03\x04|\x05\x06|\x07\x08)|\x1f\x8b\x08|BZh\d1AY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd"
    rb"|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|SQLite format 3\x00|\x7fELF|OggS\x00|fLaC\x00|ID3[\x02-\x04]|....ftyp|\x1aE\xdf\xa3"
    rb"|wOF[F2]\x00|\x00\x01\x00\x00\x00"
)


def begins_as_binary(body: bytes) -> bool:
    """Whether bytes begin as those of a picture, an archive or another format that is no text."""
    return _MAGIC.match(body) is not None


def is_noise(text: str) -> bool:
    """Whether more than a twentieth of the beginning of a decoded text is control characters or could not be decoded."""
    head = text[:_LOOK_AT]
    return len(_ODD.findall(head)) * 20 > len(head)
