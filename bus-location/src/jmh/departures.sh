#!/bin/bash
# Departure boards (goal G1): server CPU for each request, 60 minutes' window, every running trip
# with a bus. Usage, from the root: bus-location/src/jmh/departures.sh FEED.zip [rounds]
# Needs wrk (Debian: apt-get install wrk); compiles by itself unless BENCH_CLASSPATH is given.
set -euo pipefail
feed=$(realpath "$1")
rounds=${2:-3}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
classpath=${BENCH_CLASSPATH:-$(../mvnw -q -f .. -Dquick -Pbench -pl gtfs,bus-location -am test-compile \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test >&2 &&
  echo "target/test-classes:target/classes:../gtfs/target/test-classes:../gtfs/target/classes:$(cat "$work/classpath")")}
. ../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java

"$java" -Xmx1g --enable-native-access=ALL-UNNAMED \
  -Dlogback.configurationFile="$PWD/src/jmh/departures-logback.xml" -cp "$classpath" \
  akatombo.buslocation.web.DeparturesBench "$feed" "$work/paths" "$work/port" &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
until [ -s "$work/port" ]; do sleep 0.2; kill -0 $server; done
url=http://127.0.0.1:$(cat "$work/port")
export PATHS="$work/paths"

cpu_ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
echo "warming up for ${WARMUP:-60} s"
wrk -t1 -c4 -d"${WARMUP:-60}s" -s src/jmh/departures.lua "$url" > /dev/null
for connections in 4 1; do
  for round in $(seq "$rounds"); do
    before=$(cpu_ticks)
    wrk -t1 -c$connections -d15s --latency -s src/jmh/departures.lua "$url" > "$work/wrk"
    ticks=$(($(cpu_ticks) - before))
    requests=$(awk '/requests in/ { print $1 }' "$work/wrk")
    grep -q "Non-2xx" "$work/wrk" && { echo "not every answer was 200"; exit 1; }
    awk -v t=$ticks -v n="$requests" -v hz="$(getconf CLK_TCK)" -v c=$connections -v r="$round" \
      '$1 ~ /^(50|90|99)%$/ { p = p " " $1 " " $2 }
       /Requests\/sec/ { s = $2 }
       /MB read|GB read/ { b = $5 }
       END { printf "c=%d round %d: %.0f us CPU per request, %s req/s, latency%s, %d requests, %s read\n", c, r, t / hz / n * 1e6, s, p, n, b }' \
      "$work/wrk"
  done
done
