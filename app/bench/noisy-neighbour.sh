#!/bin/bash
# Whether an operator that sends a hundred times what its quota allows is felt by another (V8): the
# quiet one reports at four fifths of its quota, in turns alone and beside the noisy one, which sends
# ten reports a request and takes no notice of Retry-After. The noisy sender has the lowest priority,
# for it is the server's patience that is measured and not the machine's.
#
# Usage: app/bench/noisy-neighbour.sh JAR [QUOTA] [SECONDS] [ROUNDS]
set -euo pipefail
jar=$(realpath "$1")
quota=${2:-100}
seconds=${3:-30}
rounds=${4:-3}
vehicles=100
warm=${WARM:-60}
cd "$(dirname "$0")"
. ../../.mvn/jdk25.sh
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
length=$((warm + rounds * 2 * seconds + 30))
now=$(date +%s)
"$java" -Dload.now=$now IngestLoad.java city "$work/city" $((2 * vehicles)) $length

"$java" -Xmx1g ${SERVER_OPTIONS:-} -jar "$jar" --server.port=$port --akatombo.home="$work/home" --akatombo.city="$work/city" \
  --akatombo.routing.otp-url=http://127.0.0.1:9 --akatombo.bus-location.ingest.reports-per-second=$quota \
  --akatombo.bus-location.ingest.reports-burst=$((2 * quota)) > "$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/v1/routes" && [ -s "$work/home/demo-keys.json" ]; do sleep 0.5; kill -0 $server; done
key() { sed -n 's/.*"'"$1"'" : "\([^"]*\)".*/\1/p' "$work/home/demo-keys.json"; }
quiet=$(key operator)
curl -sf -o /dev/null -X POST "$url/v1/admin/operators" -H "Authorization: Bearer $(key admin)" -H 'Content-Type: application/json' \
  -d '{"operatorId":"noisy","name":"Noisy","feedId":"load","agencyIds":[]}'
noisy=$(curl -sf -X POST "$url/v1/admin/operators/noisy/keys" -H "Authorization: Bearer $(key admin)" | grep -o 'aka_[A-Za-z0-9_-]*')

steps() { # rate alone, rate beside: as many rounds as wanted, after a warm-up of which the last third is beside
  echo -n "$1:$((warm * 2 / 3)):${3:-1},$2:$((warm / 3)):${3:-1}"
  for _ in $(seq "$rounds"); do echo -n ",$1:$seconds:${3:-1},$2:$seconds:${3:-1}"; done
}
usage() { awk '{ print ($14 + $15) / '"$(getconf CLK_TCK)"' }' /proc/$server/stat; }
echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ); quota $quota/s"
nice -n 19 "$java" -Xmx256m -Dload.now=$now -Dload.name=n -Dload.first=$vehicles -Dload.connections=${CONNECTIONS:-200} \
  IngestLoad.java run "$url" "$noisy" $((2 * vehicles)) $length "$(steps 0 $((100 * quota)) 10)" > "$work/noisy" &
noise=$!
"$java" -Xmx256m -Dload.now=$now -Dload.trips=$vehicles -Dload.connections=8 \
  IngestLoad.java run "$url" "$quiet" $((2 * vehicles)) $length "$(steps $((quota * 4 / 5)) $((quota * 4 / 5)))" | grep -E '^all|vehicles at' \
  | awk 'NR == 1 { print "warm-up alone  ", $0; next } NR == 2 { print "warm-up beside ", $0; next } /^all/ { print NR % 2 ? "alone  " : "beside ", $0; next } { print }'
wait $noise || true
echo "the noisy operator:"
grep -E '^all' "$work/noisy"
echo "server: $(usage) CPU s"
