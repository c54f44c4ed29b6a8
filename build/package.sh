#!/usr/bin/env bash
# Builds the distribution below distribution/target/ouvert, and the start cache that halves its starting time.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home="$root/distribution/target/ouvert"

command -v mvn >/dev/null || { echo "Maven est nécessaire pour construire (paquet maven). / Maven is needed to build (package maven)." >&2; exit 1; }
echo "Construction de Territoire ouvert, une à trois minutes la première fois… / Building, one to three minutes the first time…" >&2
log="$root/distribution/target/build.log"
mkdir -p "$(dirname "$log")"
if ! (cd "$root" && mvn -B -q -DskipTests -Dspotless.check.skip=true -pl distribution -am package >"$log" 2>&1); then
  tail -n 30 "$log" >&2
  echo "La construction a échoué ; le détail est dans $log / The build failed; details are in $log" >&2
  exit 1
fi
"$home/bin/ouvert" demo --rehearse >>"$log" 2>&1 || echo "Start cache not made; starting takes longer (details in $log)." >&2
touch "$home/built"
