# Sourced by mvnw: runs Maven on a JDK 25 or newer, wherever one is installed, even when the
# default `java` is older. JAVA_HOME wins if it is new enough.

is_new_enough() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 25 ] 2>/dev/null
}

find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_new_enough "$home"; then
      echo "$home"
      return
    fi
  done
}

JAVA_HOME=$(find_jdk)
if [ -z "$JAVA_HOME" ]; then
  echo "akatombo needs a JDK 25 or newer: install Eclipse Temurin 25 (https://adoptium.net) or set JAVA_HOME to one." >&2
  exit 1
fi
export JAVA_HOME
