#!/bin/sh
# Serving GTFS-realtime bytes beside nginx (goal G11): CPU per request of each server at wrk -t1 -c32,
# 60 s of warm-up, interleaved rounds of 8 s, medians. Needs wrk and nginx (Debian: wrk nginx-light).
#
#   ./mvnw -Pbench -pl bus-location -am test-compile dependency:build-classpath -Dmdep.outputFile=/tmp/cp
#   bus-location/src/jmh/feed-serving.sh "bus-location/target/test-classes:bus-location/target/classes:$(cat /tmp/cp)"
set -eu
CLASSPATH_=$1
ROUNDS=${ROUNDS:-3}
WARMUP=${WARMUP:-60}
SECONDS_=${SECONDS_:-8}
. "$(dirname "$0")/../../../.mvn/jdk25.sh"
JAVA=$JAVA_HOME/bin/java
WORK=$(mktemp -d)
trap 'kill $OURS $NGINX 2>/dev/null || true; rm -rf "$WORK"' EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
OUR_PORT=$(free_port)
NGINX_PORT=$(free_port)

$JAVA -Xmx256m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$CLASSPATH_" akatombo.buslocation.publish.FeedServing "$OUR_PORT" "$WORK/gtfs-rt" >"$WORK/ours.log" 2>&1 &
OURS=$!
cat >"$WORK/nginx.conf" <<CONF
daemon off; master_process off; worker_processes 1; pid $WORK/nginx.pid; error_log $WORK/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; keepalive_requests 1000000000;
  client_body_temp_path $WORK; proxy_temp_path $WORK; fastcgi_temp_path $WORK;
  uwsgi_temp_path $WORK; scgi_temp_path $WORK;
  types { application/x-protobuf pb; }
  server { listen 127.0.0.1:$NGINX_PORT; root $WORK; }
}
CONF
chmod 755 "$WORK"
until [ -s "$WORK/gtfs-rt/alerts.pb" ]; do sleep 1; kill -0 $OURS; done
nginx -c "$WORK/nginx.conf" &
NGINX=$!
sleep 1

cpu() { awk '{ print $14 + $15 }' "/proc/$1/stat"; } # in hundredths of a second
# Prints: requests, requests per second, CPU microseconds per request.
measure() {
  before=$(cpu "$1")
  out=$(wrk -t1 -c32 -d"${SECONDS_}s" --latency "$2")
  after=$(cpu "$1")
  echo "$out" | awk -v ticks=$((after - before)) -v name="$3" '
    /requests in/ { n = $1 } /Requests\/sec/ { rate = $2 } /99%/ { p99 = $2 }
    /Non-2xx/ { bad = $0 }
    END { printf "%-28s %9d requests %9.0f/s %7.1f us CPU/request  p99 %s %s\n", name, n, rate, ticks * 10000 / n, p99, bad }'
}
for file in alerts.pb vehicle-positions.pb; do
  wrk -t1 -c32 -d"${WARMUP}s" "http://127.0.0.1:$OUR_PORT/gtfs-rt/$file" >/dev/null
done
echo "load average before: $(cut -d' ' -f1-3 /proc/loadavg)"
for file in alerts.pb vehicle-positions.pb; do
  size=$(wc -c <"$WORK/gtfs-rt/$file")
  for round in $(seq "$ROUNDS"); do
    measure $NGINX "http://127.0.0.1:$NGINX_PORT/gtfs-rt/$file" "nginx    $size bytes, $round"
    measure $OURS "http://127.0.0.1:$OUR_PORT/gtfs-rt/$file" "akatombo $size bytes, $round"
  done
done
