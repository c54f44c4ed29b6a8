#!/usr/bin/env bash
# Runs plugins that were built earlier on the runtime of now: build/released-plugins.sh [commit, branch or tag].
# As long as nothing is released, "earlier" is what that commit built; without one, the newest tag or else the commit before this one.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
released=${1:-$(git describe --tags --abbrev=0 2>/dev/null || echo HEAD~1)}
work=$(mktemp -d)
trap 'git worktree remove --force "$work/tree" 2>/dev/null; rm -rf "$work"' EXIT

git worktree add --quiet --detach "$work/tree" "$released"
echo "Building the plugins of $(git -C "$work/tree" log -1 --format='%h, %s')"
(cd "$work/tree" && mvn -B -q package -Dmaven.test.skip=true -Dspotless.check.skip -pl distribution -am)
OUVERT_VERIFY=true mvn -B -q verify -Dspotless.check.skip -pl acceptance -am \
  -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=ReleasedPluginsIT -Dfailsafe.failIfNoSpecifiedTests=false \
  "-Dreleased.plugins=$work/tree/distribution/target/ouvert/plugins"
echo "They serve, and their data are kept."
