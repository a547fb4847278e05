"""The reference village in Mesa, an agent a household, on Mesa's own luck: village_mesa.py N SEASONS SEED."""

import math
import sys
from mesa import Agent, Model
from outcome import timed


class Household(Agent):
    def __init__(self, model):
        super().__init__(model)
        self.income = 0.9 * math.exp(0.4 * self.random.gauss(0, 1))
        self.skill = self.random.random()
        self.saved = 0.5 * self.random.random() * self.income
        self.debt = 0.0
        self.poor = False
        self.ever_poor = False
        self.borrowed = False
        self.at_risk = False

    def step(self):
        fortune = math.exp(self.random.gauss(-0.06125, 0.35))
        cash = self.saved + self.income * (0.8 + 0.4 * self.skill) * fortune
        if self.random.random() < 0.08:
            cash -= (0.3 + 0.7 * self.random.random()) * self.income
        owed = self.debt * 1.06
        self.borrowed = cash < 1 and self.score(owed) > 0.55
        if self.borrowed:
            lent = min(1 - cash, 1.5)
            cash += lent
            owed += lent
        paid = min(0.4 * max(cash - 1, 0), owed)
        cash -= paid
        owed -= paid
        eaten = max(min(0.7 + 0.45 * cash, cash), 0)
        cash -= eaten
        self.saved = max(cash, 0)
        self.debt = owed + max(-cash, 0)
        self.at_risk = self.ever_poor and not self.poor
        self.poor = eaten < 0.75
        if self.poor:
            self.ever_poor = True
        else:
            self.skill += 0.004 * (1 - self.skill)

    def score(self, owed):
        return 1 / (1 + math.exp(-(0.4 + 1.6 * self.skill - 0.9 * owed / self.income)))


class Village(Model):
    def __init__(self, households, seed):
        super().__init__(seed=seed)
        Household.create_agents(self, households)

    def step(self):
        self.agents.shuffle_do("step")

    def counts(self):
        households = list(self.agents)
        return [
            sum(each.poor for each in households),
            sum(each.at_risk for each in households),
            sum(each.at_risk and each.poor for each in households),
            sum(each.borrowed for each in households),
        ]


def play(households, seasons, seed):
    village = Village(households, seed)

    def season():
        village.step()
        return village.counts()

    return season


if __name__ == "__main__":
    timed(play, *map(int, sys.argv[1:]))
