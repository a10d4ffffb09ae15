#!/bin/bash
# Runs as root in a mount namespace of its own: over a copy of the system that is thrown away, installs the deb, starts the
# app from its menu entry with a case file as an ordinary user, removes it again, and says on stdout what it saw.
# usage: life-of-a-package.sh PACKAGE.deb CASE.todoku
set -eu
deb=$(readlink -f "$1")
case_file=$(readlink -f "$2")
stage=$(mktemp -d)
mount -t tmpfs tmpfs "$stage"
mkdir "$stage/upper" "$stage/work" "$stage/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$stage/upper,workdir=$stage/work" "$stage/root"
root=$stage/root
for place in proc dev sys; do mount --rbind "/$place" "$root/$place"; done
mkdir -p "$root/tmp/.X11-unix" "$root/home/owner"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
cp "$deb" "$root/todoku.deb"
cp "$case_file" "$root/home/owner/店 の case.todoku"
chown -R nobody:nogroup "$root/home/owner"
within() { chroot "$root" "$@"; }
# DISPLAY is the tests' own; D-Bus and desktop portals there are none.
owner() {
  within setpriv --reuid=nobody --regid=nogroup --clear-groups env -i HOME=/home/owner LANG=C.UTF-8 \
    PATH=/usr/bin:/bin DISPLAY="$DISPLAY" XDG_CURRENT_DESKTOP=GNOME "$@"
}

# Desktop libraries that a server lacks don't matter here; --force-depends says them and goes on.
within dpkg --force-depends -i /todoku.deb >"$stage/install.log" 2>&1 || { cat "$stage/install.log" >&2; exit 1; }
# shellcheck disable=SC2016 # dpkg-query fills these in
echo "status: $(within dpkg-query -W -f '${db:Status-Status} ${Version}' todoku)"
echo "command: $(within readlink -f /usr/bin/todoku)"
within desktop-file-validate /usr/share/applications/todoku.desktop && echo "entry: valid"
echo "kind: $(owner gio info -a standard::content-type '/home/owner/店 の case.todoku' | sed -n 's/.*content-type: //p')"
echo "opens with: $(owner gio mime application/x-todoku | grep -om1 'todoku\.desktop')"

owner gio launch /usr/share/applications/todoku.desktop '/home/owner/店 の case.todoku' >"$stage/app.log" 2>&1 &
for _ in $(seq 240); do
  cases=$(find "$root/home/owner/.config" -path '*cases*' -name '*.todoku' 2>/dev/null | head -1)
  window=$(xwininfo -root -tree 2>/dev/null | grep -o '"[^"]*Todoku[^"]*"' | head -1 || true)
  if [ -n "$cases" ] && [ -n "$window" ]; then break; fi
  sleep 0.25
done
echo "window: $window"
echo "case: $(grep -o 'imported-case.example' "$cases" | head -1)"
# The page's own process lives in an empty root folder: only the program file tells it.
running() { for link in /proc/[0-9]*/exe; do
  if [ "$(readlink "$link" 2>/dev/null)" = "$root/opt/Todoku/todoku" ]; then pid=${link#/proc/}; echo "${pid%/exe}"; fi
done; }
pids=$(running)
sandboxed=no
for pid in $pids; do
  if tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q -- --type=renderer && grep -q '^Seccomp:[[:space:]]*2' "/proc/$pid/status"; then sandboxed=yes; fi
  if tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q -- --no-sandbox; then sandboxed='switched off'; break; fi
done
echo "sandbox: $sandboxed"
for pid in $pids; do kill "$pid" 2>/dev/null || true; done
for _ in $(seq 80); do [ -z "$(running)" ] && break; sleep 0.25; done

within dpkg -P todoku >"$stage/remove.log" 2>&1 || { cat "$stage/remove.log" >&2; exit 1; }
echo "left of the app: $(find "$root/opt/Todoku" "$root/usr/bin/todoku" "$root/etc/alternatives/todoku" "$root/usr/share/applications/todoku.desktop" 2>/dev/null | wc -l)"
echo "case afterwards: $(grep -o 'imported-case.example' "$cases" | head -1)"
