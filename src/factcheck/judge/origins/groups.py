"""Sources put together by what they copy."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.model import Copy, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Of the sources, told by id and by the origin that the claims file gives them, which are of one origin."""

    pages: list[tuple[str, str | None]]
    _above: dict[int, int] = field(default_factory=dict)
    _named: dict[int, str] = field(default_factory=dict)
    _copies: list[tuple[int, int, str]] = field(default_factory=list)

    def join(self, at: int, other: int, why: str) -> bool:
        """Put two sources together, given by their places; `False` where the claims file calls them two."""
        one, two = sorted((self._top(at), self._top(other)))
        if one == two:
            return True
        names = {name for name in (self._name(one), self._name(two)) if name}
        if len(names) > 1:
            return False
        self._above[two] = one
        if names:
            self._named[one] = names.pop()
        self._copies.append((at, other, why))
        return True

    def names(self) -> dict[str, str]:
        """The origin of every source, by id: what the claims file calls it, else the id of its first source."""
        return {name: self._origin(self._top(at)) for at, (name, _) in enumerate(self.pages)}

    def origins(self, file: str) -> tuple[Origin, ...]:
        """Those that have several sources, in the order of their first ones."""
        members: dict[int, list[int]] = {}
        for at in range(len(self.pages)):
            members.setdefault(self._top(at), []).append(at)
        return tuple(
            Origin(
                file=file,
                name=self._origin(top),
                sources=tuple(self.pages[at][0] for at in places),
                copies=tuple(
                    Copy(source=self.pages[max(at, other)][0], of=self.pages[min(at, other)][0], why=why)
                    for at, other, why in self._copies
                    if self._top(at) == top
                ),
            )
            for top, places in members.items()
            if len(places) > 1
        )

    def _top(self, at: int) -> int:
        while at in self._above:
            at = self._above[at]
        return at

    def _name(self, top: int) -> str | None:
        return self._named.get(top) or self.pages[top][1]

    def _origin(self, top: int) -> str:
        return self._name(top) or self.pages[top][0]
