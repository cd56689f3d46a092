#!/bin/bash
# How old the GTFS-realtime feeds are in real time (V5): a consumer reads them ten times a second while
# two thirds of a city's buses report every ten seconds and the others fall silent now and then.
#
# Usage: app/bench/feed-freshness.sh JAR [SECONDS] [VEHICLES]
set -euo pipefail
jar=$(realpath "$1")
seconds=${2:-600}
vehicles=${3:-300}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
now=$(date +%s)
length=$((seconds + 60))
"$java" -Dload.now=$now IngestLoad.java city "$work/city" "$vehicles" $length
"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/parts" > /dev/null
"$java" -Xmx${HEAP:-1g} -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 > "$work/log" 2>&1 &
started=$!
trap 'kill $started $loads 2>/dev/null || true; wait $started 2>/dev/null || true; rm -rf "$work"' EXIT
loads=
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $started; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")
third=$((vehicles / 3))
load() { # name first count steps
  "$java" -Xmx128m -Dload.now=$now -Dload.connections=4 -Dload.name=$1 -Dload.first=$2 -Dload.trips=$3 IngestLoad.java run "$url" "$token" "$vehicles" $length "$4" > "$work/reports$1" 2>&1 &
  loads="$loads $!"
}
load steady 0 $((2 * third)) $((third / 5)):$length
load silent $((2 * third)) $third "$(for ((i = 0; i < length; i += 240)); do printf '%d:110,0:130,' $((third / 10)); done | sed 's/,$//')"
echo "$(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
sleep 15
"$java" -Xmx128m -cp "$work/parts/lib/*" FeedFreshness.java "$url" "$token" "$seconds"
echo "load $(cut -d' ' -f1 /proc/loadavg)"
