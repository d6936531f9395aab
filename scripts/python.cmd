@echo off
rem Starts a Python that is new enough (3.11), or says how to get one.
for %%P in ("py -3" "python") do (
    %%~P -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && (
        %%~P %*
        exit /b
    )
)
echo ClusterPlanner needs Python 3.11 or newer and found none. 1>&2
exit /b 1
