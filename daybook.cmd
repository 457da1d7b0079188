@echo off
rem Daybook from its sources on Windows: builds what is missing or older than them, then starts it. What is said here goes
rem to stderr, so that a command's output stays its own. A relative --data is relative to where the caller stands.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\target"
set "JAR=%TARGET%\daybook.jar"
set "CACHE=%TARGET%\daybook.aot"
set "COMMON=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem --- a JDK 25: its file `release` tells without starting anything
set "JDK="
if defined JAVA_HOME call :is_jdk25 "%JAVA_HOME%"
if not defined JDK for /d %%V in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    for /d %%H in ("%%~V\*") do if not defined JDK call :is_jdk25 "%%~H"
)
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :is_jdk25 "%%~dpJ.."
if not defined JDK (
    >&2 echo daybook: a JDK 25 is needed and none was found. Get one with "winget install EclipseAdoptium.Temurin.25.JDK" or set JAVA_HOME to where it lies.
    exit /b 1
)

rem --- a window, or a command?
set "WINDOW=yes"
set "VALUE="
call :look %*

rem --- build, when a source is newer than the last build
set "REASON="
if not exist "%JAR%" set "REASON=nothing built yet"
if not defined REASON if not exist "%TARGET%\lib" set "REASON=nothing built yet"
if not defined REASON if not exist "%TARGET%\.built" set "REASON=no finished build"
if not defined REASON call :stale
if defined REASON (
    >&2 echo daybook: building ^(%REASON%^); this takes a minute the first time ...
    if not exist "%TARGET%" mkdir "%TARGET%"
    if exist "%TARGET%\.built.new" (
        rmdir /s /q "%TARGET%\classes" 2>nul
        rmdir /s /q "%TARGET%\maven-status" 2>nul
    )
    type nul > "%TARGET%\.built.new"
    if exist "%JAR%" del "%JAR%"
    pushd "%ROOT%"
    set "JAVA_HOME=%JDK%"
    call mvnw.cmd -B -q -Dstyle.color=never -Dquick -Dmaven.test.skip=true package 1>&2
    if errorlevel 1 (
        popd
        >&2 echo daybook: the build failed, for the reason above. The first build fetches its libraries and needs the network.
        exit /b 1
    )
    popd
    move /y "%TARGET%\.built.new" "%TARGET%\.built" >nul
    call :train
)
if not exist "%TARGET%\.trained" call :train

rem --- start
set "OPTIONS=-XX:+UseParallelGC -Xmn24m -XX:ReservedCodeCacheSize=128m -XX:TieredStopAtLevel=1 -Xmx768m"
if "%WINDOW%"=="no" set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx384m -Djava.awt.headless=true"
"%JDK%\bin\java" "-XX:AOTCache=%CACHE%" -Xlog:disable %COMMON% %OPTIONS% %DAYBOOK_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:is_jdk25
if not exist "%~1\bin\javac.exe" exit /b 1
findstr /b /r /c:"JAVA_VERSION=.25[.]" /c:"JAVA_VERSION=.25.$" "%~1\release" >nul 2>&1 || exit /b 1
set "JDK=%~f1"
exit /b 0

:look
if "%~1"=="" exit /b 0
if defined VALUE (
    set "VALUE="
    shift
    goto look
)
set "WORD=%~1"
if "%WORD%"=="--data" (
    set "VALUE=yes"
    shift
    goto look
)
if "%WORD%"=="--as-at" (
    set "VALUE=yes"
    shift
    goto look
)
set "DECIDES="
if "%WORD%"=="-h" set "DECIDES=yes"
if "%WORD%"=="--help" set "DECIDES=yes"
if "%WORD%"=="-V" set "DECIDES=yes"
if "%WORD%"=="--version" set "DECIDES=yes"
if not "%WORD:~0,1%"=="-" set "DECIDES=yes"
rem The first word that is no option decides: a command, or a snapshot that the window is to open.
if /i "%WORD:~-13%"==".daybook.json" exit /b 0
if defined DECIDES (
    set "WINDOW=no"
    exit /b 0
)
shift
goto look

:stale
rem One question to PowerShell: cmd itself cannot compare the times of a tree.
powershell -NoProfile -NonInteractive -Command "$b = (Get-Item -LiteralPath (Join-Path $env:TARGET '.built') -Force).LastWriteTimeUtc; $s = 'src\main','src\build','pom.xml' | ForEach-Object { Join-Path $env:ROOT $_ }; if (Get-ChildItem -LiteralPath $s -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1) { exit 3 }"
if errorlevel 3 set "REASON=sources have changed"
exit /b 0

:train
>&2 echo daybook: training the start-up cache (once after a build) ...
if exist "%CACHE%" del "%CACHE%"
if exist "%TARGET%\training" rmdir /s /q "%TARGET%\training"
rem Without the cache Daybook starts just the same, only slower: a training that fails is no fault. Of classes alone: see daybook.
set "CLASSES=-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
"%JDK%\bin\java" -XX:AOTMode=record "-XX:AOTConfiguration=%CACHE%.config" %CLASSES% -XX:+UseSerialGC %COMMON% -Xmx768m -Dglass.platform=Headless -Dprism.order=sw -cp "%JAR%" org.daybook.app.Training "%TARGET%\training" all > "%TARGET%\training.log" 2>&1
if exist "%CACHE%.config" "%JDK%\bin\java" -XX:AOTMode=create "-XX:AOTConfiguration=%CACHE%.config" "-XX:AOTCache=%CACHE%" %CLASSES% -XX:+UseSerialGC %COMMON% -cp "%JAR%" >> "%TARGET%\training.log" 2>&1
if exist "%CACHE%.config" del "%CACHE%.config"
if exist "%TARGET%\training" rmdir /s /q "%TARGET%\training"
type nul > "%TARGET%\.trained"
exit /b 0
