# Finds a JDK 21 or newer and exports JAVA_HOME. Sourced by ./mvnw and ./vouch; POSIX sh.
#
# Order: JAVA_HOME, then the java on PATH, then the usual folders (newest long-term release
# first, otherwise the newest). Ends the calling script with one sentence when there is none.

vouch_jdk_required=21

# Prints the feature version of the JDK at $1, or 0 when there is no usable JDK.
vouch_jdk_version() {
  if [ ! -x "$1/bin/java" ] || [ ! -x "$1/bin/javac" ]; then
    echo 0
    return 0
  fi
  vouch_jdk_raw=
  if [ -r "$1/release" ]; then
    vouch_jdk_raw=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release" | head -n 1)
  fi
  if [ -z "$vouch_jdk_raw" ]; then
    vouch_jdk_raw=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  vouch_jdk_raw=${vouch_jdk_raw#1.}
  vouch_jdk_raw=${vouch_jdk_raw%%[!0-9]*}
  echo "${vouch_jdk_raw:-0}"
}

# Prints the home folder of the java on PATH, following symbolic links; nothing when there is none.
vouch_jdk_on_path() {
  vouch_jdk_link=$(command -v java 2>/dev/null) || return 0
  while [ -L "$vouch_jdk_link" ]; do
    vouch_jdk_target=$(readlink "$vouch_jdk_link")
    case $vouch_jdk_target in
    /*) vouch_jdk_link=$vouch_jdk_target ;;
    *) vouch_jdk_link=${vouch_jdk_link%/*}/$vouch_jdk_target ;;
    esac
  done
  vouch_jdk_link=${vouch_jdk_link%/*}
  echo "${vouch_jdk_link%/*}"
}

vouch_find_jdk() {
  for vouch_jdk_home in "${JAVA_HOME-}" "$(vouch_jdk_on_path)"; do
    [ -n "$vouch_jdk_home" ] || continue
    vouch_jdk_major=$(vouch_jdk_version "$vouch_jdk_home")
    if [ "$vouch_jdk_major" -ge "$vouch_jdk_required" ]; then
      JAVA_HOME=$vouch_jdk_home
      return 0
    fi
  done
  vouch_jdk_best=0
  for vouch_jdk_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.jdks/*/Contents/Home; do
    vouch_jdk_found=$(vouch_jdk_version "$vouch_jdk_home")
    [ "$vouch_jdk_found" -ge "$vouch_jdk_required" ] || continue
    vouch_jdk_score=$vouch_jdk_found
    # Long-term releases come every fourth version from 21 on; they are what the tools support.
    if [ $(((vouch_jdk_found - 21) % 4)) -eq 0 ]; then
      vouch_jdk_score=$((vouch_jdk_found + 1000))
    fi
    if [ "$vouch_jdk_score" -gt "$vouch_jdk_best" ]; then
      vouch_jdk_best=$vouch_jdk_score
      vouch_jdk_major=$vouch_jdk_found
      JAVA_HOME=$vouch_jdk_home
    fi
  done
  [ "$vouch_jdk_best" -gt 0 ]
}

if ! vouch_find_jdk; then
  echo "Vouch needs a JDK $vouch_jdk_required or newer and found none: install one (for example Eclipse Temurin 25 from https://adoptium.net) or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME
