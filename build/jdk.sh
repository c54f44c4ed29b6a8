# Sourced by ./ouvert and ./verify: finds the newest JDK (21 or newer) in the usual places.

# Prints the feature version of the JDK in a folder, or nothing.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -f "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the folder of the newest JDK; fails when there is none of version 21 or newer.
newest_jdk() {
  local best="" best_version=20 folder version
  for folder in "${OUVERT_JAVA:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$folder" ] || continue
    version=$(jdk_version "$folder") || continue
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then best=$folder best_version=$version; fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

say_no_jdk() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-fr}}}" in
    en*) echo "No Java Development Kit 21 or newer was found: install one (for example the package openjdk-21-jdk or temurin-25-jdk), or set OUVERT_JAVA to its folder." >&2 ;;
    *) echo "Aucun kit Java (JDK) 21 ou plus récent n’a été trouvé : installez-en un (par exemple le paquet openjdk-21-jdk ou temurin-25-jdk), ou indiquez son dossier dans OUVERT_JAVA." >&2 ;;
  esac
}

# Prints the option that names the start cache: ahead-of-time cache from 25 on, class-data sharing before.
cache_option() {
  if [ "$(jdk_version "$1")" -ge 25 ]; then echo "-XX:AOTCache"; else echo "-XX:SharedArchiveFile"; fi
}
