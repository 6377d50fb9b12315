"""An enrolment is somebody on her way through a sequence: which step is next, and when."""
