#!/usr/bin/env python3
"""Checks the verification file of a vote and counts it again, without any code of Territoire ouvert.

    recount.py FILE.zip [--keep CHECKPOINTS.txt]

Written from docs/dossier-de-verification.md; the numbers of the checks are those of its last part. --keep names checkpoints that you
kept while the vote was open: the log of the file must continue each of them.
Money and shares are whole numbers and fractions, never floating point. The last line is the result as counted here.
Exit code: 0 all is well, 1 something differs, 2 the file cannot be read, 3 the rule is none of those that this program counts.

    recount.py --pabulib FILE.pb --rule "mes_cost completion=add1u tie=es"

counts a file in the Pabulib format and prints what is funded, in the order in which it was.
"""
import argparse
import base64
import collections
import csv
import hashlib
import heapq
import hmac
import io
import json
import re
import sys
import zipfile
from fractions import Fraction
from math import gcd

WITHDRAWN = 999999999
FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493


class Differs(Exception):
    """Something is not as it was published."""


class Unreadable(Exception):
    """The file is none of a vote."""


class Unsupported(Exception):
    """The rule is none that this program counts."""


# ---- Rules

SETTINGS = {"completion": "none", "on-overflow": "skip", "top": "0", "lists": "whole", "quota": "0", "most": "0", "missing": "normalized",
            "grades": "0", "least-grade": "0", "least-judges": "0", "safeguards": "", "tie": "es"}
VALUES = {"completion": r"none|utilitarian|(none|add1:(pabutools|compute-tool|official-wieliczka))(\+utilitarian)?|add1u",
          "on-overflow": "skip|stop|stop-80", "lists": "whole|separate", "missing": "normalized|worst|median|strict",
          "quota": r"\d+(,\d+)*", "most": r"\d+(,\d+)*", "top": r"\d+", "grades": r"\d+", "least-grade": r"\d+", "least-judges": r"\d+",
          "safeguards": "((threshold|tenth|supported|prefilter|comparison)(,|$))*",
          "tie": "((es|lexico|minCost|maxCost|maxVotes|fileOrder|lot:[^,]+|lot)(,|$))+"}
ORDERED = ("greedy_votes", "greedy_points", "greedy_borda", "greedy_density", "majority_judgment")
SHARED = {"mes_cost": "votes", "mes_cardinality": "votes", "mes_points": "points", "mes_points_x_cost": "points",
          "mes_borda_maxlen": "borda", "mes_borda_x_cost": "borda"}


class Rule:
    """A rule in words: its name, then settings."""

    def __init__(self, text):
        self.text, (self.name, *words) = text, text.split()
        self.settings = dict(SETTINGS)
        for word in words:
            setting, _, value = word.partition("=")
            if setting not in VALUES or not re.fullmatch(VALUES[setting], value):
                raise Unsupported(f"This program does not know the setting {word}.")
            self.settings[setting] = value
        if self.name not in ORDERED and self.name not in SHARED and self.name != "seq_phragmen":
            raise Unsupported(f"This program does not know the rule {self.name}.")
        if "lot" in self["tie"].split(","):
            raise Unsupported("The rule draws lots but does not name the seed that was drawn.")
        if self.name not in ORDERED and (self["top"] != "0" or self["on-overflow"] != "skip"):
            raise Unsupported(f"top and on-overflow say nothing for {self.name}.")

    def __getitem__(self, setting):
        return self.settings[setting]

    def number(self, setting):
        return int(self.settings[setting])

    def each(self, setting, envelopes):
        """One number for all envelopes, or one for each; nothing for the projects without one."""
        numbers = [int(number) for number in self.settings[setting].split(",")]
        if len(numbers) not in (1, len(envelopes)):
            raise Unsupported(f"{setting} has {len(numbers)} numbers for {len(envelopes)} envelopes.")
        return dict(zip(envelopes, numbers if len(numbers) > 1 else numbers * len(envelopes)))


# ---- What was voted on

Project = collections.namedtuple("Project", "number cost envelope group place")


