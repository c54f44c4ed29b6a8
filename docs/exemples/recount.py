#!/usr/bin/env python3
"""Checks the verification file of a vote and counts it again, without any code of Territoire ouvert.

    recount.py FILE.zip [--keep CHECKPOINTS.txt]

Written from docs/dossier-de-verification.md; the numbers of the checks are those of its last part. --keep names checkpoints that you
kept while the vote was open: the log of the file must continue each of them.
Money and shares are whole numbers and fractions, never floating point. The last line is the result as counted here.
Exit code: 0 all is well, 1 something differs, 2 the file cannot be read, 3 the rule is none of those that this program counts.

    recount.py --pabulib FILE.pb… --rule "mes_cost completion=add1u tie=es"

counts files in the Pabulib format and prints for each what is funded, and in which order it was.
"""
import argparse
import base64
import calendar
import collections
import csv
import hashlib
import heapq
import hmac
import io
import json
import math
import re
import sys
import time
import zipfile
from fractions import Fraction
from math import gcd

WITHDRAWN = 99999999900
FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493


class Differs(Exception):
    """Something is not as it was published."""


class Unreadable(Exception):
    """The file is none of a vote."""


class Unsupported(Exception):
    """The rule is none that this program counts."""


MALFORMED = (ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError, RecursionError, zipfile.BadZipFile)


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
BASES = {"greedy_points": "points", "greedy_borda": "borda", "majority_judgment": "points"}
UNIT = 100


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
        self.safeguards = self["safeguards"].split(",")
        if "lot" in self["tie"].split(","):
            raise Unsupported("The rule draws lots but does not name the seed that was drawn.")
        if self.name not in ORDERED and (self["top"] != "0" or self["on-overflow"] != "skip"):
            raise Unsupported(f"top and on-overflow say nothing for {self.name}.")

    def __getitem__(self, setting):
        return self.settings[setting]

    def number(self, setting):
        return int(self.settings[setting])

    def each(self, setting, envelopes):
        """One number for all envelopes, or one for each in their order; an envelope beyond the last number has 0."""
        numbers = [int(number) for number in self.settings[setting].split(",")]
        numbers = numbers * len(envelopes) if len(numbers) == 1 else numbers + [0] * len(envelopes)
        return dict(zip(envelopes, numbers))


# ---- What was voted on

Project = collections.namedtuple("Project", "number cost envelope group place")


class Poll:
    """Projects, the money for them, and ballots: (number, mark) for each project that is named, best first; how many are the same."""

    def __init__(self, projects, ballots, budget, kind, longest, envelopes, threshold=0):
        self.projects, self.ballots, self.budget, self.kind = projects, ballots, budget, kind
        self.longest, self.envelopes, self.threshold = longest, envelopes, threshold
        self.people = sum(count for _, count in ballots)
        self.votes, self.supporters = self.score("votes"), {}

    def worths(self, basis):
        """Every ballot as pairs of a project and what the ballot gives it, and how many are the same."""
        if basis == "borda" and self.kind != "ranking":
            raise Unsupported("The rule counts ranks, and the ballots have none.")
        for marks, count in self.ballots:
            if basis == "votes":
                marks = [(number, 1) for number, _ in marks]
            elif basis == "borda":
                marks = [(number, max(0, self.longest - place)) for place, (number, _) in enumerate(marks)]
            yield marks, count

    def score(self, basis):
        score = dict.fromkeys(self.projects, 0)
        for marks, count in self.worths(basis):
            for number, worth in marks:
                score[number] += worth * count
        return score

    def only(self, envelope, amount):
        """The part of one envelope: its projects, and the ballots that name one of them."""
        projects = {number: project for number, project in self.projects.items() if project.envelope == envelope}
        ballots = [(tuple(mark for mark in marks if mark[0] in projects), count) for marks, count in self.ballots]
        ballots = [(marks, count) for marks, count in ballots if marks]
        longest = max((len(marks) for marks, _ in ballots), default=0)
        return Poll(projects, ballots, amount, self.kind, longest, self.envelopes, self.threshold)


