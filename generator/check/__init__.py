"""The built site held against the records that it was made from: nothing lost, nothing broken, nothing leaking."""

from generator.check.site import check_site

__all__ = ["check_site"]
