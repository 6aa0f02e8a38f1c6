"""Floors under the figures, a table a data set in ``floors.toml``. They only go up."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).parent / "floors.toml"
HEAD = (
    "# Floors under the figures of `python -m bench score`, in percent (F1, or share).\n"
    "# `python -m bench floors GOLD --name NAME` fails when a figure is below its floor;\n"
    "# with --raise it writes higher floors, and it never lowers one.\n"
)
ROUNDING = 1e-9
"""70.3 may be stored as 70.2999…, which is neither below a floor of 70.3 nor to be cut to 70.2."""
Floors = dict[str, dict[str, float]]
"""Data set -> figure -> least value in percent."""


class FloorError(ValueError):
    """A floors file that is not in its form, or an attempt to lower a floor."""


def load_floors(path: Path = FILE) -> Floors:
    """Read the floors; none where there is no file. Raises FloorError."""
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise FloorError(f"{path}: {error}") from None
    for name, figures in tables.items():
        if not isinstance(figures, dict):
            raise FloorError(f"{path}: {name!r} is no table of figures")
        for figure, value in figures.items():
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
                raise FloorError(f"{path}: {name}.{figure}: {value!r} is no percentage")
    return {name: {figure: float(v) for figure, v in figures.items()} for name, figures in tables.items()}


def below(floors: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """What is wrong: every figure below its floor, and every floor whose figure was not measured."""
    problems = []
    for figure, floor in floors.items():
        if figure not in measured:
            problems.append(f"{figure}: not measured, floor {floor:.1f}")
        elif measured[figure] < floor - ROUNDING:
            problems.append(f"{figure}: {measured[figure]:.2f} is below its floor {floor:.1f}")
    return problems


def raised(floors: Mapping[str, float], measured: Mapping[str, float]) -> dict[str, float]:
    """The floors with every higher measured value in its place, rounded down to a tenth; none is lower than it was."""
    names = dict.fromkeys([*floors, *measured])
    return {n: max(floors.get(n, 0.0), _tenth(measured.get(n, 0.0))) for n in names}


def write_floors(new: Floors, path: Path = FILE) -> None:
    """Write the floors. Raises FloorError, and writes nothing, where one would be lower than in the file, or gone."""
    for name, figures in load_floors(path).items():
        for figure, value in figures.items():
            if new.get(name, {}).get(figure, -1.0) < value:
                raise FloorError(f"{path}: {name}.{figure} may not fall below {value}")
    tables = [
        f"[{name}]\n" + "".join(f"{figure} = {value:.1f}\n" for figure, value in figures.items())
        for name, figures in sorted(new.items())
    ]
    path.write_text("\n".join([HEAD, *tables]), encoding="utf-8")


def _tenth(value: float) -> float:
    return math.floor(value * 10 + 10 * ROUNDING) / 10
