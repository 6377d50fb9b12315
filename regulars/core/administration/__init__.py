"""Running the house: who may enter, what each may do, and how the workspace is set up."""
