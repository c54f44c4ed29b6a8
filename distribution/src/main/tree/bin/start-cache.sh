# shellcheck shell=bash disable=SC2154
# Sourced by bin/ouvert: the start cache, an ahead-of-time cache from Java 25 on, a class-data archive before.
#
# Java checks the jars behind a cache, not what it contains: a damaged one ends the process. So a file bears its own checksum in
# its name, after that of the Java, the folder and the jars that it was made with: start-<made with>-<itself>.cache.

if [ "$(jdk_version "$java_home")" -ge 25 ]; then
  write_option=-XX:AOTCacheOutput read_option=-XX:AOTCache quiet_option='-Xlog:aot*=error'
else
  write_option=-XX:ArchiveClassesAtExit read_option=-XX:SharedArchiveFile quiet_option='-Xlog:cds*=error'
fi

cache_folder=${OUVERT_CACHE:-}
if [ -z "$cache_folder" ]; then
  if [ -w "$home" ]; then cache_folder=$home/cache; else cache_folder=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/territoire-ouvert; fi
fi
case "$cache_folder" in off | /*) ;; *) cache_folder=$PWD/$cache_folder ;; esac

checksum() { cksum | tr ' ' -; }

cache_start=$cache_folder/start-$({ printf '%s\n' "$home"; cat "$java_home/release"; LC_ALL=C ls -ln "$home/lib"; } | checksum)

# Prints the cache that can be used; fails when there is none.
start_cache() {
  local file
  for file in "$cache_start"-*.cache; do
    [ "$file" = "$cache_start-$(checksum <"$file").cache" ] && printf '%s\n' "$file" && return
  done 2>/dev/null
  return 1
}

cache_can_be_made() { [ "$cache_folder" != off ] && mkdir -p "$cache_folder" 2>/dev/null && [ -w "$cache_folder" ]; }

# Starts a demonstration once, asks for its pages, keeps what Java had to load. Whatever goes wrong, there is no cache and no harm.
make_start_cache() {
  cache_can_be_made || return
  # Left by a machine that was switched off.
  find "$cache_folder" -maxdepth 1 -name 'making.*' -mmin +120 -exec rm -rf {} +
  work=$(mktemp -d "$cache_folder/making.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  if (cd "$work" && env -i "PATH=$PATH" LC_ALL=C.UTF-8 nice "$java_home/bin/java" "$write_option=$work/cache" "${options[@]}" "${program[@]}" \
    demo --port 0 --data "$work/data" --rehearse) >"$work/log" 2>&1 && [ -f "$work/cache" ]; then
    rm -f "$cache_folder"/start-*.cache
    mv "$work/cache" "$cache_start-$(checksum <"$work/cache").cache"
  else
    tail -n 20 "$work/log" >&2
    return 1
  fi
}

# The same while the site already serves. When memory runs out, this is what has to go.
make_start_cache_later() {
  cache_can_be_made || return 0
  say "Un cache de démarrage se prépare en arrière-plan : le prochain démarrage sera plus rapide." \
    "A start cache is being made in the background: the next start will be faster."
  (
    { echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null || true
    make_start_cache &
  ) </dev/null >/dev/null 2>&1
}
