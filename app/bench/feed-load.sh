#!/bin/bash
# Feeds and departures read at a fixed rate while a city's vehicles report (V10, A10): times of whole
# and of unchanged answers, and whether every body can be decoded.
#
# Usage: app/bench/feed-load.sh JAR [RATE] [SECONDS] [VEHICLES]
set -euo pipefail
jar=$(realpath "$1")
rate=${2:-1000}
seconds=${3:-60}
vehicles=${4:-600}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
now=$(date +%s)
length=$((seconds * 2 + 60))
"$java" -Dload.now=$now IngestLoad.java city "$work/city" "$vehicles" $length
"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/parts" > /dev/null
"$java" -Xmx1g -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 > "$work/log" 2>&1 &
server=$!
trap 'kill $server $load 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
load=$server
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")
"$java" -Xmx256m -Dload.now=$now IngestLoad.java run "$url" "$token" "$vehicles" $length $((vehicles / 10)):$length:10 > "$work/reports" 2>&1 &
load=$!
sleep 15
stop=$(curl -sf "$url/v1/stops?limit=1" | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
usage() { awk '{ print ($14 + $15) / '"$(getconf CLK_TCK)"' }' /proc/$server/stat; }
echo "$(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $vehicles vehicles; $(curl -s "$url/gtfs-rt/trip-updates.pb" | wc -c) bytes of trip updates"
before=$(usage)
"$java" -Xmx256m -cp "$work/parts/lib/*" FeedLoad.java "$url" "$rate" "$seconds" /gtfs-rt/{vehicle-positions,trip-updates,alerts}.{pb,json} \
  "/v1/stops/$stop/departures" /v1/vehicles
awk -v a="$before" -v b="$(usage)" -v n=$((rate * seconds * 4 / 3)) 'BEGIN { printf "CPU of the server with its reports: %.1f s, %.0f us a request\n", b - a, (b - a) / n * 1e6 }'
