#!/usr/bin/env python3
"""Verifies the seal of a step of a consultation of Territoire ouvert without any code of it.

    verify-seal.py sceau.txt [preuves.jsonl] [--fingerprint SHA256]

The first file holds the lines, the second one what opens those whose words are still public; both are downloaded from the page "Sceau et
intégrité" of the consultation or taken from its archive. The fingerprint stands on that page and in the public log (/journal): take it from
there, or better from a copy of the log that somebody else keeps. Without it the program prints the one of the file.

Format 1: the file is UTF-8 and each line ends with a line feed. The first one is "sceau-de-consultation 1 PATH NUMBER". Each other line is
"KIND IDENTIFIER MOMENT VALUE". The value is "sha256:" and the SHA-256 of a salt (64 hexadecimal digits) followed by the words, or numbers
such as "agreed=12,disagreed=3". The words are the parts of what was written with a unit separator (U+001F) between them.
Exit code: 0 all is as it was sealed, 1 something was changed, 2 the files cannot be read.
"""
import argparse
import hashlib
import json
import sys

FORMAT = "sceau-de-consultation 1 "


def main():
    parser = argparse.ArgumentParser(description="Verifies a seal.")
    parser.add_argument("lines")
    parser.add_argument("proofs", nargs="?")
    parser.add_argument("--fingerprint")
    arguments = parser.parse_args()
    try:
        with open(arguments.lines, "rb") as file:
            data = file.read()
        text = data.decode()
        proofs = []
        if arguments.proofs:
            with open(arguments.proofs, encoding="utf-8", newline="\n") as file:
                proofs = [json.loads(line) for line in file]
    except (OSError, ValueError) as problem:
        print(f"Cannot read: {problem}", file=sys.stderr)
        return 2
    if not text.startswith(FORMAT) or not text.endswith("\n"):
        print("This is no seal of format 1.", file=sys.stderr)
        return 2
    lines = text.split("\n")[1:-1]
    known = set(lines)
    fingerprint = hashlib.sha256(data).hexdigest()
    wrong = 0
    if arguments.fingerprint and arguments.fingerprint.strip().lower() != fingerprint:
        print(f"The fingerprint of the file is {fingerprint}, not the published one.")
        wrong += 1
    for proof in proofs:
        digest = "sha256:" + hashlib.sha256((proof["salt"] + proof["words"]).encode()).hexdigest()
        if proof["line"] not in known or proof["line"].rsplit(" ", 1)[-1] != digest:
            print(f"Not as it was sealed: {proof['line']}")
            wrong += 1
    print(f"{len(lines)} lines, {len(proofs)} opened, {wrong} wrong, fingerprint {fingerprint}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
