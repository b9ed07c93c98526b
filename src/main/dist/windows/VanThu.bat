@echo off
rem Opens the desktop. A runtime in the folder "jre" beside this file goes before the one of the machine.
setlocal
set "HERE=%~dp0"
set "JAVA=javaw"
if exist "%JAVA_HOME%\bin\javaw.exe" set "JAVA=%JAVA_HOME%\bin\javaw.exe"
if exist "%HERE%jre\bin\javaw.exe" set "JAVA=%HERE%jre\bin\javaw.exe"
start "" "%JAVA%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "%HERE%vanthu.jar;%HERE%lib\*" vn.vanthu.Main %*