class Poll:
    """Projects, the money for them, and ballots: (number, mark) for each project that is named, best first; how many are the same."""

    def __init__(self, projects, ballots, budget, kind, longest, envelopes, unit=100, threshold=0):
        self.projects, self.ballots, self.budget, self.kind = projects, ballots, budget, kind
        self.longest, self.envelopes, self.unit, self.threshold = longest, envelopes, unit, threshold
        self.people = sum(count for _, count in ballots)
        self.cost = {number: project.cost for number, project in projects.items()}
        self.votes = self.score("votes")

    def marked(self, basis):
        """Every ballot as pairs of a project and what it is worth there, above zero."""
        for marks, count in self.ballots:
            if basis == "votes":
                marks = [(number, 1) for number, mark in marks if mark > 0]
            elif basis == "borda":
                marks = [(number, self.longest - position) for position, (number, _) in enumerate(marks)]
            yield marks, count

    def score(self, basis):
        score = dict.fromkeys(self.projects, 0)
        for marks, count in self.marked(basis):
            for number, mark in marks:
                score[number] += mark * count
        return score

    def only(self, envelope, amount, longest):
        """The part of one envelope: its projects, and the ballots that name one of them."""
        projects = {number: project for number, project in self.projects.items() if project.envelope == envelope}
        ballots = [(tuple(mark for mark in marks if mark[0] in projects), count) for marks, count in self.ballots]
        return Poll(projects, [ballot for ballot in ballots if ballot[0]], amount, self.kind, longest,
                    self.envelopes if envelope else {}, self.unit, self.threshold)


class Purse:
    """What is left to spend and what was bought, in order."""

    def __init__(self, left, most, won=()):
        self.left, self.most, self.won = left, most, list(won)

    def copy(self, left=None):
        return Purse(self.left if left is None else left, self.most, self.won)

    def open(self, project):
        """No project of the same place was bought, and its envelope may have one more."""
        most = self.most.get(project.envelope, 0)
        return (all(project.number != other.number and (not project.group or project.group != other.group) for other in self.won)
                and (not most or sum(other.envelope == project.envelope for other in self.won) < most))

    def buys(self, project):
        """Buys a project that may be bought and fits; tells whether it did."""
        if not self.open(project) or project.cost > self.left:
            return False
        self.take(project)
        return True

    def take(self, project):
        self.won.append(project)
        self.left -= project.cost


def ties(rule, poll):
    """The place of each project among equals, first to last."""
    def lot(seed, number):
        if re.fullmatch("[0-9a-fA-F]{64}", seed):
            return hmac.digest(bytes.fromhex(seed), number.encode(), "sha256")
        return hashlib.sha256((seed + number).encode()).digest()
    orders = {"minCost": lambda project: project.cost, "maxCost": lambda project: -project.cost,
              "maxVotes": lambda project: -poll.votes[project.number], "fileOrder": lambda project: project.place,
              "lexico": lambda project: project.number.encode()}
    chain = ",".join(["minCost,maxVotes,lexico" if word == "es" else word for word in rule["tie"].split(",")] + ["lexico"])
    keys = [orders.get(word) or (lambda project, seed=word[4:]: lot(seed, project.number)) for word in chain.split(",")]
    ordered = sorted(poll.projects.values(), key=lambda project: [key(project) for key in keys])
    return {project.number: place for place, project in enumerate(ordered)}


# ---- Counting

def count(poll, rule, longest):
    """Returns the funded projects in the order in which they were; longest: how many a ballot may name, by envelope."""
    purse = Purse(poll.budget, rule.each("most", poll.envelopes))
    if rule["lists"] == "whole":
        return count_part(poll, rule, purse, poll.envelopes)
    for envelope, amount in [*poll.envelopes.items(), (0, poll.budget - sum(poll.envelopes.values()))]:
        purse = purse.copy(amount)
        part = poll.only(envelope, amount, longest.get(envelope, poll.longest))
        if part.projects:
            purse.won = count_part(part, rule, purse, [envelope] if envelope else [])
    return purse.won


def count_part(poll, rule, purse, envelopes):
    place = ties(rule, poll)
    candidates = [project for project in poll.projects.values() if eligible(poll, rule, project)]
    candidates.sort(key=lambda project: place[project.number])
    score = poll.score(basis(poll, rule))
    for envelope in envelopes:
        wanted = rule.each("quota", poll.envelopes)[envelope]
        for project in sorted(candidates, key=lambda project: -score[project.number]):
            if wanted and project.envelope == envelope and purse.buys(project):
                wanted -= 1
    before = purse.copy()
    if rule.name in SHARED:
        purse = completed(poll, rule, purse, candidates, place, score)
    elif rule.name == "seq_phragmen":
        phragmen(poll, purse, candidates)
    else:
        spend(purse, rule, ranked(poll, rule, candidates, score))
    if "comparison" in rule["safeguards"].split(","):
        for project in sorted(candidates, key=lambda project: -poll.votes[project.number]):
            before.buys(project)
        purse = preferred(poll, purse, before)
    return purse.won


