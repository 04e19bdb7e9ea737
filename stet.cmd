@echo off
rem Stet's command line, from a checkout: builds what is missing, once and quietly, then runs.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_OF_STET=%~dp0"
set "JAR=%HOME_OF_STET%cli\target\stet.jar"
rem some write JAVA_HOME with quotation marks
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" (
  echo stet: JAVA_HOME is wrong: there is no "%JAVA%" 1>&2
  exit /b 2
)
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
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "CODE_PAGE=%%p"
chcp 65001 > nul
"%JAVA%" -Xshare:auto -Dfile.encoding=UTF-8 %STET_JAVA_OPTS% -jar "%JAR%" %*
set "STATUS=%ERRORLEVEL%"
if defined CODE_PAGE chcp %CODE_PAGE% > nul
rem what cmd says of a program that it does not find
if "%STATUS%" == "9009" set "STATUS=2"
exit /b %STATUS%
