#!/bin/sh
# Makes sure that the Debian packages which the tests and the demo use are here.
# As root (or with password-less sudo) it installs what is missing; otherwise it prints the one
# line to run and goes on: a test that needs a missing piece then skips and says so.
set -u
wanted="pcscd vsmartcard-vpcd opensc chromium fonts-morisawa-bizud-gothic fonts-ipaexfont poppler-utils zbar-tools ffmpeg"

command -v dpkg-query >/dev/null 2>&1 || { echo "[packages] not a Debian system: please provide $wanted"; exit 0; }

missing=""
for p in $wanted; do
  state=$(dpkg-query -W -f='${Status}' "$p" 2>/dev/null || true)
  [ "$state" = "install ok installed" ] || missing="$missing $p"
done
[ -z "$missing" ] && exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if sudo -n true 2>/dev/null; then as_root="sudo -n"; else
    echo "[packages] missing:$missing"
    echo "[packages] please run: sudo apt-get install --no-install-recommends$missing"
    exit 0
  fi
fi
echo "[packages] installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get -q -o DPkg::Lock::Timeout=120 update >/dev/null &&
  $as_root apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends $missing >/dev/null ||
  echo "[packages] could not install$missing; tests that need them will skip and say so"
exit 0