def basis(poll, rule):
    """What the score of a project adds up."""
    if rule.name in SHARED:
        return SHARED[rule.name]
    by_kind = {"points": "points", "ranking": "borda", "grades": "points"}.get(poll.kind, "votes")
    return {"greedy_points": "points", "greedy_borda": "borda", "greedy_density": by_kind, "majority_judgment": "points"}.get(rule.name, "votes")


def eligible(poll, rule, project):
    votes, guards = poll.votes[project.number], rule["safeguards"].split(",")
    named = sum(count for marks, count in poll.ballots if marks)
    return (project.cost < WITHDRAWN * poll.unit
            and not ("threshold" in guards and votes < poll.threshold)
            and not ("tenth" in guards and votes * 10 < named)
            and not ("supported" in guards and not votes)
            and not ("prefilter" in guards and votes * 3 * poll.budget < project.cost * poll.people))


def ranked(poll, rule, candidates, score):
    """Candidates in ties order come out in the order of the rule."""
    if rule.name == "majority_judgment":
        return judged(poll, rule, candidates)
    if rule.name == "greedy_density":
        free = [project for project in candidates if not project.cost]
        return free + sorted((project for project in candidates if project.cost),
                             key=lambda project: -Fraction(score[project.number], project.cost))
    return sorted(candidates, key=lambda project: -score[project.number])


def spend(purse, rule, projects):
    """Goes down the list: the first ones whatever they cost, or what fits."""
    bought = 0
    for project in projects:
        if rule.number("top"):
            if purse.open(project) and bought < rule.number("top"):
                purse.take(project)
                bought += 1
        elif purse.open(project) and not purse.buys(project) and rule["on-overflow"] != "skip":
            if rule["on-overflow"] == "stop-80" and purse.left * 100 >= project.cost * 80:
                purse.take(project)
            return


def judged(poll, rule, candidates):
    """Majority judgment: tallies as shares of all judges, compared by their medians, one group of judges after the other."""
    grades = rule.number("grades") or 1 + max((mark for marks, _ in poll.ballots for _, mark in marks), default=0)
    tallies = {project.number: [0] * grades for project in candidates}
    for marks, count in poll.ballots:
        for number, mark in marks:
            if number in tallies:
                tallies[number][mark] += count
    profiles = {}
    for project in candidates:
        tally = tallies[project.number]
        judges = sum(tally)
        missing = poll.people - judges
        if missing and rule["missing"] == "strict":
            raise Unsupported("Some grades are missing, and the rule says that none may be.")
        if judges >= max(1, rule.number("least-judges")):
            if rule["missing"] in ("worst", "median"):
                tally[median(tally) if rule["missing"] == "median" else 0] += missing
            if median(tally) >= rule.number("least-grade"):
                profiles[project] = profile(tally)
    return sorted(sorted(profiles, key=lambda project: project.cost), key=lambda project: profiles[project], reverse=True)


def median(tally):
    """The lowest grade that half of the judges do not exceed."""
    return next(grade for grade in range(len(tally)) if 2 * sum(tally[:grade + 1]) >= sum(tally))


def profile(tally):
    tally, judges, parts = list(tally), sum(tally), []
    for _ in tally:
        middle = median(tally)
        below, above = sum(tally[:middle]), sum(tally[middle + 1:])
        parts.append((middle, Fraction(above if above > below else -below, judges)))
        side = range(middle + 1, len(tally)) if above > below else range(middle - 1, -1, -1)
        nearest = next((grade for grade in side if tally[grade]), middle)
        moved, tally[middle] = tally[middle], 0
        tally[nearest] += moved
    return parts


def completed(poll, rule, purse, candidates, place, score):
    """Equal shares, then what the rule does with the rest."""
    completion, _, after = rule["completion"].partition("+")
    if completion in ("add1u", "utilitarian"):
        completion, after = {"add1u": "add1:pabutools", "utilitarian": "none"}[completion], "utilitarian"
    share = Fraction(purse.left, poll.people) if poll.people else 0
    if completion in ("add1:compute-tool", "add1:official-wieliczka"):
        share = share // poll.unit * poll.unit
    supporters = gathered(poll, rule, candidates)
    bought = shares(poll, rule, purse, supporters, share, place)
    if completion == "add1:compute-tool" and sum(project.cost for project in candidates) <= purse.left:
        completion = "none"
    while completion != "none":
        open_ones = [project for project in candidates if bought.open(project)]
        supported = [project for project in open_ones if poll.votes[project.number]]
        watched = {"add1:pabutools": supported, "add1:compute-tool": open_ones, "add1:official-wieliczka": []}[completion]
        if any(project.cost <= bought.left for project in watched) or (completion == "add1:official-wieliczka" and supported):
            share += poll.unit
            richer = shares(poll, rule, purse, supporters, share, place)
            if richer.left >= 0:
                bought = richer
                continue
        break
    if after:
        for project in sorted(candidates, key=lambda project: -score[project.number]):
            bought.buys(project)
    return bought