class Purse:
    """What is left to spend, how many projects each envelope may have, and what was bought, in order."""

    def __init__(self, left, most, won=()):
        self.left, self.most, self.won = left, most, list(won)

    def copy(self):
        return Purse(self.left, self.most, self.won)

    def open(self, project):
        """Tells whether it was not bought, none of the same place was, and its envelope may have one more."""
        most = self.most.get(project.envelope, 0)
        return (all(project.number != other.number and (not project.group or project.group != other.group) for other in self.won)
                and (not most or sum(other.envelope == project.envelope for other in self.won) < most))

    def fits(self, project):
        return self.open(project) and project.cost <= self.left

    def buy(self, project):
        self.won.append(project)
        self.left -= project.cost

    def scan(self, projects, overflow="skip"):
        """Goes down a list and buys what fits; at the first project that does not, does what the rule says."""
        for project in projects:
            if self.fits(project):
                self.buy(project)
            elif self.open(project) and overflow != "skip":
                if overflow == "stop-80" and self.left * 100 >= project.cost * 80:
                    self.buy(project)
                return


def ties(rule, poll):
    """By what equals are sorted, the first one first."""
    def lot(seed, number):
        if re.fullmatch("[0-9a-fA-F]{64}", seed):
            return hmac.digest(bytes.fromhex(seed), number.encode(), "sha256")
        return hashlib.sha256((seed + number).encode()).digest()
    orders = {"minCost": lambda project: project.cost, "maxCost": lambda project: -project.cost,
              "maxVotes": lambda project: -poll.votes[project.number], "fileOrder": lambda project: project.place,
              "lexico": lambda project: project.number.encode()}
    chain = ",".join(["minCost,maxVotes,lexico" if word == "es" else word for word in rule["tie"].split(",")] + ["lexico"])
    keys = [orders.get(word) or (lambda project, seed=word[4:]: lot(seed, project.number)) for word in chain.split(",")]
    return lambda project: [key(project) for key in keys]


# ---- Counting

def count(poll, rule):
    """Returns the funded projects in the order in which they were."""
    most, quota = rule.each("most", poll.envelopes), rule.each("quota", poll.envelopes)
    parts = [poll.only(envelope, amount) for envelope, amount in poll.envelopes.items()]
    purse, top = Purse(poll.budget, most), rule.number("top")
    if any(quota.values()):
        passing = allowed(poll, rule)
        purse.won = firsts(poll, parts, rule, passing, {one: min(quota[one], most[one] or quota[one]) for one in quota})
        purse.left = max(0, poll.budget - sum(project.cost for project in purse.won))
        if top and top <= len(purse.won):
            return purse.won
        return stage(poll, rule, purse, passing, max(0, top - len(purse.won))).won
    if rule["lists"] == "whole":
        return stage(poll, rule, purse, allowed(poll, rule), top).won
    for part in [*parts, poll.only(0, max(0, poll.budget - sum(poll.envelopes.values())))]:
        purse.left = part.budget
        purse = stage(part, rule, purse, allowed(part, rule), top)
    return purse.won


def firsts(poll, parts, rule, passing, quota):
    """The first of each envelope: from its own money when lists are separate, else from the common money in one scan."""
    overflow = "stop" if rule["on-overflow"] == "stop-80" else rule["on-overflow"]
    purse = Purse(poll.budget, quota)
    for part in parts if rule["lists"] == "separate" else [poll]:
        if part is not poll:
            purse.left, passing = part.budget, allowed(part, rule)
        candidates = [project for project in passing if quota.get(project.envelope) and part.votes[project.number]]
        purse.scan(ranked(part, rule, candidates), overflow)
    return purse.won


def stage(poll, rule, purse, candidates, top):
    """Counts some projects and the money for them; returns the purse afterwards."""
    candidates = sorted((project for project in candidates if purse.open(project)), key=ties(rule, poll))
    before = purse.copy()
    if rule.name in SHARED:
        purse = completed(poll, rule, purse, candidates)
    elif rule.name == "seq_phragmen":
        phragmen(poll, purse, candidates)
    elif top:
        for project in ranked(poll, rule, candidates):
            if purse.open(project) and len(purse.won) - len(before.won) < top:
                purse.buy(project)
    else:
        purse.scan(ranked(poll, rule, candidates), rule["on-overflow"])
    if "comparison" in rule.safeguards:
        before.scan(by_score(poll, rule, candidates))
        purse = preferred(poll, rule, purse, before)
    return purse


