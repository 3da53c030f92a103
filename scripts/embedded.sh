# The engine for a browser, in Embedded Swift for WebAssembly: which modules, with which flags, and compiling what changed. Sourced after
# common.sh by the scripts that need it.
# shellcheck shell=bash disable=SC2034

# Each after those that it imports.
embedded_modules=(
  Parallel Tabular Spreadsheet Statistics Staffing Extracts Reports Measures Disclosure Workforce HeatMapDrawing Publishing Papers
  Desk Page
)

embedded_packages=(wasi-libc libfreetype-dev libharfbuzz-dev libdeflate-dev)

# embedded_flags FOLDER OPTIMIZATION…: makes there what the compiler needs beside the sources, and sets embedded_flags. The folder is named from
# the top folder on, and so is all that the compiler is told: what it makes is the same wherever the top folder lies.
embedded_flags() {
  local out=$1 folder name
  shift
  need_swift
  swiftc=$(command -v swiftc) || die "There is no swiftc beside swift on the PATH."
  [[ -d $(dirname "$(readlink -f "$swiftc")")/../lib/swift/embedded/Swift.swiftmodule ]] ||
    die "This Swift comes without Embedded Swift. Toolchains from https://www.swift.org/install/linux/ have it."

  # Headers of the libraries that Swift calls, apart from those of this machine's own C library; and one that FreeType asks
  # for, which Debian's C library for WebAssembly has not.
  mkdir -p "$out/include"
  ln -sfn /usr/include/freetype2 "$out/include/freetype2"
  ln -sfn /usr/include/harfbuzz "$out/include/harfbuzz"
  ln -sfn /usr/include/libdeflate.h "$out/include/libdeflate.h"
  ln -sfnr Sources/Page/Wasm/include/setjmp.h "$out/include/setjmp.h"

  embedded_flags=(
    -target wasm32-unknown-none-wasm -wmo "$@" -parse-as-library -swift-version 6 -warnings-as-errors
    -package-name workforce_heatmaps -enable-experimental-feature Embedded -enable-experimental-feature Lifetimes
    -enable-experimental-feature Extern
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility
    -Xcc -isystem -Xcc /usr/include/wasm32-wasi -Xcc -D__wasi__=1
    -I "$out" -I "$out/include" -I "$out/include/freetype2" -I "$out/include/harfbuzz"
  )
  # The C modules of ours. Where one has no module map, SwiftPM makes one like this.
  for folder in Sources/C*; do
    name=${folder#Sources/}
    if [[ ! -e $folder/module.modulemap ]]; then
      mkdir -p "$out/$name"
      printf 'module %s { umbrella "%s" export * }\n' "$name" "$(realpath --relative-to="$out/$name" "$folder/include")" \
        >"$out/$name/module.modulemap"
      folder=$out/$name
    fi
    embedded_flags+=(-I "$folder")
  done
}

# embedded_imports MODULE: the modules of ours that it imports.
embedded_imports() {
  find "Sources/$1" -name '*.swift' -exec grep -hoE '^ *([@a-z_]+ )*import ((enum|struct|class|func|let|var|typealias) )?[A-Za-z]+' {} + |
    sed 's/.* //' | sort -u |
    grep -xF -f <(printf '%s\n' "${embedded_modules[@]}") | grep -vxF "$1" || true
}

# embedded_compile FOLDER [MODULE]: compiles each module that has changed since it last passed, or stands on one that has, two at once where
# they do not stand on each other. Each gives FOLDER/NAME.swiftmodule, of which those that import it make code of their own, and FOLDER/NAME.o;
# where MODULE is named, that alone gives code, which is all that it needs. Prints a line a module; where one fails, the compiler's words, and
# ends there with 1.
embedded_compile() {
  local out=$1 last=${2-} module import common job ready
  local -A digests=() imports=() passed=() jobs=()
  common=$({ "$swiftc" --version && printf '%s\n' "${embedded_flags[@]}" "$last" && find Sources/C* -name '*.h' -exec cat {} +; } 2>&1 | sha256sum)
  for module in "${embedded_modules[@]}"; do
    imports[$module]=$(embedded_imports "$module" | tr '\n' ' ')
    digests[$module]=$(
      {
        echo "$common"
        find "Sources/$module" -name '*.swift' -print0 | sort -z | xargs -0 sha256sum
        for import in ${imports[$module]}; do echo "${digests[$import]}"; done
      } | sha256sum
    )
  done
  local waiting=("${embedded_modules[@]}") rest=()
  while ((${#waiting[@]} + ${#jobs[@]} > 0)); do
    rest=()
    for module in "${waiting[@]}"; do
      ready=yes
      for import in ${imports[$module]}; do [[ ${passed[$import]-} ]] || ready=; done
      if [[ -z $ready || ${#jobs[@]} -ge 2 ]]; then
        rest+=("$module")
      elif [[ $(cat "$out/$module.passed" 2>/dev/null) == "${digests[$module]}" ]]; then
        echo "$module: unchanged"
        passed[$module]=yes
      else
        rm -f "$out/$module.passed"
        embedded_compile_one "$out" "$module" "$last" &
        jobs[$!]=$module
      fi
    done
    waiting=("${rest[@]}")
    ((${#jobs[@]} > 0)) || continue
    if ! wait -n -p job "${!jobs[@]}"; then
      wait
      die "${jobs[$job]} does not compile for a browser; what was said is above."
    fi
    module=${jobs[$job]}
    echo "${digests[$module]}" >"$out/$module.passed"
    passed[$module]=yes
    unset "jobs[$job]"
  done
}

embedded_compile_one() {
  local out=$1 module=$2 last=$3 files code=()
  mapfile -d '' files < <(find "Sources/$module" -name '*.swift' -print0 | sort -z)
  [[ -n $last && $module != "$last" ]] || code=(-c -o "$out/$module.o")
  SECONDS=0
  quietly "$swiftc" "${embedded_flags[@]}" -module-name "$module" -emit-module -emit-module-path "$out/$module.swiftmodule" \
    "${code[@]}" "${files[@]}" || return 1
  echo "$module: compiled in $SECONDS s"
}
