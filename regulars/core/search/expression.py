"""What a document's tokens must be, as a tree that both databases can be asked."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """One token, whole or as the beginning of one."""

    token: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of the inner expressions."""

    inner: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the inner expressions."""

    inner: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Without:
    """The first expression, but not the second."""

    wanted: "Expression"
    unwanted: "Expression"


Expression: TypeAlias = Term | AllOf | AnyOf | Without


def all_of(inner: "list[Expression]") -> Expression:
    """Return the conjunction, without needless brackets."""
    return inner[0] if len(inner) == 1 else AllOf(tuple(inner))


def any_of(inner: "list[Expression]") -> Expression:
    """Return the disjunction, without needless brackets."""
    return inner[0] if len(inner) == 1 else AnyOf(tuple(inner))


def as_fts5(expression: Expression) -> str:
    """Write an expression for SQLite's FTS5."""
    match expression:
        case Term(token, is_prefix):
            return f'"{token}" *' if is_prefix else f'"{token}"'
        case AllOf(inner):
            return "(" + " AND ".join(map(as_fts5, inner)) + ")"
        case AnyOf(inner):
            return "(" + " OR ".join(map(as_fts5, inner)) + ")"
        case Without(wanted, unwanted):
            return f"({as_fts5(wanted)} NOT {as_fts5(unwanted)})"


def as_tsquery(expression: Expression) -> str:
    """Write an expression for PostgreSQL's tsquery."""
    match expression:
        case Term(token, is_prefix):
            return f"'{token}':*" if is_prefix else f"'{token}'"
        case AllOf(inner):
            return "(" + " & ".join(map(as_tsquery, inner)) + ")"
        case AnyOf(inner):
            return "(" + " | ".join(map(as_tsquery, inner)) + ")"
        case Without(wanted, unwanted):
            return f"({as_tsquery(wanted)} & !{as_tsquery(unwanted)})"


def as_token_check(expression: Expression, column: str) -> tuple[str, list[object]]:
    """Write an expression as a condition on SQLite's stored tokens, for documents already at hand."""
    match expression:
        case Term(token, is_prefix):
            return f"instr({column}, %s) > 0", [f" {token}" if is_prefix else f" {token} "]
        case Without(wanted, unwanted):
            first, params = as_token_check(wanted, column)
            second, more = as_token_check(unwanted, column)
            return f"({first} AND NOT {second})", params + more
        case AllOf(inner) | AnyOf(inner):
            checks = [as_token_check(one, column) for one in inner]
            word = " AND " if isinstance(expression, AllOf) else " OR "
            return "(" + word.join(sql for sql, _ in checks) + ")", [p for _, params in checks for p in params]
