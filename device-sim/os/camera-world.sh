#!/bin/sh
# Real V4L2 cameras without hardware: a small virtual machine with Debian's own kernel, vivid (a
# webcam that draws a test picture) and v4l2loopback (a webcam that shows what ffmpeg draws), in which
# the kiosk's own camera check runs against /dev/video* with both drivers. The machine's root is this
# system's, read-only; nothing is written outside the work folder, which is removed at the end.
#
#   device-sim/os/camera-world.sh [kiosk.jar]     after: mvn -pl kiosk -am -DskipTests package
#
# Needs a Debian on amd64 with: qemu-system-x86 busybox-static kmod cpio ffmpeg libv4l-0, and a JDK 25
# in JAVA_HOME; with gcc and make also for v4l2loopback. The kernel (67 MB) comes with apt-get download
# and is kept in CAMERA_WORLD_CACHE (default: a folder of its own under the temporary folder).
# Exit code: 0 when every check passed, 1 when one did not, 2 when the world could not be made.
set -eu

jar=$(realpath "${1:-kiosk/target/kiosk.jar}")
java=$(realpath "${JAVA_HOME:?}/bin/java")
cache=${CAMERA_WORLD_CACHE:-${TMPDIR:-/tmp}/camera-world-cache}
limit=${CAMERA_WORLD_SECONDS:-900}

fail() { echo "[camera-world] $*" >&2; exit 2; }
for tool in qemu-system-x86_64 busybox modprobe depmod cpio ffmpeg; do
  command -v "$tool" >/dev/null || fail "$tool is missing"
done
[ -f "$jar" ] || fail "no $jar: build it first"
[ "$(uname -m)" = x86_64 ] || fail "the virtual machine is for amd64 only"

work=$(mktemp -d)
qemu=""
trap 'test -z "$qemu" || kill "$qemu" 2>/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 2' INT TERM
mkdir -p "$cache"

# The newest kernel that is neither the cloud's (it has no cameras) nor real-time.
package=$(apt-cache pkgnames linux-image- | grep -E '^linux-image-[0-9.]+-[0-9]+-amd64-unsigned$' |
  sort -V | tail -1)
[ -n "$package" ] || fail "apt knows no kernel: apt-get update"
kernel=${package#linux-image-}; kernel=${kernel%-unsigned}

# fetch PACKAGE: unpacks a Debian package into the cache, once.
fetch() {
  [ -e "$cache/$1.done" ] && return 0
  (cd "$work" && apt-get -q download "$1" >/dev/null 2>&1 && dpkg-deb -x "$1"_*.deb "$cache/root" &&
    rm -f "$1"_*.deb) && touch "$cache/$1.done"
}
fetch "$package" || fail "$package could not be fetched"
modules=$cache/root/lib/modules/$kernel

# v4l2loopback is a source package; without a compiler the world has vivid alone.
loopback=""
if command -v make >/dev/null && command -v gcc >/dev/null; then
  version=${kernel%-amd64}
  if fetch v4l2loopback-dkms && fetch "linux-headers-$kernel" && fetch "linux-headers-$version-common" &&
    fetch "linux-kbuild-${version%%.*}.$(echo "$version" | cut -d. -f2)"; then
    source=$(echo "$cache"/root/usr/src/v4l2loopback-*)
    tree=$cache/root/usr/src/linux-headers-$kernel
    # Debian's headers name their parts by absolute path.
    [ -e "$cache/headers.done" ] || {
      sed -i "s#/usr/src/#$cache/root/usr/src/#g" "$tree/Makefile"
      for link in scripts tools; do
        ln -sfn "$(echo "$cache"/root/usr/lib/linux-kbuild-*)/$link" "$tree/$link"
      done
      touch "$cache/headers.done"
    }
    if make -s -C "$tree" M="$source" CC=gcc modules >"$work/make.log" 2>&1; then
      mkdir -p "$modules/extra" && cp "$source/v4l2loopback.ko" "$modules/extra/" && loopback=yes
    else
      tail -5 "$work/make.log" >&2
    fi
  fi
fi
[ -n "$loopback" ] || echo "[camera-world] v4l2loopback could not be built: vivid alone"
depmod -b "$cache/root" "$kernel"

# The first file system: busybox, the modules in the order in which they must be loaded, and init.
mkdir -p "$work/init/bin" "$work/init/lib" "$work/init/host" "$work/init/proc"
cp "$(command -v busybox)" "$work/init/bin/busybox"
for module in virtio_pci 9pnet_virtio 9p overlay vivid ${loopback:+v4l2loopback}; do
  modprobe -d "$cache/root" -S "$kernel" --show-depends "$module" |
    awk '$1 == "insmod" { print $2 }'
done | awk '!seen[$0]++' >"$work/order"
while read -r file; do
  cp "$file" "$work/init/lib/"
  arguments=""
  case $file in
    */vivid.ko) arguments="n_devs=1 node_types=0x1 num_inputs=1 input_types=0x0" ;;
    */v4l2loopback.ko) arguments="video_nr=10 card_label=KioskCam exclusive_caps=1" ;;
  esac
  echo "busybox insmod /lib/$(basename "$file") $arguments"
