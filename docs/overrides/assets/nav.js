{#- The pages of the site, for the drawer of narrow pages (docs/assets/drawer.js): once for all pages, each its name and address. -#}
{%- import "partials/english.html" as english -%}
{%- set chinese = [] -%}
{%- for page in nav.pages if page.title -%}
  {%- if chinese.append([page.title | striptags, page.url]) -%}{%- endif -%}
{%- endfor -%}
globalThis.gbPages = {{ {"zh": chinese, "en": english.pages + [english.reports]} | tojson }};
