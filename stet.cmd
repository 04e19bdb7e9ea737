@echo off
rem Stet's command line, from a checkout: builds what is missing, once and quietly, then runs.
setlocal
set "HOME_OF_STET=%~dp0"
set "JAR=%HOME_OF_STET%cli\target\stet.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo stet: building, once 1>&2
  pushd "%HOME_OF_STET%"
  call mvn -q -B -DskipTests -Dspotless.check.skip -pl cli -am package 1>&2
  popd
)
if not exist "%JAR%" (
  echo stet: the build failed 1>&2
  exit /b 2
)
rem what is printed is UTF-8; the window's own code page comes back afterwards
for /f "tokens=2 delims=:." %%p in ('chcp') do set "CODE_PAGE=%%p"
chcp 65001 > nul
"%JAVA%" -Xshare:auto -Dfile.encoding=UTF-8 %STET_JAVA_OPTS% -jar "%JAR%" %*
set "STATUS=%ERRORLEVEL%"
if defined CODE_PAGE chcp %CODE_PAGE% > nul
exit /b %STATUS%