def allowed(poll, rule):
    """The projects that the rule may fund at all."""
    named = sum(count for marks, count in poll.ballots if marks)
    score = poll.score(basis(poll, rule))
    tests = {"threshold": lambda project: score[project.number] >= poll.threshold,
             "tenth": lambda project: poll.votes[project.number] * 10 >= named,
             "supported": lambda project: poll.votes[project.number] > 0,
             "prefilter": lambda project: poll.votes[project.number] * 3 * poll.budget >= project.cost * poll.people}
    return [project for project in poll.projects.values()
            if project.cost != WITHDRAWN and all(test(project) for guard, test in tests.items() if guard in rule.safeguards)]


def basis(poll, rule):
    """What the score of a project adds up: votes, points or points of rank."""
    if rule.name == "greedy_density":
        return {"points": "points", "grades": "points", "ranking": "borda"}.get(poll.kind, "votes")
    return BASES.get(rule.name) or SHARED.get(rule.name, "votes")


def by_score(poll, rule, candidates):
    """Highest score first, equal ones as ties are settled."""
    score, tie = poll.score(basis(poll, rule)), ties(rule, poll)
    return sorted(candidates, key=lambda project: (-score[project.number], tie(project)))


def ranked(poll, rule, candidates):
    """The order in which a rule looks at projects: by merit, by score for each euro, or by score."""
    candidates = by_score(poll, rule, candidates)
    if rule.name == "majority_judgment":
        return judged(poll, rule, sorted(candidates, key=ties(rule, poll)))
    if rule.name == "greedy_density":
        score = poll.score(basis(poll, rule))
        free = [project for project in candidates if not project.cost]
        return free + sorted((project for project in sorted(candidates, key=ties(rule, poll)) if project.cost),
                             key=lambda project: -Fraction(score[project.number]) / project.cost)
    return candidates


def judged(poll, rule, candidates):
    """Majority judgment: tallies as shares of all judges, compared by their medians, one group of judges after the other."""
    highest = max((mark for marks, _ in poll.ballots for _, mark in marks), default=0)
    grades = rule.number("grades") or max(1, highest, rule.number("least-grade")) + 1
    if poll.kind not in ("points", "grades") or highest >= grades:
        raise Unsupported("The ballots have no grades, or others than the rule names.")
    tallies = {number: [0] * grades for number in poll.projects}
    for marks, count in poll.ballots:
        for number, mark in marks:
            tallies[number][mark] += count
    profiles = {}
    for project in candidates:
        tally = tallies[project.number]
        judges, missing = sum(tally), poll.people - sum(tally)
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


def completed(poll, rule, purse, candidates):
    """Equal shares, then what the rule does with the rest."""
    increase, _, after = {"utilitarian": "none+utilitarian", "add1u": "add1:pabutools+utilitarian"}.get(
        rule["completion"], rule["completion"]).partition("+")
    share = Fraction(purse.left) / max(1, poll.people)
    if increase == "none" or increase == "add1:compute-tool" and sum(project.cost for project in candidates) <= purse.left:
        bought = shares(poll, rule, purse, candidates, share)
    else:
        if increase != "add1:pabutools":
            share = share // UNIT * UNIT
        bought = shares(poll, rule, purse, candidates, share)
        while poll.people and not ended(poll, rule, increase, candidates, bought):
            share += UNIT
            richer = shares(poll, rule, purse, candidates, share)
            if richer.left < 0:
                break
            bought = richer
    if after:
        bought.scan(by_score(poll, rule, candidates))
    return bought


