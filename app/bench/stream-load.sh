#!/bin/bash
# Readers of /v1/vehicles/stream beside a bare reactor-netty stream of the same size (V9, G12): one
# update of about 2 kB a second, time until every reader has it, CPU of each server, memory for a
# connection, what the system holds for a reader at most, the heap that is left after a collection,
# buffers that leaked, and how many of the readers that never read were cut off.
#
# Beside a broker too, 1 -> N, where mosquitto is installed. Rounds of ten minutes tell the heap every two.
#
# Usage: [LEAKS=paranoid] [ROUNDS=2] [ALONE=yes] app/bench/stream-load.sh JAR READERS [SECONDS] [STALLED]
set -euo pipefail
jar=$(realpath "$1")
readers=$2
seconds=${3:-60}
stalled=${4:-50}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
rss() { awk '/VmRSS/ { print $2 }' "/proc/$1/status"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
port=$(free_port)
bare=$(free_port)
"$java" -Dload.now="$(date +%s)" IngestLoad.java city "$work/city" 100 600
"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/parts" > /dev/null
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$work/parts/lib/*" BareStream.java "$bare" > "$work/bare.log" 2>&1 &
peer=$!
broker=
if [ -z "${ALONE:-}" ] && command -v mosquitto > /dev/null; then
  mqtt=$(free_port)
  printf 'listener %s 127.0.0.1\nallow_anonymous true\npersistence false\nlog_type error\n' "$mqtt" > "$work/mosquitto.conf"
  mosquitto -c "$work/mosquitto.conf" &
  broker=$!
fi
"$java" -Xmx1g -Dio.netty.leakDetection.level="${LEAKS:-simple}" -jar "$jar" --server.port="$port" --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 \
  --akatombo.bus-location.stream.streams-per-address=$((readers + stalled + 10)) ${SETTINGS:-} > "$work/log" 2>&1 &
server=$!
trap 'kill $server $peer $broker 2>/dev/null || true; wait $server $peer $broker 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")

live() { "$JAVA_HOME/bin/jcmd" "$1" GC.class_histogram 2>/dev/null | awk '/^Total/ { print int($3 / 1024) }'; }
# kB that are in use: of a Java process its objects after a collection, of others what they hold of the memory.
used() { case $(cat "/proc/$1/comm") in java) live "$1" ;; *) rss "$1" ;; esac; }
heap() { echo "$(($(live $server) / 1024)) MB"; }
watch() { for ((at = 120; at < $1; at += 120)); do sleep 120; echo "heap after a collection, $at s: $(heap)"; done; }
measure() { # name, process, address, path, token, stalled
  local memory=$(used "$2") before=$(ticks "$2")
  echo "== $1: $readers readers, $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
  "$java" -Xmx512m StreamLoad.java "$3" "$4" "$5" "$readers" "$6" "$seconds" &
  local load=$!
  sleep $((seconds / 2))
  echo "memory for a reader: $((($(used "$2") - memory) * 1024 / (readers + $6))) bytes; unsent for one at most: $(ss -Htn sport = ":${3##*:}" | awk '$3 > max { max = $3 } END { print max + 0 }') bytes"
  wait $load
  awk -v t=$(($(ticks "$2") - before)) -v hz="$(getconf CLK_TCK)" -v n=$((readers * seconds)) \
    'BEGIN { printf "%.1f CPU s, %.1f us CPU for an event to a reader\n", t / hz, t / hz / n * 1e6 }'
}
for ((round = 0; round < ${ROUNDS:-2}; round++)); do
  if [ -z "${ALONE:-}" ]; then measure "bare reactor-netty" $peer "http://127.0.0.1:$bare" /stream - 0; fi
  if [ -n "$broker" ]; then measure "mosquitto" $broker "mqtt://127.0.0.1:$mqtt" stream - 0; fi
  watch "$seconds" &
  watching=$!
  measure "akatombo" $server "http://127.0.0.1:$port" /v1/vehicles/stream "$token" "$stalled"
  wait $watching
  echo "heap after a collection: $(heap); leaks told: $(grep -c 'LEAK:' "$work/log" || true)"
done
