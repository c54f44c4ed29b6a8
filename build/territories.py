#!/usr/bin/env python3
"""Makes the list of territories that the runtime brings, from the package @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
    build/territories.py package/data toolkit-runner/src/main/resources/META-INF/toolkit/territories

communes.csv.gz  code; name; postcodes; names of the communes that it was made of; population
areas.csv.gz     kind; code; name; article; parent; population; communes (of an EPCI)
                 article: TNCC of INSEE for departments and regions, nature (CC, CA, CU, METRO) for an EPCI

Districts of Paris, Lyon and Marseille are left out: who lives there lives in the commune. The files are the same at each run.
"""
import gzip
import json
import sys
from pathlib import Path

source, target = Path(sys.argv[1]), Path(sys.argv[2])


def load(name):
    return json.loads((source / name).read_text(encoding="utf-8"))


def typeset(name):
    """Writes the apostrophe that people read everywhere on the site."""
    return name.replace("'", "’")


def write(name, rows):
    target.mkdir(parents=True, exist_ok=True)
    text = "".join(";".join(str(cell) for cell in row) + "\n" for row in rows)
    with open(target / name, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode("utf-8"))
    print(f"{len(rows)} rows in {name}")


communes = {}
former = {}
for line in load("communes.json"):
    if line["type"] == "commune-actuelle":
        communes[line["code"]] = line
    elif line["type"] in ("commune-deleguee", "commune-associee"):
        former.setdefault(line["chefLieu"], []).append(typeset(line["nom"]))

rows = []
for code, line in sorted(communes.items()):
    name = typeset(line["nom"])
    names = sorted(set(former.get(code, [])) - {name})
    rows.append([code, name, "|".join(line.get("codesPostaux", [])), "|".join(names), line.get("population", 0)])
write("communes.csv.gz", rows)


def population(key, value):
    return sum(line.get("population", 0) for line in communes.values() if line.get(key) == value)


areas = []
for line in load("regions.json"):
    code = line["code"]
    areas.append(["R", code, typeset(line["nom"]), line["typeLiaison"], "", population("region", code), ""])
for line in load("departements.json"):
    code = line["code"]
    areas.append(
        ["D", code, typeset(line["nom"]), line["typeLiaison"], line["region"], population("departement", code), ""])
for line in load("epci.json"):
    members = "|".join(sorted(member["code"] for member in line["membres"]))
    areas.append(
        ["E", line["code"], typeset(line["nom"]), line["type"], "", line.get("populationMunicipale", 0), members])
write("areas.csv.gz", sorted(areas, key=lambda row: row[:2]))
