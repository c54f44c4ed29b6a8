#!/usr/bin/env bash
# Makes what is published, in distribution/target/release: tar.gz, zip, Debian package, list of libraries, checksums and, given a private
# key (PKCS#8 PEM, Ed25519), their signature. Argument: the key, or nothing. Needs dpkg-deb and openssl.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
key=${1:+$(realpath "$1")}
cd "$root"
rm -rf distribution/target/release
mvn -B -q -Prelease -DskipTests -DskipITs -Dspotless.check.skip=true -pl distribution -am verify
cp distribution/target/ouvert/territoire-ouvert-sbom.json distribution/target/release/
build/deb.sh
build/checksums.sh distribution/target/release "$key"
ls -l distribution/target/release
