"""What keeps programs from filling in forms, without asking anybody elsewhere: signs, time, work, pace."""
