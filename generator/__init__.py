"""Gongbao: raw Chinese local-government reports in, a static site of annotated reports out."""

__version__ = "0.1.0"
