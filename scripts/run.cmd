@echo off
rem Sets up what is missing, then starts ClusterPlanner with the given arguments.
call "%~dp0python.cmd" "%~dp0setup.py" run %*
