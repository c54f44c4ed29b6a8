#!/usr/bin/env python3
"""Makes the list of communes that the runtime brings, from the package @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
    build/territories.py package/data toolkit-runner/src/main/resources/META-INF/toolkit/territories

Kept: code, name, postcodes and, for a commune made of several, the names that these had. Districts of Paris, Lyon and
Marseille are left out: who lives there lives in the commune. The files are not compressed, since the jar is.
"""
import json
import sys
from pathlib import Path

source, target = Path(sys.argv[1]), Path(sys.argv[2])


def typeset(name):
    """Writes the apostrophe that people read everywhere on the site."""
    return name.replace("'", "’")


communes = {}
former = {}
for line in json.loads((source / "communes.json").read_text(encoding="utf-8")):
    if line["type"] == "commune-actuelle":
        communes[line["code"]] = (typeset(line["nom"]), line.get("codesPostaux", []))
    elif line["type"] in ("commune-deleguee", "commune-associee"):
        former.setdefault(line["chefLieu"], []).append(typeset(line["nom"]))

rows = []
for code, (name, postcodes) in sorted(communes.items()):
    names = sorted(set(former.get(code, [])) - {name})
    rows.append(";".join([code, name, "|".join(postcodes), "|".join(names)]))
departments = json.loads((source / "departements.json").read_text(encoding="utf-8"))
target.mkdir(parents=True, exist_ok=True)
(target / "communes.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
(target / "departments.csv").write_text(
    "\n".join(sorted(f"{line['code']};{typeset(line['nom'])}" for line in departments)) + "\n", encoding="utf-8")
print(f"{len(rows)} communes, {len(departments)} departments")
