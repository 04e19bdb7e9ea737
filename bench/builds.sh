#!/usr/bin/env bash
# Maven builds over a repository of documents made here, in three modules: the first, one with nothing changed, one for which there is no
# record of a run though every document is in the cache, one with three files changed, each with and without -T2; beside them builds of an
# empty project, with maven-checkstyle-plugin and without.
# builds.sh [DOCUMENTS [BYTES]], 300 documents of 10,000 bytes if not said. Build first: mvn verify (it stages the plugin for the tests)
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
documents=${1:-300}
bytes=${2:-10000}
staged=$top/it-tests/target/repository
settings=$top/it-tests/target/it/settings.xml
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$top/pom.xml" | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R s wall, %U s user'

# pom FOLDER ARTIFACT MORE: a pom with MORE in it
pom() {
  mkdir -p "$1/.mvn"
  echo "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>$2</artifactId><version>1</version><packaging>pom</packaging>$3</project>" > "$1/pom.xml"
}

# plugin GROUP NAME VERSION CONFIGURATION: the goal check of a plugin, in the build
plugin() {
  echo "<build><plugins><plugin><groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version>$4<executions><execution><phase>verify</phase><goals><goal>check</goal></goals></execution></executions></plugin></plugins></build>"
}

# build FOLDER WHAT ARGUMENTS…
build() {
  local folder=$1 what=$2
  shift 2
  printf '%-42s mvn -o -q verify %-4s ' "$what" "$*"
  (cd "$folder" && time STET_CACHE="$work/cache" mvn -B -o -q verify -Dmaven.repo.local="$staged" --settings "$settings" "$@" > "$work/log" 2>&1) || { cat "$work/log"; exit 1; }
}

change() {
  for module in a b c; do
    local file
    file=$(find "$work/many/$module" -name '*.txt' | sort | sed -n 1p)
    printf '\nThe register was read again on day %s.\n' "$1" >> "$file"
  done
}

pom "$work/empty" empty ""
pom "$work/checkstyle" checkstyle "$(plugin org.apache.maven.plugins maven-checkstyle-plugin 3.6.0 '')"
modules="<modules><module>a</module><module>b</module><module>c</module></modules>"
pom "$work/many" many "$modules$(plugin dev.stet stet-maven-plugin "$version" '<configuration><failOnViolation>false</failOnViolation><console>false</console></configuration>')"
for module in a b c; do
  pom "$work/many/$module" "$module" "<parent><groupId>bench</groupId><artifactId>many</artifactId><version>1</version></parent>"
  java -cp "$top/bench/target/classes" dev.stet.bench.ReportFiles "$work/many/$module/reports-$module" $((documents / 3)) "$bytes"
done

(cd "$work/checkstyle" && mvn -B -q verify -Dmaven.repo.local="$staged" --settings "$settings" > /dev/null) # fetches it
build "$work/empty" "empty project"
build "$work/checkstyle" "empty project, maven-checkstyle-plugin"
for threads in -T1 -T2; do
  rm -rf "$work/cache"
  build "$work/many" "$documents documents, first run" $threads
  build "$work/many" "$documents documents, nothing changed" $threads
  build "$work/many" "$documents documents, as for the first time" $threads -Dstet.verbose
  change "$threads"
  build "$work/many" "$documents documents, three changed" $threads
done
