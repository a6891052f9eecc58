#!/bin/sh
# Puts in place what building (or testing) needs and is not there yet: Debian packages through apt,
# Node through npm. Does nothing, quickly, where all is there.
#   scripts/setup.sh build   to build and run
#   scripts/setup.sh test    also to test, check and measure
set -eu

cd "$(dirname "$0")/.."
purpose=${1:-build}

build_packages="ca-certificates clang-19 lld-19 cmake ninja-build
  wasi-libc libc++-19-dev-wasm32 libclang-rt-19-dev-wasm32
  nlohmann-json3-dev libfmt-dev libcli11-dev libboost-dev libsodium-dev"
test_packages="libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev libclang-rt-19-dev
  clang-format-19 clang-tidy-19 chromium poppler-utils"

say() { printf '%s\n' "$*" >&2; }

installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Debian packages of the list that are not there.
missing() {
  for package in "$@"; do
    installed "$package" || printf '%s ' "$package"
  done
}

install_packages() {
  wanted=$(missing "$@")
  [ -n "$wanted" ] || return 0
  if ! command -v apt-get >/dev/null; then
    say "These packages are needed, and this is not Debian or a relative of it: $wanted"
    exit 1
  fi
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "Root is needed once. Run this as root, then try again:"
      say "  apt-get install --no-install-recommends $wanted"
      exit 1
    fi
    as_root=sudo
  fi
  say "+ apt-get install $wanted"
  $as_root apt-get update -q
  # shellcheck disable=SC2086 # the list is meant to be split
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qy --no-install-recommends $wanted
}

# The Node to use: the machine's own from version 24 on, or one of our own under .cache/tools.
node_is_new_enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)'
}

install_node() {
  tools=.cache/tools
  if [ -x "$tools/node_modules/.bin/node" ]; then
    cmp -s scripts/tools/package-lock.json "$tools/package-lock.json" && return 0
  else
    node_is_new_enough && return 0
  fi
  # The machine's npm, however old, fetches the pinned one. A finished installation then takes the
  # place of an older one in one step, since the npm at work may be that older one.
  command -v npm >/dev/null || install_packages npm
  say "+ npm ci (Node and npm, into $tools)"
  rm -rf "$tools.new" "$tools.old"
  mkdir -p "$tools.new"
  cp scripts/tools/package.json scripts/tools/package-lock.json "$tools.new/"
  npm ci --prefix "$tools.new" --no-audit --no-fund --loglevel=error >&2
  # npm 9 leaves this link out where the other machine type's package has one of the same name.
  for found in "$tools.new"/node_modules/node-linux-*; do
    ln -sf "../${found##*/}/bin/node" "$tools.new/node_modules/.bin/node"
  done
  [ ! -e "$tools" ] || mv "$tools" "$tools.old"
  mv "$tools.new" "$tools"
  rm -rf "$tools.old"
  say "Node $("$tools/node_modules/.bin/node" --version)"
}

# shellcheck disable=SC2086 # lists
install_packages $build_packages
[ "$purpose" = build ] || install_packages $test_packages
install_node
