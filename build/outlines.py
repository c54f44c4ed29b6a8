#!/usr/bin/env python3
"""Makes the outlines of départements and régions that the runtime brings, for one map of France.

    build/outlines.py departements.geojson regions.geojson toolkit-runner/src/main/resources/META-INF/toolkit/territories

The files are those of gregoiredavid/france-geojson (départements and régions with the overseas ones, "version simplifiée"),
made lighter by mapshaper: features with a property "code", rings of longitude and latitude.

outlines.csv.gz  kind (D, R); code; SVG path on a plane of 600 by 640

Metropolitan France is drawn in Lambert-93, as its maps are; below it stand the five overseas ones side by side, each in a cell
of its own and at a scale of its own. The file is the same at each run.
"""
import gzip
import json
import math
import sys
from pathlib import Path

departments, regions, target = (Path(argument) for argument in sys.argv[1:4])

WIDTH, MAINLAND, CELL, CELL_HEIGHT = 600, 560, 120, 72
OVERSEAS = {"D": ["971", "972", "973", "974", "976"], "R": ["01", "02", "03", "04", "06"]}

# Lambert-93 (IGN, NTG 71): conic, two standard parallels, on the ellipsoid GRS 80.
E, N, C, XS, YS = 0.0818191910428, 0.7256077650, 11754255.426, 700000.0, 12655612.050


def lambert(lon, lat):
    phi, wave = math.radians(lat), E * math.sin(math.radians(lat))
    iso = math.log(math.tan(math.pi / 4 + phi / 2) * ((1 - wave) / (1 + wave)) ** (E / 2))
    radius, angle = C * math.exp(-N * iso), N * math.radians(lon - 3)
    return XS + radius * math.sin(angle), -(YS - radius * math.cos(angle))


def level(lon, lat, middle):
    return lon * math.cos(math.radians(middle)), -lat


def rings(feature):
    shape = feature["geometry"]
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


def bounds(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def fit(box, left, top, width, height):
    scale = min(width / (box[2] - box[0]), height / (box[3] - box[1]))
    dx = left + (width - scale * (box[2] - box[0])) / 2
    dy = top + (height - scale * (box[3] - box[1])) / 2
    return lambda point: (round((point[0] - box[0]) * scale + dx, 1), round((point[1] - box[1]) * scale + dy, 1))


def number(value):
    return f"{value:g}"


def path(drawn):
    parts = []
    for ring in drawn:
        points = [point for index, point in enumerate(ring) if index == 0 or point != ring[index - 1]]
        if len(points) > 3:
            parts.append("M" + " ".join(f"{number(x)} {number(y)}" for x, y in points[:-1]) + "Z")
    return "".join(parts)


def draw(kind, features):
    mainland = {code: shape for code, shape in features.items() if code not in OVERSEAS[kind]}
    flat = {code: [[lambert(*point) for point in ring] for ring in rings(shape)] for code, shape in mainland.items()}
    place = fit(bounds([p for shape in flat.values() for ring in shape for p in ring]), 0, 0, WIDTH, MAINLAND)
    rows = [[kind, code, path([[place(p) for p in ring] for ring in flat[code]])] for code in flat]
    for index, code in enumerate(OVERSEAS[kind]):
        island = rings(features[code])
        middle = sum(lat for _, lat in island[0]) / len(island[0])
        level_rings = [[level(lon, lat, middle) for lon, lat in ring] for ring in island]
        place = fit(
            bounds([p for ring in level_rings for p in ring]),
            index * CELL + 20, 640 - CELL_HEIGHT, CELL - 40, CELL_HEIGHT)
        rows.append([kind, code, path([[place(p) for p in ring] for ring in level_rings])])
    return rows


def load(file):
    return {one["properties"]["code"]: one for one in json.loads(file.read_text(encoding="utf-8"))["features"]}


rows = sorted(draw("D", load(departments)) + draw("R", load(regions)))
text = "".join(";".join(row) + "\n" for row in rows)
with open(target / "outlines.csv.gz", "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
    packed.write(text.encode("utf-8"))
print(f"{len(rows)} outlines, {len(text)} characters")
