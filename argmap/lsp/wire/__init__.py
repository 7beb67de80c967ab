"""Values of ours in the types of the protocol, their places in the units that the editor counts by."""
