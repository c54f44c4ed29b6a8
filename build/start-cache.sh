#!/usr/bin/env bash
# Trains the start cache: starts a demonstration once, asks for its pages, stops it. Arguments: JDK folder, distribution folder.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java_home=$1 home=$2
. "$root/build/jdk.sh"

rm -f "$home/start.cache"
if [ "$(jdk_version "$java_home")" -ge 25 ]; then record="-XX:AOTCacheOutput=$home/start.cache"; else record="-XX:ArchiveClassesAtExit=$home/start.cache"; fi
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$java_home/bin/java" "$record" -XX:+UseSerialGC -Xms24m -Xmx512m -XX:-UsePerfData --enable-native-access=org.xerial.sqlitejdbc --add-modules java.se \
  "-Douvert.home=$home" -Djava.awt.headless=true -p "$home/lib" \
  -m org.territoireouvert.runner/org.territoireouvert.runner.cli.Main demo --port 0 --data "$data" --rehearse
[ -f "$home/start.cache" ]
