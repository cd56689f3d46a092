#!/bin/bash
# Mutated bodies over HTTP at -Xmx512m (V2): no answer of 500 and more, no connection lost, and how much the
# heap grew from the first tenth to the end, each after a collection.
#
# Usage: app/bench/hostile-input.sh JAR [BODIES] [SECONDS AT MOST]
set -euo pipefail
jar=$(realpath "$1")
bodies=${2:-1000000}
seconds=${3:-600}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$java" -Dload.now="$(date +%s)" IngestLoad.java city "$work/city" 100 $((seconds * 2))
"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/parts" > /dev/null
"$java" -Xmx512m -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 --akatombo.bus-location.ingest.reports-per-second=1000000 \
  --akatombo.bus-location.ingest.reports-burst=1000000 > "$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")
heap() { "$JAVA_HOME/bin/jcmd" $server GC.class_histogram | awk '/^Total/ { printf "%d\n", $3 / 1048576 }'; }
echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
send() { "$java" -Xmx128m -cp "$work/parts/lib/*" HostileInput.java "$url" "$token" "$1" "$2"; }
send $((bodies / 10)) $((seconds / 10))
before=$(heap)
send $((bodies - bodies / 10)) $((seconds - seconds / 10))
after=$(heap)
echo "heap after a collection: $before MB, then $after MB; errors in the log: $(grep -c ERROR "$work/log" || true)"
kill -0 $server
