# shellcheck shell=bash
# Sourced by bin/ouvert: finds the newest Java (21 or newer) in the usual places.

# Prints the first text, or the second where English is read, on the error output.
say() {
  case "${OUVERT_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-fr}}}}" in
    en*) printf '%s\n' "$2" >&2 ;;
    *) printf '%s\n' "$1" >&2 ;;
  esac
}

# Prints the feature version of the Java in a folder; fails when there is none.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -f "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the folder of the Java that OUVERT_JAVA names, or else of the newest one; fails when it is not 21 or newer.
newest_jdk() {
  local best="" best_version=20 folder version
  local folders=("${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home)
  folder=$(command -v java) && folders+=("$(dirname "$(dirname "$(readlink -f "$folder")")")")
  [ -z "${OUVERT_JAVA:-}" ] || folders=("$OUVERT_JAVA")
  for folder in "${folders[@]}"; do
    version=$(jdk_version "$folder") || continue
    if [ "${version:-0}" -gt "$best_version" ]; then best=$folder best_version=$version; fi
  done
  [ -n "$best" ] && (cd "$best" && pwd)
}

say_no_jdk() {
  if [ -n "${OUVERT_JAVA:-}" ]; then
    say "OUVERT_JAVA désigne « $OUVERT_JAVA », où il n’y a pas de Java 21 ou plus récent : indiquez le dossier d’un kit Java (JDK), ou effacez cette variable." \
      "OUVERT_JAVA names “$OUVERT_JAVA”, where there is no Java 21 or newer: give the folder of a Java Development Kit, or unset it."
  else
    say "Aucun kit Java (JDK) 21 ou plus récent n’a été trouvé : installez-en un (par exemple le paquet openjdk-21-jdk ou temurin-25-jdk), ou indiquez son dossier dans OUVERT_JAVA." \
      "No Java Development Kit 21 or newer was found: install one (for example the package openjdk-21-jdk or temurin-25-jdk), or set OUVERT_JAVA to its folder."
  fi
}
