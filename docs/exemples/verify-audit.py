#!/usr/bin/env python3
"""Verifies an exported audit log of Territoire ouvert without any code of it.

    verify-audit.py journal.jsonl [points-de-controle.txt] [--key NAME+ID+KEY]

The log is what /journal/journal.jsonl or "ouvert audit export" gives; the checkpoints are those that you kept. Checked are: positions
without a gap, the hash of every entry and its link to the one before, and that the log still has the hash of every checkpoint. With the
package "cryptography" the signatures of the checkpoints are checked too; without it the program says that it did not. Keys are those
that the log names; --key adds one that you kept yourself.

How hashes are made: SHA-256 over netstrings (length in bytes, colon, bytes, comma), written in base64.
Exit code: 0 the log is whole, 1 it was changed, 2 the files cannot be read.
"""
import argparse
import base64
import hashlib
import json
import sys

FIRST = base64.b64encode(bytes(32)).decode()
KEY_MADE = "runtime.audit-key-made"


def digest(*texts):
    """Hashes texts that cannot run into each other."""
    joined = b"".join(b"%d:%s," % (len(data), data) for data in (text.encode() for text in texts))
    return base64.b64encode(hashlib.sha256(joined).digest()).decode()


def content_hash(entry):
    """Returns the hash of what an entry says; an internal entry of a public export brings nothing but it."""
    if "contentHash" in entry:
        return entry["contentHash"]
    actor = entry.get("actorHash") or digest(
        "territoire-ouvert/audit/actor/1", entry["salt"], entry["actor"], entry["actorName"])
    details = entry["details"]
    return digest(
        "territoire-ouvert/audit/content/1",
        entry["at"], entry["code"], entry["visibility"], entry["owner"], entry["actorKind"], entry["roles"], entry["object"],
        str(len(details)), *(text for name in sorted(details) for text in (name, details[name])), actor)


def walk(lines):
    """Returns the hash at each position and the keys that the log names; stops at the first wrong entry."""
    hashes, keys, previous = {}, set(), FIRST
    for number, line in enumerate(lines, start=1):
        entry = json.loads(line)
        if entry["position"] != number:
            broken(number, "is missing")
        if entry["previous"] != previous:
            broken(number, "does not follow the one before it")
        if digest("territoire-ouvert/audit/entry/1", str(number), previous, content_hash(entry)) != entry["hash"]:
            broken(number, "does not say what it said")
        previous = hashes[number] = entry["hash"]
        if entry.get("code") == KEY_MADE and entry.get("owner") == "":
            keys.add(entry["details"]["key"])
    return hashes, keys


def notes(text):
    """Cuts a file into signed notes: text, then lines that start with an em dash."""
    found, body, signatures = [], [], []
    for line in text.splitlines():
        if line.startswith("\u2014 "):
            signatures.append(line[2:].split(" "))
        elif line.strip():
            if signatures:
                found.append((body, signatures))
                body, signatures = [], []
            body.append(line)
    return found + [(body, signatures)] if signatures else found


def signed(body, signatures, keys):
    """Tells whether one of the keys made one of the signatures; None when this Python cannot tell."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return None
    text = "".join(line + "\n" for line in body).encode()
    for key in keys:
        name, identifier, typed = key.split("+", 2)
        for signer, signature in signatures:
            data = base64.b64decode(signature)
            if signer == name and data[:4].hex() == identifier:
                try:
                    Ed25519PublicKey.from_public_bytes(base64.b64decode(typed)[1:]).verify(data[4:], text)
                    return True
                except InvalidSignature:
                    pass
    return False


def broken(position, what):
    print(f"CHANGED: entry {position} {what}.")
    sys.exit(1)


def main():
    arguments = argparse.ArgumentParser(description="Verifies an exported audit log.")
    arguments.add_argument("log")
    arguments.add_argument("checkpoints", nargs="?")
    arguments.add_argument("--key", action="append", default=[])
    options = arguments.parse_args()
    try:
        with open(options.log, encoding="utf-8") as lines:
            hashes, keys = walk(lines)
        kept = []
        if options.checkpoints:
            with open(options.checkpoints, encoding="utf-8") as file:
                kept = notes(file.read())
            if not kept:
                raise ValueError("there is no checkpoint in " + options.checkpoints)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        print(f"The files cannot be read: {problem}")
        sys.exit(2)
    unchecked = 0
    for body, signatures in kept:
        position = int(body[1])
        if position not in hashes:
            broken(position, "is missing, although a checkpoint was signed there")
        if hashes[position] != body[2]:
            broken(position, "no longer has the hash that was signed")
        valid = signed(body, signatures, keys | set(options.key))
        if valid is False:
            broken(position, "has a checkpoint that no known key signed")
        unchecked += valid is None
    print(f"WHOLE: {len(hashes)} entries, {len(kept)} checkpoints fit.")
    if unchecked:
        print(f"Not checked: {unchecked} signatures (install the Python package \"cryptography\").")


if __name__ == "__main__":
    main()
