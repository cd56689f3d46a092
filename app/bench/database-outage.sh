#!/bin/bash
# No acknowledged report lost (F1, V8): the load of ingest-load.sh while PostgreSQL is shut down and started
# again, and later killed, which the application mends itself. At the end every vehicle must stand at its last
# accepted report and the history must have every report that was answered with 202.
#
# Needs psql. Usage: app/bench/database-outage.sh JAR [VEHICLES] [RATE] [SECONDS AWAY]
set -euo pipefail
jar=$(realpath "$1")
vehicles=${2:-2000}
rate=${3:-2000}
away=${4:-45}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
seconds=$((60 + 60 + away + 120))
now=$(date +%s)
"$java" -Dload.now=$now IngestLoad.java city "$work/city" "$vehicles" "$seconds"
"$java" -Xmx1g -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 --akatombo.bus-location.ingest.reports-per-second=$((rate * 2)) > "$work/log" 2>&1 &
server=$!
load=$server
database=
trap 'kill $load $server 2>/dev/null || true; wait $server 2>/dev/null || true; [ -z "$database" ] || kill -INT $database 2>/dev/null || true; sleep 1; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
token=$(sed -n 's/.*"operator" : "\(.*\)",/\1/p' "$work/home/demo-keys.json")
data=$(dirname "$(find "$work/home" -name postmaster.pid)")
postmaster() { head -1 "$data/postmaster.pid"; }
waiting() { curl -s "$url/actuator/prometheus" | awk '/^akatombo_history_waiting/ { print int($2) }'; }
tell() { printf '%s  %s; %s positions wait in the spool\n' "$(date -u +%T)" "$1" "$(waiting)"; }

echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
"$java" -Xmx384m -Dload.now=$now -Dload.count=true IngestLoad.java run "$url" "$token" "$vehicles" "$seconds" "$((rate / 4)):60,$rate:$((seconds - 60))" > "$work/reports" 2>&1 &
load=$!
sleep 120
pid=$(postmaster)
kill -INT "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
tell "PostgreSQL is shut down"
sleep "$away"
tell "PostgreSQL is started"
if [ "$(id -u)" = 0 ]; then space="unshare -U"; else space=; fi # it does not run for root
$space sh -c "exec $(cat "$data/postmaster.opts")" > /dev/null 2>&1 &
database=$!
sleep 40
tell "PostgreSQL is killed"
kill -KILL "$(postmaster)"
wait $load || true
cat "$work/reports"
for _ in $(seq 120); do [ "$(waiting)" = 0 ] && break; sleep 1; done
tell "the load has ended"
history=$(psql -qAt "host=127.0.0.1 port=$(sed -n 4p "$data/postmaster.pid") user=postgres dbname=postgres" \
  -c "SELECT count(*) FROM (SELECT DISTINCT vehicle_id, measured_at FROM bus_location.vehicle_positions WHERE feed_id = 'load') AS kept")
acknowledged=$(awk '/^reports acknowledged/ { print $NF }' "$work/reports")
echo "acknowledged $acknowledged, in the history $history"
[ "$history" -ge "$acknowledged" ]
