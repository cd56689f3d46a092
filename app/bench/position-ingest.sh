#!/bin/bash
# Positions through the service beside a broker that only passes them on (G9): one publisher, one
# subscriber, the same payload of 104 bytes, in the same run by turns. A position counts when the
# stream of vehicles shows it; what the service answers or acknowledges is on its disk.
# Needs mosquitto (Debian).
#
# Usage: app/bench/position-ingest.sh JAR [VEHICLES] [REPORTS_EACH] [ROUNDS]
set -euo pipefail
jar=$(realpath "$1")
vehicles=${2:-2000}
each=${3:-10}
rounds=${4:-3}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free_port)
mqtt=$(free_port)
now=$(date +%s)
"$java" -Dload.now=$now IngestLoad.java city "$work/city" "$vehicles" 900
cat > "$work/mosquitto.conf" <<CONF
listener $mqtt 127.0.0.1
allow_anonymous true
persistence false
max_inflight_messages 1000
max_queued_messages 0
log_type error
CONF
mosquitto -c "$work/mosquitto.conf" &
broker=$!
"$java" -Xmx1g ${SERVER_OPTIONS:-} -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 --akatombo.bus-location.mqtt.url=mqtt://127.0.0.1:$mqtt \
  --akatombo.bus-location.ingest.reports-per-second=1000000 --akatombo.bus-location.ingest.reports-burst=1000000 > "$work/log" 2>&1 &
server=$!
trap 'kill $server $broker 2>/dev/null || true; wait $server $broker 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")
echo "$("$java" -version 2>&1 | head -1); $(mosquitto -h | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
"$java" -Xmx512m -Dload.now=$now -Dload.warm="${WARM_ROUNDS:-2}" PositionIngest.java "$url" "$token" "$mqtt" "$vehicles" "$each" "$rounds" $server $broker