def ended(poll, rule, increase, candidates, bought):
    """Tells whether more money for everybody is of no use: all that have support are bought, or none fits any more."""
    backed, _ = supporters(poll, rule)
    rest = [project for project in candidates if bought.open(project)]
    backed = [project for project in rest if project.number in backed]
    watched = {"add1:pabutools": backed, "add1:compute-tool": rest}.get(increase, [])
    return not backed or increase != "add1:official-wieliczka" and not any(bought.fits(project) for project in watched)


def supporters(poll, rule):
    """For each project that somebody gives more than nothing, groups of equal ballots by what they give; and all that it is given."""
    if rule.name not in poll.supporters:
        groups, total = {}, collections.Counter()
        for group, (marks, count) in enumerate(poll.worths(SHARED[rule.name])):
            for number, worth in marks:
                if worth > 0:
                    groups.setdefault(number, {}).setdefault(worth, []).append(group)
                    total[number] += worth * count
        poll.supporters[rule.name] = groups, total
    return poll.supporters[rule.name]


def shares(poll, rule, purse, candidates, share):
    """Equal shares with the same start for everybody. People with the same money are one class; money is counted in whole parts of a
    cent that become smaller as need be."""
    purse, scale, tie, (backed, total) = purse.copy(), Fraction(share).denominator, ties(rule, poll), supporters(poll, rule)
    money, classes = [int(share * scale)], [0] * len(poll.ballots)
    weights = [count for _, count in poll.ballots]
    by_cost = rule.name in ("mes_cost", "mes_points_x_cost", "mes_borda_x_cost")

    def price(project):
        """The smallest price of one unit of worth at which the supporters can pay; None when they cannot."""
        people = collections.Counter()
        for worth, groups in backed[project.number].items():
            for group in groups:
                people[worth, classes[group]] += weights[group]
        payers = [(worth, money[one], number) for (worth, one), number in people.items()]
        to_pay = project.cost * scale
        if sum(held * number for _, held, number in payers) < to_pay:
            return None
        payers.sort(key=lambda payer: payer[1] if len(backed[project.number]) == 1 else Fraction(payer[1], payer[0]))
        worths = sum(worth * number for worth, _, number in payers)
        for worth, held, number in payers:
            if to_pay * worth <= held * worths:
                return Fraction(to_pay, worths)
            to_pay -= held * number
            worths -= worth * number

    def unit(project):
        return project.cost if by_cost and project.cost else 1

    # While nobody has bought anything, the price is the same for all supporters: no price is ever lower than that.
    queue = [(Fraction(project.cost) / total[project.number] / unit(project), tie(project), project, -1)
             for project in candidates if project.number in backed]
    heapq.heapify(queue)
    while queue:
        _, place, project, looked = heapq.heappop(queue)
        paid = price(project) if purse.open(project) else None
        if paid is None:
            continue
        if looked != len(purse.won):
            # Prices only rise: one that was looked at since the last purchase and still comes first is the lowest of all.
            heapq.heappush(queue, (paid / (scale * unit(project)), place, project, len(purse.won)))
            continue
        purse.buy(project)
        scale *= paid.denominator
        money = [held * paid.denominator for held in money]
        known, moved = {held: one for one, held in enumerate(money)}, {}
        for worth, groups in backed[project.number].items():
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
    for group, (marks, _) in enumerate(poll.worths("votes")):
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
        least = min(reached.values(), default=0)
        lowest = [project for project in reached if reached[project] == least]
        if not lowest or any(project.cost > purse.left for project in lowest):
            return
        purse.buy(lowest[0])
        for group in backers[lowest[0].number]:
            loads[group] = reached[lowest[0]]


def preferred(poll, rule, counted, rival):
    """Keeps what was counted unless more people have more of what they support in the other."""
    first, second = ({project.number for project in purse.won} for purse in (counted, rival))
    more = 0
    for marks, count in poll.worths(basis(poll, rule)):
        difference = sum((number in second) - (number in first) for number, worth in marks if worth > 0)
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


def refused(text):
    raise Unreadable(f"This is no whole number: {text}")


def lines(text):
    if text and not text.endswith("\n"):
        raise Unreadable("The last line has no end.")
    return text.split("\n")[:-1]


