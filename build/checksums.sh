#!/usr/bin/env bash
# Writes SHA256SUMS for all files of a folder and, given a private key, its signature. Arguments: folder, key (PKCS#8 PEM, Ed25519).
set -euo pipefail
cd "$1"
rm -f SHA256SUMS SHA256SUMS.sig
sha256sum -- * >SHA256SUMS.new
mv SHA256SUMS.new SHA256SUMS
if [ -n "${2:-}" ]; then openssl pkeyutl -sign -inkey "$2" -rawin -in SHA256SUMS -out SHA256SUMS.sig; fi
