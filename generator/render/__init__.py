"""The annotated record made into pages and data: view models, escaping, Jinja2 templates that give Markdown."""
