# What the scripts beside this file share. Sourced, not run; it leaves the caller in the top folder of the project.
# shellcheck shell=bash disable=SC2034

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
root=$PWD

# What `swift build` needs besides the unpacked toolchain, by name: the libraries that the toolchain's own programs load;
# git, which fetches the Swift packages; binutils-gold (part of binutils up to Debian 12), which links; what the program
# draws with; and toml++, which reads settings, with a C++ library. "a=b" is installed as b where nothing installed is or
# provides a.
build_packages=(
  libcurl4 libncurses6 libsqlite3-0 libuuid1 libxml2
  git ca-certificates pkg-config binutils-gold libc6-dev libstdc++-dev=g++
  libpng-dev libdeflate-dev libfreetype-dev libharfbuzz-dev fonts-roboto-unhinted libtomlplusplus-dev
)

die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# quietly COMMAND…: its output is shown only if it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  ((status == 0)) || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# need_packages NAME…: installs those Debian packages that are missing; with none missing, nobody need be root.
need_packages() {
  if ! command -v dpkg-query >/dev/null; then
    echo "Packages: this is not Debian, so these are taken to be there: ${*%%=*}"
    return
  fi
  local there name missing=() as_root=()
  there=$(dpkg-query --show --showformat='${db:Status-Status}|${Package}, ${Provides}\n' |
    sed -n 's/^installed|//p' | tr ',' '\n' | sed 's/ *(.*//; s/ //g')
  for name in "$@"; do
    grep -qxF "${name%%=*}" <<<"$there" || missing+=("${name##*=}")
  done
  if ((${#missing[@]} == 0)); then
    echo "Packages: all there."
    return
  fi
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null ||
      die "Debian packages are missing, and you are not root. Run this, then try again: sudo apt-get install ${missing[*]}"
    as_root=(sudo -n)
  fi
  echo "Packages: installing ${missing[*]} …"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 --yes)
  quietly "${apt[@]}" update || die "apt-get update failed; its output is above."
  quietly "${apt[@]}" install --no-install-recommends "${missing[@]}" ||
    die "apt-get could not install ${missing[*]}; its output is above."
}

need_swift() {
  command -v swift >/dev/null ||
    die "There is no swift on the PATH. Swift 6.2 or later is needed: https://www.swift.org/install/linux/"
}

# Builds the program for use, and sets heatmaps to its path.
build_release() {
  # Nothing loads the program as a library: its symbols need not be seen from outside, so that what nobody calls is left out.
  local options=(
    -c release --static-swift-stdlib --product heatmaps
    -Xlinker --no-export-dynamic -Xlinker --gc-sections -Xlinker --icf=safe
  )
  need_swift
  quietly swift package resolve ||
    die "The Swift package that Package.swift names could not be fetched from github.com; what was said is above."
  echo "Building the program (some minutes the first time) …"
  quietly swift build "${options[@]}" || die "The build failed; its output is above. (If this folder was moved or copied, remove .build first.)"
  heatmaps=$(swift build "${options[@]}" --show-bin-path)/heatmaps
}

# python_venv FOLDER NAME…: FOLDER/venv, a Python of its own with those packages of PyPI; made anew where others are asked for.
python_venv() {
  local folder=$1
  shift
  [[ $(cat "$folder/venv/readers" 2>/dev/null) != "$*" ]] || return 0
  rm -rf "$folder/venv"
  mkdir -p "$folder"
  python3 -m venv "$folder/venv"
  quietly "$folder/venv/bin/pip" --disable-pip-version-check install "$@" || die "pip could not install $*; its output is above."
  echo "$*" >"$folder/venv/readers"
}
