"""Start ClusterPlanner as `python -m clusterplanner`."""

import sys

from clusterplanner.app import main

if __name__ == "__main__":
    sys.exit(main())
