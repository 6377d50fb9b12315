"""The board: the open deals of one pipeline, stage by stage, with what they are worth together."""
