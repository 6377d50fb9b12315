"""What happens with a person while she works somewhere also stands on that organisation's timeline."""

EMPLOYMENTS = (
    "SELECT r.source_id AS through_id, r.target_id AS subject_id, r.since, r.until FROM directory_relationship r"
    " JOIN directory_relationshipkind k ON k.id = r.kind_id WHERE k.is_employment AND r.trashed_at IS NULL"
)
