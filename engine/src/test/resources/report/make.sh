#!/usr/bin/env bash
# Makes the office files from the flat ones beside it, with LibreOffice. Run in this folder.
set -euo pipefail
write() { # source, then format:filter pairs
  local source=$1
  shift
  for filter in "$@"; do
    soffice --headless --convert-to "$filter" "$source" >/dev/null
  done
}
write report.fodt docx odt rtf doc pdf
write sheets.fods xlsx xls ods
write slides.fodp pptx
