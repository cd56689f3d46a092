#!/bin/bash
# Visitors' questions in a city with 10,000 places and 500 tours, then an import of 50,000 rows, then
# another that is canceled in the middle. Prints times until the answer from when it was
# due, CPU of the server for a question, wall, CPU and heap of the import.
#
# Usage: app/bench/tours-load.sh JAR [RATE] [SECONDS]
set -euo pipefail
jar=$(realpath "$1")
rate=${2:-100}
seconds=${3:-10}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cp -r ../src/main/resources/cities/tatsuno "$work/city"
rm -rf "$work/city/tours"
sed -i 's/simulateBuses: true/simulateBuses: false/' "$work/city/city.yaml"
"$java" ToursLoad.java city "$work/city/tours" "${PLACES:-10000}" "${TOURS:-500}"
"$java" ToursLoad.java rows "$work/rows.csv" "${ROWS:-50000}"
sed 's/200円/300円/' "$work/rows.csv" > "$work/changed.csv"

"$java" -Xmx512m ${SERVER_OPTIONS:-} -jar "$jar" --server.port="$port" --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 ${SETTINGS:-} > "$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/tours/tour-0" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
# What the folder brings is in the database when its version is a positive number.
until curl -s "$url/v1/tours?limit=1" | grep -q '"contentVersion":[1-9]'; do sleep 1; kill -0 $server; done
# The first round is what visitors get once the service has asked itself.
until grep -q 'warmed up with\|warming up ended' "$work/home/log/akatombo.log"; do sleep 0.5; kill -0 $server; done
grep -o 'warmed up with.*\|warming up ended.*' "$work/home/log/akatombo.log"
token=$(sed -n 's/.*"office" : "\(.*\)",*/\1/p' "$work/home/demo-keys.json")
echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ); ready after $(ps -o etimes= -p $server) s"
"$java" -Xmx256m ${LOAD_OPTIONS:-} ToursLoad.java read "$url" $server "$rate" "$seconds"
[ "${IMPORT:-yes}" = yes ] || exit 0
echo "== import, new rows"
"$java" -Xmx128m ToursLoad.java import "$url" $server "$token" "$work/rows.csv"
echo "== import, every row changed, canceled after 10,000"
"$java" -Xmx128m ToursLoad.java import "$url" $server "$token" "$work/changed.csv" 10000
echo "== import, every row changed"
"$java" -Xmx128m ToursLoad.java import "$url" $server "$token" "$work/changed.csv"
awk '/VmRSS/ { printf "%d MB RSS\n", $2 / 1024 }' /proc/$server/status
