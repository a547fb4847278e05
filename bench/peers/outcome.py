"""Plays twice, the first time to warm up, and prints how long the second took and what came out."""

import json
import time


def timed(play, households, seasons, seed):
    for _ in range(2):
        season = play(households, seasons, seed)
        began = time.perf_counter()
        for _ in range(seasons):
            counts = season()
        took = time.perf_counter() - began
    print(json.dumps({"milliseconds": took * 1000, "counts": counts}))
