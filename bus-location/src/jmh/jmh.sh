#!/bin/bash
# The JMH benchmarks of matching, prediction, a fleet's step and the feeds. Usage, from the root:
# bus-location/src/jmh/jmh.sh [pattern of names] [options of JMH]
# Compiles by itself unless BENCH_CLASSPATH is given.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath=${BENCH_CLASSPATH:-$(../mvnw -q -f .. -Dquick -Pbench -pl gtfs,bus-location -am test-compile \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test >&2 &&
  echo "target/test-classes:target/classes:../gtfs/target/test-classes:../gtfs/target/classes:$(cat "$work/classpath")")}
. ../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java

echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
pattern=${1:-akatombo.*Benchmark}
shift || true
"$java" -cp "$classpath" org.openjdk.jmh.Main "$pattern" "$@"
