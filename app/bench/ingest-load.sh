#!/bin/bash
# Ingest under load (V8, F1): a generated city with so many vehicles on their way, one or more reports a
# request, the application at -Xmx1g with the planner elsewhere. Prints acceptance times every ten
# seconds, CPU and memory of the server, and whether every vehicle stands where it last reported.
#
# Usage: app/bench/ingest-load.sh JAR VEHICLES STEPS     STEPS: rate:seconds[:reports a request][,…]
#   app/bench/ingest-load.sh app/target/akatombo.jar 2000 2000:600
#   app/bench/ingest-load.sh app/target/akatombo.jar 2000 2000:30,10000:30:10,2000:30
set -euo pipefail
jar=$(realpath "$1")
vehicles=$2
steps=$3
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
seconds=$(echo "$steps" | tr ',' '\n' | awk -F: '{ s += $2 } END { print s }')
now=$(date +%s)
"$java" -Dload.now=$now IngestLoad.java city "$work/city" "$vehicles" "$seconds"

"$java" -Xmx1g ${SERVER_OPTIONS:-} -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 --akatombo.bus-location.ingest.reports-per-second="${QUOTA:-3000}" \
  > "$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")

usage() { awk '{ printf "%.1f CPU s", ($14 + $15) / '"$(getconf CLK_TCK)"' }' /proc/$server/stat; awk '/VmRSS/ { printf ", %d MB RSS\n", $2 / 1024 }' /proc/$server/status; }
echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
echo "before: $(usage)"
"$java" -Xmx256m -Dload.now=$now IngestLoad.java run "$url" "$token" "$vehicles" "$seconds" "$steps"
echo "after: $(usage)"
curl -s "$url/actuator/prometheus" | grep -E '^akatombo_(reports|fleet|history)' | head -20 || true
