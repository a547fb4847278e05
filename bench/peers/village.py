"""The reference village in whole columns of numpy, on numpy's own luck: village.py N SEASONS SEED."""

import sys
import numpy as np
from outcome import timed


def play(households, seasons, seed):
    luck = np.random.default_rng(seed)
    income = 0.9 * np.exp(0.4 * luck.standard_normal(households))
    skill = luck.random(households)
    saved = 0.5 * luck.random(households) * income
    debt = np.zeros(households)
    poor = np.zeros(households, bool)
    ever_poor = np.zeros(households, bool)

    def season():
        nonlocal skill, saved, debt, poor, ever_poor
        fortune = np.exp(0.35 * luck.standard_normal(households) - 0.06125)
        struck = luck.random(households) < 0.08
        loss = np.where(struck, (0.3 + 0.7 * luck.random(households)) * income, 0)
        cash = saved + income * (0.8 + 0.4 * skill) * fortune - loss
        owed = debt * 1.06
        score = 1 / (1 + np.exp(-(0.4 + 1.6 * skill - 0.9 * owed / income)))
        borrows = (cash < 1) & (score > 0.55)
        lent = np.where(borrows, np.minimum(1 - cash, 1.5), 0)
        cash += lent
        owed += lent
        paid = np.minimum(0.4 * np.maximum(cash - 1, 0), owed)
        cash -= paid
        owed -= paid
        eaten = np.maximum(np.minimum(0.7 + 0.45 * cash, cash), 0)
        cash -= eaten
        debt = owed + np.maximum(-cash, 0)
        saved = np.maximum(cash, 0)
        at_risk = ever_poor & ~poor
        poor = eaten < 0.75
        skill = np.where(poor, skill, skill + 0.004 * (1 - skill))
        ever_poor = ever_poor | poor
        return [int(each.sum()) for each in (poor, at_risk, at_risk & poor, borrows)]

    return season


if __name__ == "__main__":
    timed(play, *map(int, sys.argv[1:]))