def read(text):
    """Reads canonical JSON; anything else is refused."""
    value = json.loads(text, parse_float=refused, parse_constant=refused)
    if canonical(value) != text:
        raise Unreadable(f"This is not written as it should be: {text[:60]}")
    return value


class File:
    """The entries of a verification file, read."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as zipped:
            if len(set(zipped.namelist())) != len(zipped.namelist()):
                raise Unreadable("The file has the same entry twice.")
            stamped = {name: zipped.read(name) for name in zipped.namelist() if name.startswith("horodatages/")}
            text = {name: zipped.read(name).decode() for name in zipped.namelist() if name not in stamped}
        self.manifest = read(text["manifeste.json"])
        self.manifest_hash = sha(text["manifeste.json"].encode())
        self.log = lines(text["journal.jsonl"])
        self.leaves = [read(line) for line in self.log]
        self.notes, self.notes_text, self.stamped = notes(text["points-de-controle.txt"]), text["points-de-controle.txt"], stamped
        self.commitments, self.commitments_hash = lines(text["empreintes.txt"]), sha(text["empreintes.txt"].encode())
        self.ballots = [(one["ballot"], one["count"]) for one in map(read, lines(text["bulletins.jsonl"]))]
        people = collections.Counter()
        for row in read(text["participation.json"]):
            people[row["channel"] == "paper"] += row["people"]
        self.online, self.handed = people[False], people[True]
        self.result, self.result_text = read(text["resultat.json"]), text["resultat.json"]
        self.pabulib = text["bulletins.pb"]
        self.projects = {project["number"]: Project(project["number"], project["cost"], project["envelope"], project.get("group"), place)
                         for place, project in enumerate(self.manifest["projects"])}
        self.paper, self.counted = self.manifest["ballot"], None
        self.on_paper = self.manifest.get("paper", False)
        self.amendments = read(text["avenants.json"]) if "avenants.json" in text else []
        self.withdrawn = {one["project"] for one in self.amendments if one["kind"] == "withdrawal"}

    def all(self, kind):
        return [leaf for leaf in self.leaves if leaf["t"] == kind]

    def poll(self):
        longest = min(sum(one["most"] for one in self.paper["lists"]), len(self.projects))
        envelopes = {one["number"]: one["amount"] for one in self.manifest["envelopes"]}
        ballots = [(tuple(marks(ballot)), count) for ballot, count in self.ballots]
        projects = {number: project._replace(cost=WITHDRAWN) if number in self.withdrawn else project
                    for number, project in self.projects.items()}
        return Poll(projects, ballots, self.manifest["budget"], self.paper["kind"], longest, envelopes)


def marks(ballot):
    """The projects of a ballot with their marks."""
    (kind, named), = ballot.items()
    return named.items() if isinstance(named, dict) else [(number, 1) for number in named]


def demand(condition, sentence):
    if not condition:
        raise Differs(sentence)


def check_manifest(file):
    leaves = file.leaves
    demand(file.manifest["format"] == "og-manifest-v1", "The manifest is written in a way that this program does not know.")
    demand(leaves and leaves[0]["t"] == "manifest" and leaves[0]["hash"] == file.manifest_hash.hex(),
           "The manifest is not the one that the log begins with.")
    demand(all(leaf["vote"] == file.manifest["vote"] for leaf in leaves), "The log has leaves of another vote.")
    demand(all("c" not in leaf or set(leaf) == {"c", "t", "vote"} for leaf in leaves), "A ballot in the log says more than its hash.")
    return "1. The log begins with the manifest and is of one vote."


def check_checkpoints(file, checkpoints, what):
    name, identifier, key = file.manifest["key"].split("+", 2)
    key = base64.b64decode(key)
    demand(key[:1] == b"\1" and len(key) == 33 and sha(name.encode(), b"\n", key)[:4].hex() == identifier, "The key of the manifest is none.")
    sizes = [body.split("\n")[1] for body, _ in checkpoints]
    tree, roots, wanted = Tree(), {}, set(sizes)
    for number, line in enumerate(file.log, start=1):
        tree.add(line.encode())
        if str(number) in wanted:
            roots[str(number)] = base64.b64encode(tree.root()).decode()
    for (body, signatures), size in zip(checkpoints, sizes):
        demand(size in roots, f"{what} of {size} leaves covers more than the log of this file.")
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


def check_stamps(file):
    """Whether an authority signed the stamps and can be trusted, openssl says: openssl ts -verify -in N.tsr -data N.txt -CAfile ROOT.pem"""
    stamps = sorted(name for name in file.stamped if name.endswith(".tsr"))
    demand({re.sub(r"\.(tsr|txt)$", "", name) for name in file.stamped} == {name[:-4] for name in stamps}, "A time stamp is missing.")
    for name in stamps:
        note, size = file.stamped.get(name[:-4] + ".txt", b""), name[len("horodatages/"):-4]
        demand(note and "\n\n" + note.decode() in "\n\n" + file.notes_text and note.decode().split("\n")[1] == size,
               f"The stamp {name} is of no checkpoint.")
        demand(sha(note) in file.stamped[name], f"The stamp {name} is of another text.")
    return f"9. {len(stamps)} time stamps name the hash of a checkpoint; their signatures are not checked here, openssl does that."


def check_commitments(file):
    demand(file.all("final"), "The log names no final list of ballots.")
    final = file.all("final")[-1]
    demand(final["list"] == file.commitments_hash.hex() and final["ballots"] == len(file.commitments),
           "The list of ballots is not the one that the log names.")
    cast = {leaf["c"] for leaf in file.all("cast")}
    demand(file.commitments == sorted(set(file.commitments)), "A ballot counts twice, or the list of ballots is not sorted.")
    demand(cast.issuperset(file.commitments), "A ballot counts that is not in the log.")
    return f"3. {len(file.commitments)} ballots count; each stands in the log, where {len(file.all('cast'))} were cast."


def check_numbers(file):
    counted, valid = sum(count for _, count in file.ballots), check_paper(file)
    demand(counted == len(file.commitments) == file.online + valid,
           f"There are {counted} ballots, {len(file.commitments)} hashes of ballots, {file.online} people who voted on the site"
           f" and {valid} valid papers.")
    if not file.on_paper:
        return f"4. There are as many ballots as hashes of ballots and people: {counted}."
    return f"4. There are as many ballots as hashes of ballots, and as people on the site and valid papers: {counted} = {file.online} + {valid}."


def check_paper(file):
    """How many ballots were on paper; there are none unless the manifest says so."""
    end = max(place for place, leaf in enumerate(file.leaves) if leaf["t"] == "final")
    papers = [leaf for leaf in file.leaves[:end] if leaf["t"] == "paper"]
    if not file.on_paper:
        demand(not papers and not file.handed, "There are papers, but the manifest allows none.")
        return 0
    demand(len(papers) == 1, "The log does not say once how many papers there were.")
    numbers = [papers[0][key] for key in ("handed", "valid", "blank", "null")]
    demand(all(type(number) is int and number >= 0 for number in numbers), "The log does not say how many papers there were.")
    handed, valid, blank, null = numbers
    demand(handed == file.handed, f"{file.handed} people took a paper, and the log says {handed}.")
    demand(valid + blank + null <= handed or papers[0].get("reason"), "There are more papers than people who took one, and no reason.")
    return valid


def check_papers(file):
    written = [canonical(ballot).encode() for ballot, _ in file.ballots]
    demand(written == sorted(set(written)) and all(type(count) is int and count > 0 for _, count in file.ballots),
           "The ballots are not sorted or not grouped.")
    for ballot, _ in file.ballots:
        demand(list(ballot) == [file.paper["kind"]] and fits(file, list(marks(ballot))), f"This ballot is not allowed: {canonical(ballot)}")
    return f"5. {len(written)} different ballots keep within the paper."


def fits(file, named):
    numbers = [number for number, _ in named]
    if len(set(numbers)) != len(numbers) or not file.projects.keys() >= set(numbers) or any(type(mark) is not int for _, mark in named):
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
    demand(int(meta["max_length"]) == sum(one["most"] for one in file.paper["lists"]), "bulletins.pb has another length of ballots.")
    demand(not Fraction(meta.get("default_score") or 0), "bulletins.pb gives points to projects that a ballot does not name.")
    rows = {row["project_id"]: row for row in projects if cents(row["cost"]) != WITHDRAWN}
    left = [number for number in file.projects if number not in file.withdrawn]
    demand(list(rows) == left, "bulletins.pb has other projects, or in another order.")
    demand(file.withdrawn <= {row["project_id"] for row in projects}, "A withdrawn project is not in bulletins.pb.")
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


# The chain "quicknet" of drand, as its organisers announced it.
QUICKNET = {"beacon": "drand", "chain": "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971", "genesis": 1692803367,
            "period": 3, "delay": 600,
            "publicKey": "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                         "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"}


def beacon(file, drawn):
    """The randomness of the first round after the log ended. That the chain signed it, drand's own programs check."""
    chain, close = file.manifest["draw"], file.all("close")[0]
    demand(chain == QUICKNET, "The manifest names a beacon that this program does not know.")
    demand(instant(close["closes"]) <= instant(close["at"]), "The log ended before the vote was closed.")
    seconds, parts = instant(close["at"])
    end = calendar.timegm(time.strptime(seconds, "%Y-%m-%dT%H:%M:%S")) + parts + chain["delay"]
    number = 1 + max(0, math.ceil((end - chain["genesis"]) / Fraction(chain["period"])))
    demand(drawn.get("round") == number, f"Ties are settled by round {number}, and the log has another one.")
    demand(sha(bytes.fromhex(drawn["signature"])).hex() == drawn["randomness"], "The randomness is not that of the signature.")
    return bytes.fromhex(drawn["randomness"]), f"round {number}, whose signature is not checked here"


