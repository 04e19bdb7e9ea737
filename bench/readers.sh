#!/usr/bin/env bash
# Stet's readers beside Tika's default parser over office files that LibreOffice makes of generated reports.
# readers.sh [FILES [BYTES]], 300 of each format and 12,000 bytes of text if not said. Build first: mvn -DskipTests package
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
files=${1:-300}
bytes=${2:-12000}
work=$top/bench/target/office-$files-$bytes
jar=$top/bench/target/benchmarks.jar

if [ ! -d "$work/pdf" ]; then
  java -cp "$jar" dev.stet.bench.ReportFiles "$work/txt" "$files" "$bytes"
  for format in docx pdf; do
    # LibreOffice leaves off after some 250 files of one call
    find "$work/txt" -name '*.txt' | sort | xargs -n 100 \
      soffice --headless --infilter="Text (encoded):UTF8,LF,,," --convert-to "$format" --outdir "$work/$format" > /dev/null 2>&1
  done
fi
java -Xmx1g -cp "$jar" dev.stet.bench.ReaderThroughput "$work/docx" "$work/pdf"
