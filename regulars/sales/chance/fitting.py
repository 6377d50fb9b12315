"""Fits the weights, in a process of its own: scikit-learn takes 140 MB, which are given back when it ends.

Reads {"rows": [[…]], "won": [0/1], "deals": [id], "whole": [is the one sample a deal is judged by]} and writes
{"begin", "weights", "usual", "said"}: `said` are the chances that models gave which had not seen that deal.
"""

import json
import sys
from typing import Any


def fit(given: dict[str, Any]) -> dict[str, Any]:
    """Return the weights of a logistic regression, and for each sample what was said without knowing its deal."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    rows, won, deals = np.array(given["rows"]), np.array(given["won"]), np.array(given["deals"])
    # However long a deal took, it counts once.
    _, of_whom, looks = np.unique(deals, return_inverse=True, return_counts=True)
    weights = 1.0 / looks[of_whom]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.5, max_iter=1000))
    told = {"logisticregression__sample_weight": weights}
    said = cross_val_predict(
        model, rows, won, groups=deals, cv=GroupKFold(5), method="predict_proba", params=told
    )[:, 1]  # fmt: skip
    model.fit(rows, won, **told)
    scaler, regression = model[0], model[1]
    usual = scaler.mean_
    return {
        "begin": float(regression.intercept_[0]),
        "weights": [float(one) for one in regression.coef_[0] / scaler.scale_],
        "usual": [float(one) for one in usual],
        "said": [float(one) for one in said],
    }


if __name__ == "__main__":
    json.dump(fit(json.load(sys.stdin)), sys.stdout)
