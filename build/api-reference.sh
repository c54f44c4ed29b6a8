#!/usr/bin/env bash
# Writes the reference of the plugin API and of the test kit to target/reference. A warning of javadoc is an error.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
. build/jdk.sh
java_home=$(newest_jdk) || { say_no_jdk; exit 1; }
site="$root/target/reference"
rm -rf "$site"
mkdir -p "$site"

path="$root/target/reference.path"
mvn -B -q package dependency:build-classpath -DskipTests -DskipITs -Dspotless.check.skip -Dmdep.includeScope=compile "-Dmdep.outputFile=$path" -pl toolkit-testkit -am
shared=$(tr ':' '\n' <"$path" | grep -E '/(jdbi3-core|geantyref|jspecify|slf4j-api)-' | paste -sd:)
options=(-quiet "-Xdoclint:all,-missing" -Werror -notimestamp -encoding UTF-8 --release 21)

"$java_home/bin/javadoc" "${options[@]}" -d "$site/api" -doctitle "Territoire ouvert: plugin API" -windowtitle "Plugin API" \
  --module-path "$shared" --module-source-path "org.territoireouvert.api=toolkit-api/src/main/java" --module org.territoireouvert.api
"$java_home/bin/javadoc" "${options[@]}" -d "$site/testkit" -doctitle "Territoire ouvert: test kit" -windowtitle "Test kit" \
  -cp "$(cat "$path")" -sourcepath toolkit-testkit/src/main/java -subpackages org.territoireouvert.testkit

cat >"$site/index.html" <<'PAGE'
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Territoire ouvert: reference for authors of plugins</title></head>
<body>
<main>
<h1>Reference for authors of plugins</h1>
<ul>
<li><a href="api/index.html">Plugin API</a>: the only module that a plugin compiles against; start with
<a href="api/org.territoireouvert.api/org/territoireouvert/api/Registrar.html">Registrar</a>, all that a plugin can add.</li>
<li><a href="testkit/index.html">Test kit</a>: the real site in a test, and
<a href="testkit/org/territoireouvert/testkit/contract/PluginContract.html">PluginContract</a>, what every plugin owes to the others.</li>
</ul>
<p>The tutorial and the guide are in the folder <code>docs</code> of the project.</p>
</main>
</body>
</html>
PAGE
echo "The reference is in $site/index.html"
