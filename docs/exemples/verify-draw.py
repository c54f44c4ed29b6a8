#!/usr/bin/env python3
"""Computes a published draw of ambassadors again, from its document alone.

Usage: verify-draw.py tirage.json
Exit codes: 0 as published, 1 something differs, 2 no such document.
Needs Python 3.9 or newer and nothing else. Written from the description of the procedure, apart from the program of the site.
"""
import hashlib
import json
import sys
from collections import Counter
from functools import lru_cache


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def field(value):
    return " ".join(str(value).split())


def frozen_text(document):
    lines = [
        ["tirage", document["id"]],
        ["places", document["seats"]],
        ["suppleants", document["substitutes_wanted"]],
        ["graine", document["seed_source"]],
        ["graine-connue-le", document["seed_known_on"]],
    ]
    for criterion in document["criteria"]:
        for quota in criterion["quotas"]:
            lines.append(["quota", criterion["name"], quota["answer"], quota["least"], quota.get("most", "-")])
    for ticket in sorted(document["tickets"], key=lambda one: one["ticket"]):
        lines.append(["ticket", ticket["ticket"]] + ticket["answers"])
    return "".join("\t".join(field(value) for value in line) + "\n" for line in lines)


def can_complete(document, chosen, others):
    """Tells whether the seats left can be filled by others so that every quota is kept."""
    seats = document["seats"]
    bounds = {}
    for place, criterion in enumerate(document["criteria"]):
        for quota in criterion["quotas"]:
            bounds[(place, quota["answer"])] = (quota["least"], min(seats, quota.get("most", seats)))
    taken = Counter(pair for answers in chosen for pair in enumerate(answers))
    keys = list(bounds)
    groups = sorted(Counter(others).items())

    def remaining(start):
        total = Counter()
        for answers, people in groups[start:]:
            for pair in enumerate(answers):
                total[pair] += people
        return total

    supply = [remaining(start) for start in range(len(groups) + 1)]
    people = [sum(number for _, number in groups[start:]) for start in range(len(groups) + 1)]

    @lru_cache(maxsize=None)
    def search(start, left, counts):
        if left == 0:
            return all(bounds[key][0] <= count for key, count in zip(keys, counts))
        if people[start] < left:
            return False
        for place in range(len(document["criteria"])):
            needed = fillable = 0
            for key, count in zip(keys, counts):
                if key[0] == place:
                    need = max(0, bounds[key][0] - count)
                    if need > supply[start][key]:
                        return False
                    needed += need
                    fillable += min(bounds[key][1] - count, supply[start][key])
            if needed > left or fillable < left:
                return False
        answers, number = groups[start]
        mine = set(enumerate(answers))
        most = min([left, number] + [bounds[key][1] - count for key, count in zip(keys, counts) if key in mine])
        for take in range(most, -1, -1):
            after = tuple(count + take if key in mine else count for key, count in zip(keys, counts))
            if search(start + 1, left - take, after):
                return True
        return False

    start = tuple(taken[key] for key in keys)
    if len(chosen) > seats or any(count > bounds[key][1] for key, count in zip(keys, start)):
        return False
    return search(0, seats - len(chosen), start)


def draw(document):
    pool = sha256(frozen_text(document))
    answers = {one["ticket"]: tuple(one["answers"]) for one in document["tickets"]}
    hashes = {code: sha256(pool + "\n" + document["seed"] + "\n" + code) for code in answers}
    order = sorted(answers, key=lambda code: (hashes[code], code))
    rank = {code: place + 1 for place, code in enumerate(order)}
    steps = []

    def step(code, decision):
        steps.append({"rank": rank[code], "ticket": code, "hash": hashes[code], "decision": decision})

    drawn, hopeless = [], set()
    for place, code in enumerate(order):
        if len(drawn) == document["seats"]:
            break
        fits = answers[code] not in hopeless and can_complete(
            document, [answers[one] for one in drawn + [code]], [answers[one] for one in order[place + 1:]])
        if fits:
            drawn.append(code)
        else:
            hopeless.add(answers[code])
        step(code, "TAKEN" if fits else "PASSED")
    gone = set()
    for code in document["declined"]:
        gone.add(code)
        step(code, "DECLINED")
        if code not in drawn:
            continue
        drawn.remove(code)
        others = [one for one in order if one not in drawn and one not in gone]
        for one in others:
            rest = [answers[other] for other in others if other != one]
            if can_complete(document, [answers[has] for has in drawn + [one]], rest):
                drawn.append(one)
                step(one, "REPLACES")
                break
    substitutes = [one for one in order if one not in drawn and one not in gone][: document["substitutes_wanted"]]
    for one in substitutes:
        step(one, "SUBSTITUTE")
    return drawn, substitutes, steps


def main():
    sys.setrecursionlimit(10_000)
    try:
        with open(sys.argv[1], encoding="utf-8") as file:
            document = json.load(file)
        computed = sha256(frozen_text(document))
    except (IndexError, OSError, ValueError, KeyError, TypeError) as problem:
        print(f"Ce n'est pas le document d'un tirage : {problem}", file=sys.stderr)
        return 2
    if computed != document["pool_sha256"]:
        print(f"La réserve n'est pas celle qui a été publiée : {computed} au lieu de {document['pool_sha256']}")
        return 1
    print(f"Réserve : {len(document['tickets'])} billets, empreinte {computed}")
    if not document["seed"]:
        print("La graine n'est pas encore connue.")
        return 0
    drawn, substitutes, steps = draw(document)
    print("Tirés au sort : " + ", ".join(drawn))
    print("Suppléants : " + ", ".join(substitutes))
    same = (drawn, substitutes, steps) == (document["drawn"], document["substitutes"], document["steps"])
    print("Le tirage publié est exact." if same else "Le tirage publié est différent.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
