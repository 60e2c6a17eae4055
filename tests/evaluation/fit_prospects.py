#!/usr/bin/env python3
"""Fits the weights of matching/ranking/prospects.cpp from files that pair_features printed.

    fit_prospects.py SET.tsv...      (a file named fresh_SET.tsv: needs that nobody tuned words for;
                                      bereft_SET.tsv, bereft_fresh_SET.tsv: what pair_features
                                      --bereft prints of the same needs)

Fresh needs and the others weigh the same in total, so do answerable and hopeless ones in each. Of
the hopeless ones the bereft make up BEREFT: firms that nobody graded may do such work after all.
Prints how many hopeless needs are recognised where 2, 3 and 5 % of the answerable ones are told
"nobody", every set of firms judged by weights that were fitted on the others, then the weights of all.
"""
import math
import os
import sys

FIRMS = 10  # kMostPromising
STEPS = 12  # of Newton's method
STIFF = 1 / 0.3  # what holds weights back
WRONGLY = (0.02, 0.03, 0.05)
BEREFT = 0.3
NAMES = ("shown", "work shown", "alike", "told", "wording", "does worded", "agreed", "score",
         "unusual", "other trade", "known words")


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
    best = open_ones[0] if open_ones else {"score": 0, "unusual": 1}
    return [most("about"), float(most("fit") >= 0.3), most("letters"), float(first["told"]),
            float(first["likeness"]), most("likely"), float(first["agrees"]), float(best["score"]),
            float(best["unusual"]), float(first["alien"]), min(float(first["known"]), 12.0)]


class Need:
    def __init__(self, path, rows):
        name = os.path.basename(path).removesuffix(".tsv")
        self.bereft = name.startswith("bereft_")
        name = name.removeprefix("bereft_")
        self.fresh = name.startswith("fresh_")
        self.firms = name.removeprefix("fresh_")
        self.answerable = rows[0]["answerable"] == "1"
        self.values = evidences(rows)

    def kind(self):
        return (self.fresh, self.answerable, self.bereft)


def solved(matrix, right):
    """Gauss with pivots; `matrix` is square."""
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    count = len(rows)
    for i in range(count):
        pivot = max(range(i, count), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(count):
            if k != i and rows[k][i]:
                times = rows[k][i] / rows[i][i]
                rows[k] = [a - times * b for a, b in zip(rows[k], rows[i])]
    return [row[count] / row[i] for i, row in enumerate(rows)]


def fitted(needs, scale):
    """Intercept and weights, of values divided by `scale`."""
    counts = {}
    for need in needs:
        counts[need.kind()] = counts.get(need.kind(), 0) + 1
    groups = len({kind[:2] for kind in counts})
    beside = any(need.bereft for need in needs)
    size = len(scale) + 1
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [0.0] + [-STIFF * weight for weight in weights[1:]]
        curve = [[STIFF if i == j > 0 else 0.0 for j in range(size)] for i in range(size)]
        for need in needs:
            share = len(needs) / groups / counts[need.kind()]
            if beside and not need.answerable:
                share *= BEREFT if need.bereft else 1 - BEREFT
            values = [1.0] + [value / by for value, by in zip(need.values, scale)]
            chance = 1 / (1 + math.exp(-sum(a * b for a, b in zip(weights, values))))
            for i in range(size):
                slope[i] += share * (need.answerable - chance) * values[i]
                for j in range(size):
                    curve[i][j] += share * chance * (1 - chance) * values[i] * values[j]
        weights = [a + b for a, b in zip(weights, solved(curve, slope))]
    return weights


def odds_of(need, weights, scale):
    return weights[0] + sum(w * v / s for w, v, s in zip(weights[1:], need.values, scale))


def spread(values):
    mean = sum(values) / len(values)
    return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values)) or 1.0


def main(paths):
    needs = [Need(path, rows) for path in paths for rows in needs_of(path)]
    scale = [spread([need.values[i] for need in needs]) for i in range(len(NAMES))]
    odds = {}
    for firms in sorted({need.firms for need in needs}):
        weights = fitted([need for need in needs if need.firms != firms], scale)
        odds.update({need: odds_of(need, weights, scale) for need in needs if need.firms == firms})
    for fresh in (False, True):
        some = [need for need in needs if need.fresh == fresh]
        answerable = sorted(odds[need] for need in some if need.answerable)
        hopeless = [odds[need] for need in some if not need.answerable and not need.bereft]
        bereft = [odds[need] for need in some if need.bereft]
        for wrongly in WRONGLY if answerable and hopeless else ():
            cut = answerable[int(wrongly * len(answerable))]
            found = sum(value < cut for value in hopeless)
            print(f"{'fresh' if fresh else 'others'}: at {wrongly:.0%} of {len(answerable)} wrongly "
                  f"nobody (odds {cut:.2f}) {found} of {len(hopeless)} hopeless ones recognised, "
                  f"{sum(value < cut for value in bereft)} of {len(bereft)} bereft ones")
    weights = fitted(needs, scale)
    print(f"odds {weights[0]:.2f}")
    for name, weight, by in zip(NAMES, weights[1:], scale):
        print(f"{name} {weight / by:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