done <"$work/order" >"$work/init/modules"

cat >"$work/init/init" <<INIT
#!/bin/busybox sh
export PATH=/bin
busybox mount -t proc proc /proc
. /modules
busybox mkdir -p /ro /rw /new
busybox mount -t 9p -o ro,trans=virtio,version=9p2000.L,msize=1048576,cache=loose host /ro
busybox mount -t tmpfs tmpfs /rw
busybox mkdir -p /rw/upper /rw/work
busybox mount -t overlay -o lowerdir=/ro,upperdir=/rw/upper,workdir=/rw/work overlay /new
busybox mount -t proc proc /new/proc
busybox mount -t sysfs sysfs /new/sys
busybox mount -t devtmpfs dev /new/dev
busybox mount -t tmpfs tmpfs /new/run
busybox ln -s /proc/self/fd /new/dev/fd
busybox cp /checks /new/run/checks
exec busybox chroot /new /bin/sh /run/checks
INIT
chmod +x "$work/init/init"

cat >"$work/init/checks" <<CHECKS
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
ip link set lo up 2>/dev/null
failed=0
check() { # WHAT SOURCE WIDTH HEIGHT
  echo "[check] \$1 \$3x\$4"
  timeout 150 $java --enable-native-access=ALL-UNNAMED -Xshare:auto -XX:TieredStopAtLevel=1 \
    -jar $jar camera-check --source "\$2" --width \$3 --height \$4 --seconds 8 --wait 60 2>/run/err
  code=\$?
  echo "[check] \$1 \$3x\$4: exit code \$code"
  [ \$code -eq 0 ] || { failed=1; tail -5 /run/err; }
}
for size in "640 480" "1280 720"; do
  check "vivid, default driver" vivid \$size
  check "vivid, ffmpeg driver" ffmpeg:/dev/video0 \$size
done
if [ -e /dev/video10 ]; then
  for size in "640 480" "1280 720"; do
    set -- \$size
    ffmpeg -loglevel error -nostdin -re -f lavfi -i testsrc2=size=\$1x\$2:rate=5 \
      -pix_fmt yuyv422 -f v4l2 /dev/video10 &
    feeder=\$!
    # With exclusive_caps it is a camera only while somebody feeds it.
    tries=0
    while [ \$tries -lt 60 ] && ! v4l2-ctl -d /dev/video10 --info | grep -q 'Video Capture'; do
      sleep 1; tries=\$((tries + 1))
    done
    check "v4l2loopback, default driver" KioskCam \$1 \$2
    check "v4l2loopback, ffmpeg driver" ffmpeg:/dev/video10 \$1 \$2
    kill \$feeder; wait \$feeder
  done
fi
echo "[camera-world] failed=\$failed"
sync
echo o >/proc/sysrq-trigger
sleep 60
CHECKS
(cd "$work/init" && find . | cpio -o -H newc --quiet) | gzip -1 >"$work/initrd"

# Nested hardware virtualisation is often there and not usable: emulation works everywhere.
timeout "$limit" qemu-system-x86_64 -accel tcg,thread=multi -cpu max -smp 2 -m 2048 -nographic \
  -no-reboot -nic none -monitor none -serial "file:$work/console" \
  -kernel "$cache/root/boot/vmlinuz-$kernel" -initrd "$work/initrd" \
  -append "console=ttyS0 loglevel=1 panic=-1" \
  -fsdev local,id=host,path=/,security_model=none,readonly=on,multidevs=remap \
  -device virtio-9p-pci,fsdev=host,mount_tag=host </dev/null >"$work/qemu.log" 2>&1 &
qemu=$!
: >"$work/console"
tail -n +1 -f "$work/console" --pid="$qemu"
wait "$qemu" || true
qemu=""
grep -q '^\[camera-world\] failed=0' "$work/console" && exit 0
grep -q '^\[camera-world\] failed=' "$work/console" && exit 1
cat "$work/qemu.log" >&2
fail "the checks did not come to their end within $limit s"