def gathered(poll, rule, candidates):
    """For each project, its supporters by what it is worth to them: groups of equal ballots."""
    found = {project.number: collections.defaultdict(list) for project in candidates}
    for group, (marks, _) in enumerate(poll.marked(SHARED[rule.name])):
        for number, worth in marks:
            if number in found and worth > 0:
                found[number][worth].append(group)
    return found


def shares(poll, rule, purse, supporters, share, place):
    """Equal shares with the same start for everybody. People with the same money are one class; money is counted in whole parts of a
    cent that become smaller as need be."""
    purse, scale = purse.copy(), Fraction(share).denominator
    money, classes = [int(share * scale)], [0] * len(poll.ballots)
    weights = [count for _, count in poll.ballots]
    by_cost = rule.name in ("mes_cost", "mes_points_x_cost", "mes_borda_x_cost")

    def price(project):
        """The smallest price of one unit of worth at which the supporters can pay; None when they cannot."""
        people = collections.Counter()
        for worth, groups in supporters[project.number].items():
            for group in groups:
                people[worth, classes[group]] += weights[group]
        payers = [(worth, money[one], number) for (worth, one), number in people.items()]
        to_pay = project.cost * scale
        if sum(held * number for _, held, number in payers) < to_pay:
            return None
        payers.sort(key=lambda payer: payer[1] if len(supporters[project.number]) == 1 else Fraction(payer[1], payer[0]))
        worths = sum(worth * number for worth, _, number in payers)
        for worth, held, number in payers:
            if to_pay * worth <= held * worths:
                return Fraction(to_pay, worths)
            to_pay -= held * number
            worths -= worth * number

    def unit(project):
        return project.cost if by_cost and project.cost else 1

    queue = []
    for number, by_worth in supporters.items():
        worths = sum(worth * weights[group] for worth, groups in by_worth.items() for group in groups)
        if worths:
            project = poll.projects[number]
            queue.append((Fraction(project.cost, worths) / unit(project), place[number], number, -1))
    heapq.heapify(queue)
    while queue:
        _, tie, number, looked = heapq.heappop(queue)
        project = poll.projects[number]
        paid = price(project) if purse.open(project) else None
        if paid is None:
            continue
        if looked != len(purse.won):
            # Prices only rise: one that was looked at since the last purchase and still comes first is the lowest of all.
            heapq.heappush(queue, (paid / (scale * unit(project)), tie, number, len(purse.won)))
            continue
        purse.take(project)
        scale *= paid.denominator
        money = [held * paid.denominator for held in money]
        known, moved = {held: one for one, held in enumerate(money)}, {}
        for worth, groups in supporters[number].items():
            for group in groups:
                change = worth, classes[group]
                if change not in moved:
                    held = max(0, money[classes[group]] - worth * paid.numerator)
                    moved[change] = known.setdefault(held, len(money))
                    if moved[change] == len(money):
                        money.append(held)
                classes[group] = moved[change]
    return purse


def phragmen(poll, purse, candidates):
    """Everybody's load of what was bought stays as equal as it can; ends at the first project that does not fit."""
    loads, weights = [Fraction(0)] * len(poll.ballots), [count for _, count in poll.ballots]
    backers = collections.defaultdict(list)
    for group, (marks, _) in enumerate(poll.marked("votes")):
        for number, _ in marks:
            backers[number].append(group)
    while True:
        reached = {}
        for project in candidates:
            if poll.votes[project.number] and purse.open(project):
                shared = collections.Counter()
                for group in backers[project.number]:
                    shared[loads[group]] += weights[group]
                carried = sum(load * people for load, people in shared.items())
                reached[project] = Fraction(carried + project.cost, poll.votes[project.number])
        lowest = [project for project in reached if reached[project] == min(reached.values())]
        if not lowest or any(project.cost > purse.left for project in lowest):
            return
        purse.take(lowest[0])
        for group in backers[lowest[0].number]:
            loads[group] = reached[lowest[0]]


