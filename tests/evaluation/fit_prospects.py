#!/usr/bin/env python3
"""Fits the weights of matching/ranking/prospects.cpp from files that pair_features printed.

    fit_prospects.py SET.tsv...      (python3-numpy, python3-sklearn)

Prints how many hopeless needs are recognised where 13, 17, 21 and 26 answerable ones are told
"nobody", every set judged by weights that were fitted on the others, then the weights of all.
"""
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

FIRMS = 10  # kMostPromising
WRONGLY = (13, 17, 21, 26)
NAMES = ("shown", "work shown", "alike", "told", "wording", "does worded", "agreed")


def needs_of(path):
    """The rows of each need of one file, as dictionaries."""
    by_need = {}
    with open(path, encoding="utf-8") as file:
        head = file.readline().rstrip("\n").split("\t")
        for line in file:
            row = dict(zip(head, line.rstrip("\n").split("\t")))
            by_need.setdefault(row["need"], []).append(row)
    return by_need.values()


def evidences(rows):
    """What Prospects holds of one need, in the order of NAMES."""
    open_ones = [row for row in rows if row["contradicted"] == "0"]
    open_ones.sort(key=lambda row: (-float(row["score"]), row["firm"]))

    def most(column):
        return max((float(row[column]) for row in open_ones[:FIRMS]), default=0.0)

    first = rows[0]
    return [most("about"), float(most("fit") >= 0.3), most("letters"), float(first["told"]),
            float(first["likeness"]), most("likely"), float(first["agrees"])]


def fitted(values, answerable):
    weights = np.where(answerable, 0.5 / answerable.sum(), 0.5 / (~answerable).sum())
    model = LogisticRegression(C=0.3, max_iter=1000)
    return model.fit(values, answerable, sample_weight=weights * len(answerable))


def recognised(odds, answerable, wrongly):
    return int((odds[~answerable] < np.sort(odds[answerable])[wrongly]).sum())


def main(paths):
    values, answerable, sets = [], [], []
    for path in paths:
        for rows in needs_of(path):
            values.append(evidences(rows))
            answerable.append(rows[0]["answerable"] == "1")
            sets.append(path)
    values, answerable, sets = np.array(values), np.array(answerable), np.array(sets)
    scale = values.std(axis=0)
    odds = np.zeros(len(values))
    for path in paths:
        others = sets != path
        model = fitted(values[others] / scale, answerable[others])
        odds[~others] = model.decision_function(values[~others] / scale)
    print(f"{(~answerable).sum()} hopeless, {answerable.sum()} answerable needs")
    for wrongly in WRONGLY:
        print(f"  {wrongly} wrongly nobody: {recognised(odds, answerable, wrongly)} recognised")
    model = fitted(values / scale, answerable)
    print(f"odds {model.intercept_[0]:.2f}")
    for name, weight in zip(NAMES, model.coef_[0] / scale):
        print(f"{name} {weight:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
