#!/usr/bin/env bash
# Whole runs of the command line over texts made here: start-up on one file, then many files on one thread.
# run.sh [FILES [BYTES]], 500 files of 20,000 bytes if not said. Build first: mvn -DskipTests package
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
files=${1:-500}
bytes=${2:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R s wall, %U s user, %S s sys'

java -cp "$top/bench/target/classes" dev.stet.bench.ReportFiles "$work/one" 1 "$bytes"
java -cp "$top/bench/target/classes" dev.stet.bench.ReportFiles "$work/many" "$files" "$bytes"
cd "$work"

"$top/stet" check --no-cache one > /dev/null 2>&1 || true # makes the class archive
echo "one file of $bytes bytes, three times:"
for _ in 1 2 3; do time "$top/stet" check --no-cache one > /dev/null 2>&1 || true; done
echo "$files files of $bytes bytes, one thread, no cache:"
time java -jar "$top/cli/target/stet.jar" check --no-cache --threads 1 --format json many > /dev/null 2>&1 || true
echo "the same again, cached:"
java -jar "$top/cli/target/stet.jar" check --threads 1 --format json many > /dev/null 2>&1 || true
time java -jar "$top/cli/target/stet.jar" check --threads 1 --format json many > /dev/null 2>&1 || true
