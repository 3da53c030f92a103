# Source packages of Debian. Sourced after common.sh.
# shellcheck shell=bash disable=SC2034

# debian_source NAME INSTALLED FOLDER: sets debian_source to a folder in FOLDER that holds the source package NAME, with Debian's changes, of
# the version of the installed package INSTALLED; where a mirror no longer has that, of another of the same release of the library, the newest
# that it has. Fetched once. Nothing of this machine's own lists is changed.
debian_source() {
  local name=$1 installed=$2 folder=$3 version own list apt candidate
  version=$(dpkg-query --show --showformat='${source:Version}' "$installed")
  debian_source=$folder/$name-$version
  [[ ! -e $debian_source ]] || return 0
  echo "Fetching the source of $name $version …"
  mkdir -p "$folder"
  own=$(mktemp -d "$folder/apt.XXXXXX")
  mkdir -p "$own/lists/partial" "$own/fetched"
  # Source packages come from where the packages come from.
  if [[ -e /etc/apt/sources.list.d/debian.sources ]]; then
    list=$own/sources.sources
    sed 's/^Types: deb$/Types: deb-src/' /etc/apt/sources.list.d/debian.sources >"$list"
  else
    list=$own/sources.list
    sed 's/^deb /deb-src /' /etc/apt/sources.list >"$list"
  fi
  apt=(-o "Dir::Etc::sourcelist=$list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$own/lists" -o "Dir::Cache=$own"
    -o APT::Sandbox::User=root)
  quietly apt-get "${apt[@]}" update || die "apt-get update failed; its output is above."
  (
    cd "$own/fetched"
    for candidate in "$version" $(apt-cache "${apt[@]}" showsrc "$name" | sed -n 's/^Version: //p' | sort -rV | uniq); do
      [[ ${candidate%-*} == "${version%-*}" ]] || continue
      if apt-get "${apt[@]}" source --download-only "$name=$candidate" >said 2>&1; then
        quietly dpkg-source --no-check --no-copy --extract ./*.dsc "$debian_source.part" || die "The source of $name could not be unpacked."
        [[ $candidate == "$version" ]] || echo "It is that of $candidate."
        exit 0
      fi
      cat said >>all.said
      rm -f ./*.dsc ./*.tar.*
    done
    cat all.said >&2
    die "apt-get could not fetch the source of $name; its output is above."
  )
  rm -rf "$own"
  mv "$debian_source.part" "$debian_source"
}
