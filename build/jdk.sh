# Sourced by ./ouvert, ./verify and the measurements: Java is looked for as by the launcher of the distribution.
. "$(dirname "${BASH_SOURCE[0]}")/../distribution/src/main/tree/bin/jdk.sh"
