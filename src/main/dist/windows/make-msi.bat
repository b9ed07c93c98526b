@echo off
rem Makes an installer for one user (no administrator needed) on a Windows PC that has a JDK 25 and the WiX toolset.
rem Run it in this folder; the result is VanThu-0.1.0.msi in the folder "out".
setlocal
set "HERE=%~dp0"
set "JPACKAGE=jpackage"
if exist "%JAVA_HOME%\bin\jpackage.exe" set "JPACKAGE=%JAVA_HOME%\bin\jpackage.exe"
if exist "%HERE%input" rmdir /s /q "%HERE%input"
mkdir "%HERE%input"
copy /y "%HERE%vanthu.jar" "%HERE%input" >nul
copy /y "%HERE%lib\*.jar" "%HERE%input" >nul
> "%HERE%cli.properties" echo win-console=true
"%JPACKAGE%" --type msi --dest "%HERE%out" --name VanThu --app-version 0.1.0 --vendor VanThu ^
  --input "%HERE%input" --main-jar vanthu.jar --main-class vn.vanthu.Main --icon "%HERE%vanthu.ico" ^
  --add-modules java.base,java.desktop,java.logging,java.naming,java.prefs,java.scripting,java.sql,java.xml,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs,jdk.jfr,jdk.management ^
  --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-XX:+UseSerialGC" ^
  --add-launcher vanthu-cli="%HERE%cli.properties" ^
  --win-per-user-install --win-menu --win-shortcut --win-dir-chooser
exit /b %ERRORLEVEL%
