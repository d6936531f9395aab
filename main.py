"""Start ClusterPlanner from a checkout: `python main.py` for the window, `python main.py --help` for the commands."""

import sys

from clusterplanner.app import main

if __name__ == "__main__":
    sys.exit(main())