def check_result(file):
    words = file.result["rule"]
    published = file.manifest["rule"]
    demand(words == published or re.sub(r"\blot:[0-9a-f]{64}", "lot", words) == published,
           "The result was counted by another rule than that of the manifest.")
    said = "7. The result is the last one of the log, by the rule of the manifest"
    if words != published:
        tree = Tree()
        for line in file.log[:max(place for place, leaf in enumerate(file.leaves, start=1) if leaf["t"] == "final")]:
            tree.add(line.encode())
        drawn = file.all("draw")[-1:]
        demand(drawn, "The log does not say what was drawn.")
        number, name = beacon(file, drawn[0]) if "draw" in file.manifest else (drawn[0].get("digits", "").encode(), "the public draw")
        demand(number, "The lot was drawn otherwise than the manifest says.")
        seed = sha(b"og-tie-v1", file.manifest_hash, tree.root(), number).hex()
        demand(f"lot:{seed}" in words, "The seed of the lot is not that of what was drawn.")
        said += f"; the seed of the lot is that of {name}"
    leaf = file.all("result")[-1:]
    demand(leaf and leaf[0]["hash"] == sha(file.result_text.encode()).hex() and leaf[0]["rule"] == words,
           "The result is not the one that the log names.")
    return said + "."


def instant(text):
    """An instant in UTC as written in these files, so that earlier ones are smaller."""
    demand(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", text), f"This is no instant: {text}")
    seconds, _, parts = text[:-1].partition(".")
    return seconds, Fraction(f"0.{parts or 0}")


def check_amendments(file):
    leaves, closes, previous, gone = file.all("amendment"), file.manifest["closes"], file.manifest_hash.hex(), set()
    demand(len(leaves) == len(file.amendments), "The log names other amendments than the file has.")
    demand(file.all("close"), "The log does not say when the vote was closed.")
    ended = next(place for place, leaf in enumerate(file.leaves) if leaf["t"] == "close")
    for number, (amendment, leaf) in enumerate(zip(file.amendments, leaves), start=1):
        made = sha(canonical(amendment).encode()).hex()
        demand(leaf["hash"] == made and leaf["number"] == number, f"Amendment {number} is not the one that the log names.")
        demand(amendment["format"] == "og-amendment-v1" and amendment["vote"] == file.manifest["vote"]
               and amendment["number"] == number and amendment["previous"] == previous, f"Amendment {number} does not continue the one before.")
        demand(amendment["kind"] in ("erratum", "extension", "withdrawal"), f"Amendment {number} changes something that none can.")
        if amendment["kind"] == "extension":
            demand(instant(closes) < instant(amendment["closes"]) and instant(amendment["at"]) < instant(closes)
                   and file.leaves.index(leaf) < ended, f"Amendment {number} extends the vote too late, or not at all.")
            closes = amendment["closes"]
        if amendment["kind"] == "withdrawal":
            demand(amendment["project"] in file.projects and amendment["project"] not in gone,
                   f"Amendment {number} withdraws a project that is not there.")
            gone.add(amendment["project"])
        previous = made
    demand(file.leaves[ended]["closes"] == closes, "The vote was closed at another time than the manifest and the amendments say.")
    return f"8. The vote was closed when it had to be; {len(file.amendments)} amendments are in the log, each continues the one before."


def check_count(file):
    poll, rule = file.poll(), Rule(file.result["rule"])
    if "threshold" in rule.safeguards:
        raise Unsupported("The rule has a threshold, and the manifest does not say which.")
    funded = count(poll, rule)
    file.counted = canonical({"ballots": poll.people, "cost": sum(project.cost for project in funded), "rule": file.result["rule"],
                              "funded": sorted((project.number for project in funded), key=str.encode)})
    demand(file.counted == file.result_text, "The published result is another one than the ballots and the rule give: " + file.result_text)
    return "   The ballots and the rule give the published result:"


def check_file(options):
    file, code = File(options.file), 0
    checks = [check_manifest, check_log, check_commitments, check_numbers, check_papers, check_pabulib, check_amendments, check_stamps, check_result, check_count]
    if options.keep:
        with open(options.keep, encoding="utf-8") as kept:
            own = notes(kept.read())
        checks.insert(2, lambda file: f"   {len(check_checkpoints(file, own, 'The kept checkpoint'))} kept checkpoints fit the same log.")
    for check in checks:
        try:
            print("ok     ", check(file))
        except Differs as problem:
            print("DIFFERS", problem)
            code = 1
        except Unsupported as problem:
            print("NOT COUNTED", problem)
            code = code or 3
        except MALFORMED as problem:
            if not code:
                raise
            print("NOT CHECKED, after what differs above:", repr(problem))
    if file.counted:
        print(file.counted)
    return code


# ---- Files in the Pabulib format

def count_pabulib(path, rule):
    with open(path, encoding="utf-8", newline="") as opened:
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
    longest = min(int(meta.get("max_length") or max((len(marks) for marks in ballots), default=0)), len(projects))
    poll = Poll(projects, list(ballots.items()), cents(meta["budget"]), kind, longest, envelopes,
                threshold=int(meta.get("min_project_score_threshold") or 0))
    funded = count(poll, Rule(rule))
    order = [project.number for project in funded]
    return {"selected": sorted(order, key=str.encode), "order": order, "cost": str(Fraction(sum(project.cost for project in funded), 100))}


def main():
    arguments = argparse.ArgumentParser(description="Checks the verification file of a vote and counts it again.")
    arguments.add_argument("file", nargs="?")
    arguments.add_argument("--keep")
    arguments.add_argument("--pabulib", nargs="+", help=argparse.SUPPRESS)
    arguments.add_argument("--rule", help=argparse.SUPPRESS)
    options = arguments.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        if not options.file and not options.pabulib:
            arguments.error("name a file")
        for path in options.pabulib or []:
            print(json.dumps(count_pabulib(path, options.rule), ensure_ascii=False))
        sys.exit(0 if options.pabulib else check_file(options))
    except Unsupported as problem:
        print("NOT COUNTED", problem)
        sys.exit(3)
    except (Unreadable, OSError, *MALFORMED) as problem:
        print("The file cannot be read:", problem if isinstance(problem, (Unreadable, OSError)) else repr(problem))
        sys.exit(2)


if __name__ == "__main__":
    main()
