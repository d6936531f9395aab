@echo off
rem Sets up what is missing, then runs every check and test; arguments go to pytest.
call "%~dp0python.cmd" "%~dp0setup.py" test %*
