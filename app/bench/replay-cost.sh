#!/bin/bash
# What a bus's day on one route costs (G8): the traces of New York's B63, one bus each, through the
# command "replay", which is the code of the service: filters, matching, predictions of the trip at
# every report. CPU of the whole process, first with the start of Java and the reading of the feed
# in it, then what each report adds; with the whole compiler, and with its first stage only, which
# suits a process of seconds.
#
# Usage: app/bench/replay-cost.sh JAR FOLDER [ROUNDS]     FOLDER: avl/onebusaway-nyc of the data
set -euo pipefail
jar=$(realpath "$1")
data=$(realpath "$2")
rounds=${3:-3}
. "$(dirname "$0")/../../.mvn/jdk25.sh"
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
feed=$(echo "$data"/gtfs/B63-winter10/*.zip)

csv() { # traces as the command reads them; columns are found by their names
  echo vehicle_id,timestamp,lat,lon
  for trace in "$@"; do
    awk -F, -v OFS=, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
      { time = $at["timestamp"]; sub(" ", "T", time); print $at["vid"] "@" FILENAME_, time, $at["lat"], $at["lon"] }' FILENAME_="$(basename "$trace" .csv)" "$trace"
  done
}
mapfile -t traces < <(awk -F'\t' '$2 == "B63-winter10" { print $1 }' "$data/usable_traces.tsv" | sed "s|^|$data/traces/|")
csv "$data/traces/3649-2010-11-25T12-18-01.csv" > "$work/one.csv"
csv "${traces[@]}" > "$work/all.csv"

head -2 "$work/one.csv" > "$work/none.csv"

TIMEFORMAT='%U %S'
run() { # name of the csv and options of Java; prints CPU s, reports, predictions
  rm -rf "$work/out"
  local csv=$1 used
  shift
  used=$({ time "$java" -Xmx1g "$@" -jar "$jar" replay --gtfs="$feed" --avl="$work/$csv.csv" --out="$work/out" > /dev/null 2>&1; } 2>&1)
  echo "$used $(($(wc -l < "$work/out/matches.csv") - 1)) $(($(wc -l < "$work/out/predictions.csv") - 1))" | awk '{ print $1 + $2, $3, $4 }'
}
echo "$("$java" -version 2>&1 | head -1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg); $(date -u +%FT%TZ)"
echo "CPU s with the start of Java and the reading of the feed, beside TheTransitClock's 17 to 26 for a route:"
for round in $(seq "$rounds"); do
  for options in -XX:+TieredCompilation -XX:TieredStopAtLevel=1; do
    read -r start _ _ < <(run none $options)
    read -r one reports predictions < <(run one $options)
    read -r all more many < <(run all $options)
    awk -v o="$options" -v s="$start" -v one="$one" -v n="$reports" -v p="$predictions" -v all="$all" -v m="$more" -v q="$many" 'BEGIN {
      printf "%-26s start %.2f; a bus (%d reports, %d predictions) %.2f, ratio %.2f to %.2f; nine (%d, %d) %.2f; each report above the start %.0f us, above the first bus %.0f us\n",
        o, s, n, p, one, one / 26, one / 17, m, q, all, (one - s) / n * 1e6, (all - one) / (m - n) * 1e6 }'
  done
done
