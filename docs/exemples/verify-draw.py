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

# States that a search looks at before it gives up; a part of the procedure, so that every computer ends at the same one.
MOST_STEPS = 50_000


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


def find_plan(document, chosen, others):
    """Finds how many people of each combination of answers fill the seats left within the quotas.

    None when there is no such selection, or when more than MOST_STEPS states would have to be looked at. Combinations are tried by
    the places of their answers in the criteria, of each first as many as possible.
    """
    seats = document["seats"]
    spans, least, most, index = [], [], [], {}
    for place, criterion in enumerate(document["criteria"]):
        start = len(least)
        for quota in criterion["quotas"]:
            index[(place, quota["answer"])] = len(least)
            least.append(quota["least"])
            most.append(min(seats, quota.get("most", seats)))
        spans.append(range(start, len(least)))

    def values(answers):
        return tuple(index[pair] for pair in enumerate(answers))

    need, room = list(least), list(most)
    for answers in chosen:
        for value in values(answers):
            need[value] = max(0, need[value] - 1)
            room[value] -= 1
    if len(chosen) > seats or any(one < 0 for one in room):
        return None
    groups = sorted(Counter(others).items(), key=lambda group: values(group[0]))
    after = [[0] * len(least) for _ in range(len(groups) + 1)]
    people = [0] * (len(groups) + 1)
    for place in range(len(groups) - 1, -1, -1):
        answers, number = groups[place]
        after[place] = list(after[place + 1])
        for value in values(answers):
            after[place][value] += number
        people[place] = people[place + 1] + number
    failed, plan, looked = set(), {}, 0

    def may_fit(start, left, need, room):
        if people[start] < left:
            return False
        for span in spans:
            if any(need[value] > after[start][value] or need[value] > room[value] for value in span):
                return False
            if sum(need[value] for value in span) > left:
                return False
            if sum(min(room[value], after[start][value]) for value in span) < left:
                return False
        return True

    def search(start, left, need, room):
        nonlocal looked
        looked += 1
        if looked > MOST_STEPS:
            return False
        if left == 0:
            return not any(need)
        if not may_fit(start, left, need, room):
            return False
        shown = tuple(min(one, left, rest) if rest else 0 for one, rest in zip(room, after[start]))
        state = (start, left, tuple(need), shown)
        if state in failed:
            return False
        answers, number = groups[start]
        mine = values(answers)
        for take in range(min([left, number] + [room[value] for value in mine]), -1, -1):
            need_after, room_after = list(need), list(room)
            for value in mine:
                need_after[value] = max(0, need[value] - take)
                room_after[value] -= take
            plan[answers] = take
            if search(start + 1, left - take, need_after, room_after):
                return True
            plan[answers] = 0
            if looked > MOST_STEPS:
                return False
        failed.add(state)
        return False

    found = search(0, seats - len(chosen), need, room) and looked <= MOST_STEPS
    return Counter({answers: number for answers, number in plan.items() if number}) if found else None


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
    plan = find_plan(document, [], list(answers.values()))
    if plan is None:
        raise ValueError("les quotas ne peuvent pas être respectés, ou demandent trop de calculs")
    for place, code in enumerate(order):
        if len(drawn) == document["seats"]:
            break
        mine = answers[code]
        if not plan[mine] and mine not in hopeless:
            found = find_plan(
                document, [answers[one] for one in drawn + [code]], [answers[one] for one in order[place + 1:]])
            if found is None:
                hopeless.add(mine)
            else:
                plan = found
                plan[mine] += 1
        if plan[mine]:
            plan[mine] -= 1
            drawn.append(code)
            step(code, "TAKEN")
        else:
            step(code, "PASSED")
    gone = set()
    for code in document["declined"]:
        gone.add(code)
        step(code, "DECLINED")
        if code not in drawn:
            continue
        drawn.remove(code)
        others = [one for one in order if one not in drawn and one not in gone]
        tried = set()
        for one in others:
            if answers[one] in tried:
                continue
            tried.add(answers[one])
            rest = [answers[other] for other in others if other != one]
            if find_plan(document, [answers[has] for has in drawn + [one]], rest) is not None:
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
    try:
        drawn, substitutes, steps = draw(document)
    except ValueError as problem:
        print(f"Ce tirage ne se calcule pas : {problem}")
        return 1
    print("Tirés au sort : " + ", ".join(drawn))
    print("Suppléants : " + ", ".join(substitutes))
    same = (drawn, substitutes, steps) == (document["drawn"], document["substitutes"], document["steps"])
    print("Le tirage publié est exact." if same else "Le tirage publié est différent.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
