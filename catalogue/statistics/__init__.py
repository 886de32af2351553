"""Power, intervals and a study's numbers calculated again. Nothing here knows a program."""
