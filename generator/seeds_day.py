"""The day on which people write what lies in `seeds/`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

_CHINA = timezone(timedelta(hours=8), "UTC+8")  # one time zone for the whole country, and for every machine


def today() -> str:
    """Give the day it is in China, as ISO 8601 writes it."""
    return datetime.now(UTC).astimezone(_CHINA).date().isoformat()
