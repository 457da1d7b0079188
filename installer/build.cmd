@echo off
rem Makes the Windows package; needs a JDK 25 as JAVA_HOME and the WiX Toolset. See Package.java.
setlocal
cd /d "%~dp0.."
if not defined JAVA_HOME (
    >&2 echo installer\build: set JAVA_HOME to a JDK 25.
    exit /b 1
)
call mvnw.cmd -B -q -Dquick -Dmaven.test.skip=true package || exit /b 1
"%JAVA_HOME%\bin\java" installer\Package.java %*
exit /b %ERRORLEVEL%