def preferred(poll, counted, rival):
    """Keeps what was counted unless more people have more of what they named in the other."""
    first, second = ({project.number for project in purse.won} for purse in (counted, rival))
    more = 0
    for marks, count in poll.marked("votes"):
        difference = sum((number in second) - (number in first) for number, _ in marks)
        more += count * ((difference > 0) - (difference < 0))
    return rival if more > 0 else counted


# ---- Hashes and signatures

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


class Tree:
    """The tree of RFC 9162: grows leaf by leaf and tells its root at any moment."""

    def __init__(self):
        self.parts = []

    def add(self, leaf):
        self.parts.append((1, sha(b"\0", leaf)))
        while len(self.parts) > 1 and self.parts[-1][0] == self.parts[-2][0]:
            (size, left), (_, right) = self.parts[-2:]
            self.parts[-2:] = [(2 * size, sha(b"\1", left, right))]

    def root(self):
        root = self.parts[-1][1]
        for _, left in reversed(self.parts[:-1]):
            root = sha(b"\1", left, root)
        return root


D = -121665 * pow(121666, -1, FIELD) % FIELD


def decoded(data):
    """A point of the curve as X, Y, Z, T; None when there is none (RFC 8032, 5.1.3)."""
    y, sign = int.from_bytes(data, "little") % 2**255, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, FIELD) % FIELD
    x = pow(square, (FIELD + 3) // 8, FIELD)
    if (x * x - square) % FIELD:
        x = x * pow(2, (FIELD - 1) // 4, FIELD) % FIELD
    if y >= FIELD or (x * x - square) % FIELD or (not x and sign):
        return None
    x = FIELD - x if x % 2 != sign else x
    return x, y, 1, x * y % FIELD


def added(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % FIELD, (p[1] + p[0]) * (q[1] + q[0]) % FIELD
    c, d = 2 * p[3] * q[3] * D % FIELD, 2 * p[2] * q[2] % FIELD
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD


def signed(key, signature, message):
    """Tells whether an Ed25519 signature fits (RFC 8032, 5.1.7): the point s·B − h·A is written as the first half of it."""
    point, s = decoded(key), int.from_bytes(signature[32:], "little")
    if point is None or len(signature) != 64 or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    base = decoded((4 * pow(5, -1, FIELD) % FIELD).to_bytes(32, "little"))
    minus = (FIELD - point[0], point[1], 1, FIELD - point[3])
    both, total = added(base, minus), (0, 1, 1, 0)
    for bit in range(255, -1, -1):
        total = added(total, total)
        term = {(1, 0): base, (0, 1): minus, (1, 1): both}.get((s >> bit & 1, h >> bit & 1))
        total = added(total, term) if term else total
    inverse = pow(total[2], -1, FIELD)
    x, y = total[0] * inverse % FIELD, total[1] * inverse % FIELD
    return (y | (x % 2) << 255).to_bytes(32, "little") == signature[:32]


def notes(text):
    """Cuts a file into signed notes: lines, an empty one, then lines that begin with a dash."""
    found = re.findall("((?:[^\n\u2014][^\n]*\n)+)\n((?:\u2014 [^\n]+\n)+)\n*", text)
    if "".join(body + "\n" + signatures for body, signatures in found) != re.sub("\n\n(?!\u2014)", "\n", text).lstrip("\n"):
        raise Unreadable("The checkpoints are no signed notes.")
    return [(body, [line[2:].split(" ") for line in signatures.splitlines()]) for body, signatures in found]


# ---- The file

def canonical(value):
    """RFC 8785, for what is in these files."""
    def sorted_keys(inner):
        if isinstance(inner, dict):
            return {key: sorted_keys(inner[key]) for key in sorted(inner, key=lambda key: key.encode("utf-16-be"))}
        return [sorted_keys(one) for one in inner] if isinstance(inner, list) else inner
    return json.dumps(sorted_keys(value), ensure_ascii=False, separators=(",", ":"))


def read(text):
    """Reads canonical JSON; anything else is refused."""
    value = json.loads(text)
    if canonical(value) != text:
        raise Unreadable(f"This is not written as it should be: {text[:60]}")
    return value


class File:
    """The entries of a verification file, read."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as zipped:
            if len(set(zipped.namelist())) != len(zipped.namelist()):
                raise Unreadable("The file has the same entry twice.")
            text = {name: zipped.read(name).decode() for name in zipped.namelist()}
        self.manifest = read(text["manifeste.json"])
        self.manifest_hash = sha(text["manifeste.json"].encode())
        self.log = text["journal.jsonl"].splitlines()
        self.leaves = [read(line) for line in self.log]
        self.notes = notes(text["points-de-controle.txt"])
        self.commitments, self.commitments_hash = text["empreintes.txt"].splitlines(), sha(text["empreintes.txt"].encode())
        self.lines = text["bulletins.jsonl"].splitlines()
        self.ballots = [(one["ballot"], one["count"]) for one in map(read, self.lines)]
        self.people = sum(level["people"] for level in read(text["participation.json"]))
        self.result, self.result_text = read(text["resultat.json"]), text["resultat.json"]
        self.pabulib = text["bulletins.pb"]
        self.projects = {project["number"]: Project(project["number"], project["cost"], project["envelope"], project.get("group"), place)
                         for place, project in enumerate(self.manifest["projects"])}
        self.paper = self.manifest["ballot"]

    def all(self, kind):
        return [leaf for leaf in self.leaves if leaf["t"] == kind]

    def poll(self):
        lists = self.paper["lists"]
        envelopes = {one["number"]: one["amount"] for one in self.manifest["envelopes"]}
        ballots = [(tuple(marks(ballot)), count) for ballot, count in self.ballots]
        longest = {one["envelope"]: one["most"] for one in lists}
        return Poll(self.projects, ballots, self.manifest["budget"], self.paper["kind"], max(longest.values()), envelopes), longest


def marks(ballot):
    """The projects of a ballot with their marks."""
    (kind, named), = ballot.items()
    return named.items() if isinstance(named, dict) else [(number, 1) for number in named]


def demand(condition, sentence):
    if not condition:
        raise Differs(sentence)


def check_manifest(file):
    leaves = file.leaves
    demand(leaves and leaves[0]["t"] == "manifest" and leaves[0]["hash"] == file.manifest_hash.hex(),
           "The manifest is not the one that the log begins with.")
    demand(all(leaf["vote"] == file.manifest["vote"] for leaf in leaves), "The log has leaves of another vote.")
    demand(all("c" not in leaf or set(leaf) == {"c", "t", "vote"} for leaf in leaves), "A ballot in the log says more than its hash.")
    return "1. The log begins with the manifest and is of one vote."


def check_checkpoints(file, checkpoints, what):
    name, identifier, key = file.manifest["key"].split("+", 2)
    key = base64.b64decode(key)
    demand(key[:1] == b"\1" and sha(name.encode(), b"\n", key)[:4].hex() == identifier, "The key of the manifest is none.")
    sizes = [body.split("\n")[1] for body, _ in checkpoints]
    tree, roots = Tree(), {}
    for number, line in enumerate(file.log, start=1):
        tree.add(line.encode())
        if str(number) in sizes:
            roots[str(number)] = base64.b64encode(tree.root()).decode()
    for (body, signatures), size in zip(checkpoints, sizes):
        demand(int(size) <= len(file.log), f"{what} of {size} leaves covers more than this file; take the newest file.")
        demand(body.split("\n")[0] == file.manifest["origin"], f"{what} of {size} leaves is of another log.")
        demand(body == f"{file.manifest['origin']}\n{size}\n{roots[size]}\n", f"{what} of {size} leaves has another root than the log.")
        demand(any(signer == name and base64.b64decode(made)[:4].hex() == identifier
                   and signed(key[1:], base64.b64decode(made)[4:], body.encode()) for signer, made in signatures),
               f"{what} of {size} leaves is not signed by the key of the manifest.")
    return sizes


def check_log(file):
    sizes = check_checkpoints(file, file.notes, "The checkpoint")
    demand(sizes and int(sizes[-1]) == len(file.log), "The last checkpoint does not cover the result.")
    demand([int(size) for size in sizes] == sorted(map(int, sizes)), "The checkpoints are not in order.")
    return f"2. {len(sizes)} checkpoints are signed and fit the log of {len(file.log)} leaves."


def check_commitments(file):
    demand(file.all("final"), "The log names no final list of ballots.")
    final = file.all("final")[-1]
    demand(final["list"] == file.commitments_hash.hex() and final["ballots"] == len(file.commitments),
           "The list of ballots is not the one that the log names.")
    cast = {leaf["c"] for leaf in file.all("cast")}
    demand(len(set(file.commitments)) == len(file.commitments), "A ballot counts twice.")
    demand(cast.issuperset(file.commitments), "A ballot counts that is not in the log.")
    return f"3. {len(file.commitments)} ballots count; each stands in the log, where {len(file.all('cast'))} were cast."


def check_numbers(file):
    counted = sum(count for _, count in file.ballots)
    demand(counted == len(file.commitments) == file.people,
           f"There are {counted} ballots, {len(file.commitments)} hashes of ballots and {file.people} people.")
    return f"4. There are as many ballots as hashes of ballots and people: {counted}."


def check_papers(file):
    written = [canonical(ballot).encode() for ballot, _ in file.ballots]
    demand(written == sorted(set(written)) and all(count > 0 for _, count in file.ballots), "The ballots are not sorted or not grouped.")
    for ballot, _ in file.ballots:
        demand(list(ballot) == [file.paper["kind"]] and fits(file, list(marks(ballot))), f"This ballot is not allowed: {canonical(ballot)}")
    return f"5. {len(written)} different ballots keep within the paper."


def fits(file, named):
    numbers = [number for number, _ in named]
    if len(set(numbers)) != len(numbers) or not file.projects.keys() >= set(numbers):
        return False
    if file.paper["kind"] == "approval" and numbers != sorted(numbers, key=str.encode):
        return False
    listed = 0
    for one in file.paper["lists"]:
        here = [(number, mark) for number, mark in named if one["envelope"] in (0, file.projects[number].envelope)]
        listed += len(here)
        points = [mark for _, mark in here]
        within = (one["fewest"] <= len(here) <= one["most"]
                  and ("cost" not in one or sum(file.projects[number].cost for number, _ in here) <= one["cost"])
                  and (file.paper["kind"] != "points"
                       or min(points, default=1) > 0
                       and ("each" not in one or max(points, default=0) <= one["each"])
                       and ("points" not in one or sum(points) <= one["points"])))
        if not within:
            return False
    return listed == len(named) and (file.paper["kind"] != "grades" or all(0 <= mark < len(file.paper["grades"]) for _, mark in named))


def check_pabulib(file):
    meta, projects, votes = sections(file.pabulib)
    demand(cents(meta["budget"]) == file.manifest["budget"], "bulletins.pb has another budget.")
    amounts = {one["number"]: one["amount"] for one in file.manifest["envelopes"]}
    listed = {int(key.split("_")[1]): cents(value) for key, value in meta.items() if re.fullmatch(r"list_\d+_amount", key)}
    demand(listed == amounts, "bulletins.pb has other envelopes.")
    rows = {row["project_id"]: row for row in projects}
    demand(len(rows) == len(projects) and rows.keys() == file.projects.keys(), "bulletins.pb has other projects.")
    for number, row in rows.items():
        demand(cents(row["cost"]) == file.projects[number].cost, f"Project {number} has another cost in bulletins.pb.")
        demand(int(row.get("list") or 0) == file.projects[number].envelope
               and (row.get("exclusive_group") or None) == file.projects[number].group, f"Project {number} stands elsewhere in bulletins.pb.")
    found = collections.Counter(canonical(ballot_of(row, file.paper["kind"])) for row in votes)
    demand(found == {canonical(ballot): count for ballot, count in file.ballots}, "bulletins.pb has other ballots than bulletins.jsonl.")
    return f"6. bulletins.pb has the same {len(rows)} projects and the same ballots."


def sections(text):
    """The three parts of a Pabulib file: META as a mapping, PROJECTS and VOTES as rows."""
    parts, header = {"META": [], "PROJECTS": [], "VOTES": []}, None
    for row in csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"):
        row = [cell.strip() for cell in row]
        if len(row) == 1 and row[0].upper() in parts:
            part, header = parts[row[0].upper()], None
        elif header is None and row:
            header = row
        elif row:
            part.append(dict(zip(header, row)))
    return {row["key"]: row["value"] for row in parts["META"]}, parts["PROJECTS"], parts["VOTES"]


def cents(text):
    amount = Fraction(text.replace(",", ".")) * 100
    return amount.numerator if amount.denominator == 1 else amount


def items(text):
    return [one.strip() for one in text.split(",") if one.strip()]


def ballot_of(row, kind):
    named = items(row["vote"])
    if kind in ("points", "grades"):
        return {kind: dict(zip(named, map(int, items(row.get("points", "")))))}
    return {kind: sorted(named, key=str.encode) if kind == "approval" else named}


def check_result(file):
    words = file.result["rule"]
    published = file.manifest["rule"]
    demand(words == published or re.sub(r"\blot:[0-9a-f]{64}", "lot", words) == published,
           "The result was counted by another rule than that of the manifest.")
    said = "7. The result is what the ballots and the rule give"
    if words != published:
        tree = Tree()
        for line in file.log[:max(place for place, leaf in enumerate(file.leaves, start=1) if leaf["t"] == "final")]:
            tree.add(line.encode())
        drawn = file.all("draw")[-1:]
        demand(drawn, "The log does not say what was drawn in public.")
        seed = sha(b"og-tie-v1", file.manifest_hash, tree.root(), drawn[0]["digits"].encode()).hex()
        demand(f"lot:{seed}" in words, "The seed of the lot is not that of what was drawn.")
        said += "; the seed of the lot is that of the public draw"
    leaf = file.all("result")[-1:]
    demand(leaf and leaf[0]["hash"] == sha(file.result_text.encode()).hex() and leaf[0]["rule"] == words,
           "The result is not the one that the log names.")
    return said + "."


def recounted(file):
    """The result text as counted here."""
    poll, longest = file.poll()
    funded = count(poll, Rule(file.result["rule"]), longest)
    return canonical({"ballots": poll.people, "cost": sum(project.cost for project in funded), "rule": file.result["rule"],
                      "funded": sorted((project.number for project in funded), key=str.encode)})


def check_file(options):
    file = File(options.file)
    checks = [lambda: check_manifest(file), lambda: check_log(file), lambda: check_commitments(file), lambda: check_numbers(file),
              lambda: check_papers(file), lambda: check_pabulib(file), lambda: check_result(file)]
    if options.keep:
        with open(options.keep, encoding="utf-8") as kept:
            own = notes(kept.read())
        checks.insert(2, lambda: f"   {len(check_checkpoints(file, own, 'The kept checkpoint'))} kept checkpoints fit the same log.")
    well = True
    for check in checks:
        try:
            print("ok     ", check())
        except Differs as problem:
            print("DIFFERS", problem)
            well = False
    text = recounted(file)
    if text != file.result_text:
        print("DIFFERS The published result is", file.result_text)
        well = False
    print(text)
    return 0 if well else 1


# ---- Files in the Pabulib format

def count_pabulib(options):
    with open(options.pabulib, encoding="utf-8", newline="") as opened:
        meta, rows, votes = sections(opened.read())
    projects = {row["project_id"]: Project(row["project_id"], cents(row["cost"]), int(row.get("list") or 0),
                                           row.get("exclusive_group") or None, place) for place, row in enumerate(rows)}
    kind = {"cumulative": "points", "scoring": "grades", "ordinal": "ranking"}.get(meta["vote_type"], "approval")
    ballots = collections.Counter()
    for row in votes:
        named = list(dict.fromkeys(items(row["vote"])))
        worth = [Fraction(point) for point in items(row["points"])] if kind in ("points", "grades") else [1] * len(named)
        worth = [point.numerator if point == int(point) else point for point in worth]
        ballots[tuple(zip(named, worth))] += 1
    envelopes = {int(key.split("_")[1]): cents(value) for key, value in meta.items() if re.fullmatch(r"list_\d+_amount", key)}
    longest = min(int(meta.get("max_length") or len(projects)), len(projects))
    poll = Poll(projects, list(ballots.items()), cents(meta["budget"]), kind, longest, envelopes,
                threshold=int(meta.get("min_project_score_threshold") or 0))
    funded = count(poll, Rule(options.rule), {})
    order = [project.number for project in funded]
    cost = Fraction(sum(project.cost for project in funded), 100)
    print(json.dumps({"selected": sorted(order), "order": order, "cost": str(cost)}, ensure_ascii=False))
    return 0


def main():
    arguments = argparse.ArgumentParser(description="Checks the verification file of a vote and counts it again.")
    arguments.add_argument("file", nargs="?")
    arguments.add_argument("--keep")
    arguments.add_argument("--pabulib", help=argparse.SUPPRESS)
    arguments.add_argument("--rule", help=argparse.SUPPRESS)
    options = arguments.parse_args()
    try:
        sys.exit(count_pabulib(options) if options.pabulib else check_file(options))
    except Unsupported as problem:
        print("NOT COUNTED", problem)
        sys.exit(3)
    except (Unreadable, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, zipfile.BadZipFile) as problem:
        print("The file cannot be read:", problem)
        sys.exit(2)


if __name__ == "__main__":
    main()
