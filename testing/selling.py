"""What tests of the sales room begin with: a pipeline, its stages, deals in them."""

from typing import Any

from testing.client import ApiClient

WAY = (("First talk", "10", 14), ("Offer", "50", 7), ("Agreed", "90", None))


def make_pipeline(api: ApiClient, name: str = "New business") -> tuple[int, list[int]]:
    """Make a pipeline with three stages; return its id and theirs."""
    line = int(api.post("/pipelines", {"name": name}).ok(201)["id"])
    bodies = [{"name": n, "pipeline": line, "probability": p, "stale_days": days} for n, p, days in WAY]
    return line, [int(api.post("/stages", body).ok(201)["id"]) for body in bodies]


def make_deal(api: ApiClient, stage: int, amount: str = "100", currency: str = "EUR", **values: Any) -> dict[str, Any]:
    """Make a deal with a party of its own."""
    party = values.pop("party", None) or api.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    body = {"name": "Forty teapots", "party": party, "stage": stage, "value": {"amount": amount, "currency": currency}}
    return dict(api.post("/deals", body | values).ok(201))
