"""ClusterPlanner: SME indicators, support measures and official action plans for the regions of Belarus."""

__version__ = "0.1.0"
