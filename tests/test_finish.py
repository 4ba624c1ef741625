"""generator/finish.py: the policy that every built page gets, and which scripts it names."""

from pathlib import Path

from generator.finish import finish_site, finished, known_scripts
from generator.text.policy import META, policy

EARLY = "early()"
ROOT = 'root=new URL("/",location)'
PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>甲</title>{}</head></html>'


def page(*scripts: str) -> bytes:
    """Give a page as MkDocs writes it, with these inline scripts."""
    return PAGE.format("".join(f"<script>{script}</script>" for script in scripts)).encode()


def named(done: bytes, *scripts: str) -> bool:
    """Tell whether a page bears the policy that names exactly these scripts."""
    return META.format(policy(scripts)).encode() in done


def test_the_policy_comes_before_all_but_the_character_set() -> None:
    done = finished(page(EARLY), "index.html", [EARLY.encode()])
    assert done.split(b'<meta charset="utf-8">')[1].lstrip().startswith(b'<meta http-equiv="Content-Security-Policy"')
    assert done.endswith(page(EARLY).split(b'<meta charset="utf-8">')[1])


def test_a_script_that_is_not_the_templates_is_not_named() -> None:
    assert named(finished(page(EARLY, "steal()"), "index.html", [EARLY.encode()]), EARLY)


def test_a_script_that_the_page_has_not_is_not_named() -> None:
    assert named(finished(page(), "index.html", [EARLY.encode()]))


def test_the_way_to_the_root_is_the_pages_own() -> None:
    deep = 'root=new URL("../..",location)'
    assert named(finished(page(deep), "a/b/index.html", [ROOT.encode()]), deep)
    assert not named(finished(page(deep), "a/index.html", [ROOT.encode()]), deep)
    top = 'root=new URL(".",location)'
    assert named(finished(page(top), "index.html", [ROOT.encode()]), top)


def test_a_page_with_a_policy_keeps_it() -> None:
    done = finished(page(), "index.html", [])
    assert finished(done, "index.html", [EARLY.encode()]) == done


def test_a_policy_that_stands_further_down_is_no_policy() -> None:
    late = page().replace(b"</head>", META.format("x").encode() + b"</head>")
    assert named(finished(late, "index.html", []))


def test_indents_and_empty_lines_are_taken_out_where_none_is_shown() -> None:
    body = b"<ul>\n\n  <li>\n  a b</li>\n \n</ul>\n \n<a>c</a>"
    assert finished(page() + body, "index.html", []).endswith(b"<ul>\n<li>\n  a b</li></ul>\n<a>c</a>")
    rows = b"<table>\n<tbody>\n<tr><td>a\n<b>c</b></td></tr>\n<tr><td>b</td></tr>\n</tbody></table>"
    kept = b"<table><tbody><tr><td>a\n<b>c</b></td></tr><tr><td>b</td></tr></tbody></table>"
    assert finished(page() + rows, "index.html", []).endswith(kept)
    assert finished(page() + b"<pre>\n  <b>a</b></pre>", "index.html", []).endswith(b"<pre>\n  <b>a</b></pre>")


def test_pictures_and_the_themes_settings_are_written_in_few_bytes() -> None:
    picture = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
    assert finished(page() + picture, "index.html", []).endswith(b'<svg viewBox="0 0 1 1"></svg>')
    element = b'<script id="__config" type="application/json">%s</script>'
    given = element % rb'{"copy": "\u590d", "base": "."}'
    assert finished(page() + given, "index.html", []).endswith(element % '{"copy":"复","base":"."}'.encode())
    ends = element % rb'{"a": "\u003c/script>"}'
    assert finished(page() + ends, "index.html", []).endswith(ends)


def test_all_pages_of_a_site_get_theirs_by_the_scripts_of_the_page_404(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "404.html").write_bytes(page(EARLY, ROOT) + b'<script type="application/json">{}</script>')
    (tmp_path / "a/index.html").write_bytes(page(EARLY, "steal()"))
    assert known_scripts(tmp_path) == (EARLY.encode(), ROOT.encode())
    finish_site(tmp_path)
    assert named((tmp_path / "404.html").read_bytes(), EARLY, ROOT)
    assert named((tmp_path / "a/index.html").read_bytes(), EARLY)


def test_no_script_is_known_without_the_page_404(tmp_path: Path) -> None:
    assert known_scripts(tmp_path) == ()
