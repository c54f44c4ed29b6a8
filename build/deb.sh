#!/usr/bin/env bash
# Makes the Debian package from distribution/target/ouvert. DEBFULLNAME and DEBEMAIL name who answers for it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$root/distribution/target/ouvert from=$root/distribution/src/main/deb
pom() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$root/pom.xml" | head -n 1; }
version=$(pom version | sed 's/-SNAPSHOT$/~snapshot/')
maintainer="${DEBFULLNAME:-Territoire ouvert} <${DEBEMAIL:-root@localhost}>"
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date -d "$(pom project.build.outputTimestamp)" +%s)

umask 022
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
program=$package/usr/share/territoire-ouvert doc=$package/usr/share/doc/territoire-ouvert
mkdir -p "$package/DEBIAN" "$program" "$doc/examples" "$package/usr/share/man/man1" "$package/usr/share/lintian/overrides" \
  "$package/usr/lib/systemd/system" "$package/etc/territoire-ouvert" "$package/usr/bin"

cp -r "$tree/bin" "$tree/lib" "$tree/plugins" "$program"
cp -r "$tree/proxy" "$doc/examples"
cp "$tree/README.md" "$tree/THIRD-PARTY.md" "$tree/docs/guide-exploitation.md" "$tree/territoire-ouvert-sbom.json" "$doc"
{ cat "$from/copyright"; sed 's/[ \t]*$//; s/^$/./; s/^/ /' "$root/LICENSE"; } >"$doc/copyright"
printf 'territoire-ouvert (%s) stable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n -- %s  %s\n' \
  "$version" "$maintainer" "$(LC_ALL=C date -R -u -d "@$SOURCE_DATE_EPOCH")" >"$doc/changelog"
cp "$from/ouvert.1" "$package/usr/share/man/man1"
gzip -9n "$doc/changelog" "$doc/guide-exploitation.md" "$package/usr/share/man/man1/ouvert.1"
cp "$from/ouvert" "$package/usr/bin"
cp "$from/ouvert.toml" "$package/etc/territoire-ouvert"
cp "$from/lintian-overrides" "$package/usr/share/lintian/overrides/territoire-ouvert"
sed 's:=/opt/territoire-ouvert/:=/usr/share/territoire-ouvert/:; /^#.*\(copier\|systemctl daemon\)/d' \
  "$tree/systemd/territoire-ouvert.service" >"$package/usr/lib/systemd/system/territoire-ouvert.service"

find "$package" -type f -exec chmod 0644 {} +
chmod 0755 "$program/bin/ouvert" "$package/usr/bin/ouvert"
chmod 0640 "$package/etc/territoire-ouvert/ouvert.toml"
size=$(du -sk --apparent-size "$package" | cut -f1)
(cd "$package" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
sed "s/@version@/$version/; s/@maintainer@/$maintainer/; s/@size@/$size/" "$from/control" >"$package/DEBIAN/control"
cp "$from/conffiles" "$from/postinst" "$from/prerm" "$from/postrm" "$package/DEBIAN"
chmod 0755 "$package"/DEBIAN/p*

mkdir -p "$root/distribution/target/release"
dpkg-deb --root-owner-group -Zgzip --build "$package" "$root/distribution/target/release/territoire-ouvert_${version}_all.deb"
