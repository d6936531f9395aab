"""Outlines and centres of the territories in a plane, from longitude and latitude."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

ORIGIN = (28.0, 53.5)  # degrees east and north: the middle of the country, where the projection is true
EARTH = 6371.007  # km, radius of the sphere of equal area
CITIES_APART = {"c-navapolack": (28.65, 55.53), "c-zhodzina": (28.33, 54.1)}  # no district has its centre there

Place = tuple[str, str]


def project(lon: float, lat: float) -> Place:
    """Return kilometres east and north of `ORIGIN`, Lambert azimuthal equal-area projection of the sphere."""
    east, north, middle = math.radians(lon - ORIGIN[0]), math.radians(lat), math.radians(ORIGIN[1])
    cosine = math.sin(middle) * math.sin(north) + math.cos(middle) * math.cos(north) * math.cos(east)
    scale = EARTH * math.sqrt(2 / (1 + cosine))
    x = scale * math.cos(north) * math.sin(east)
    y = scale * (math.cos(middle) * math.sin(north) - math.sin(middle) * math.cos(north) * math.cos(east))
    return f"{x:.2f}", f"{y:.2f}"


def area(ring: list[Place]) -> float:
    """Return the area of a ring in square kilometres, positive when it runs against the clock."""
    points = [(float(x), float(y)) for x, y in ring]
    return sum(a * d - c * b for (a, b), (c, d) in zip(points, points[1:] + points[:1], strict=True)) / 2


def outlines(folder: Path) -> tuple[list[tuple[str, str, str, str]], list[str]]:
    """Return the points of the regions' rings, and a report of their areas against the official ones."""
    raws = sorted(
        read(folder / "regions_outline.csv"), key=lambda raw: (raw["region_code"], int(raw["ring"]), int(raw["order"]))
    )
    points = [(raw["region_code"], raw["ring"], *project(float(raw["lon"]), float(raw["lat"]))) for raw in raws]
    rings: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for code, ring, x, y in points:
        rings[code][ring].append((x, y))
    areas = [
        f"outline of {raw['code']}: {abs(sum(area(ring) for ring in rings[raw['code']].values())):.0f} km2, "
        f"official {raw['official_area_km2']}"
        for raw in read(folder / "region_centres.csv")
    ]
    return points, areas


def centres(folder: Path, territories: Mapping[str, Mapping[str, str]]) -> dict[str, Place]:
    """Return the centres of regions, districts and cities; a city lies where the centre of its district does."""
    codes = {(entry["parent"], plain(entry["name_ru"])): code for code, entry in territories.items()}
    found = {raw["code"]: position(raw) for raw in read(folder / "region_centres.csv")}
    for raw in read(folder / "district_centres.csv"):
        for name in (raw["name_ru"], f"г. {raw['centre_ru']}"):
            if code := codes.get((raw["region_code"], plain(name))):
                found[code] = position(raw)
    found |= {code: project(*place) for code, place in CITIES_APART.items()}
    return {code: found[code] for code in territories if code in found}


def position(raw: Mapping[str, str]) -> Place:
    """Return the place of a centre."""
    return project(float(raw["centre_lon"]), float(raw["centre_lat"]))


def plain(name: str) -> str:
    """Return a name in the spelling of the program's tables."""
    return name.replace("ё", "е")


def read(path: Path) -> list[dict[str, str]]:
    """Read a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
