"""The house rules that a machine can see: which room may use what, how long a thing may be, where its tests stand.

Every checker takes parsed source and gives the violations as lines of text; an empty list means that the rule holds.
A room is the first name below `generator`; `cli.py`, `cli_build.py` and `cli/` all belong to the room `cli`.
"""

import ast
import graphlib
from collections.abc import Iterator, Mapping
from pathlib import Path

Modules = Mapping[str, ast.Module]
"""Parsed source by dotted module name; a package goes by its own name, without `__init__`."""

MAX_MODULE = 300
"""Lines of a module, blank ones and docstrings counted."""
MAX_FUNCTION = 40
"""Lines of a function, from `def` to its last line, docstring counted."""

STAGES = frozenset({"ingest", "clean", "structure", "correct", "extract", "sic", "link", "ledger", "render", "check"})
SHARED = frozenset({"model", "text", "data", "problems"})
EVERYTHING = STAGES | SHARED | {"seeds", "pipeline", "cli"}

MAY_IMPORT: Mapping[str, frozenset[str]] = {
    "": frozenset(),
    "model": frozenset({"model"}),
    "text": SHARED,
    "data": SHARED,
    "problems": SHARED,
    "files": frozenset(),
    "seeds": SHARED | {"seeds"},
    **{stage: SHARED | {stage} for stage in STAGES},
    "pipeline": EVERYTHING - {"cli"},
    "cli": EVERYTHING - STAGES,
    "__main__": frozenset({"cli"}),
}
"""The rooms that a room may import. The bare package, which holds the version, is open to all; `files`, which writes,
is open to every module that may touch files."""

BELONGS_TO: Mapping[str, frozenset[str]] = {
    "jinja2": frozenset({"render"}),
    "yaml": frozenset({"seeds", "data"}),
    "mkdocs": frozenset(),
    "material": frozenset(),
}
"""Outside packages that only some rooms may import."""

PIPELINE = (
    *("build", "cache", "findings", "finish", "new", "outcome", "pipeline", "progress", "publish", "records", "review"),
    *("explain", "serve", "styles", "whole", "withdraw"),
)
HELPERS = {"cli": "cli", "seeds": "seeds"} | dict.fromkeys(PIPELINE, "pipeline")
"""Rooms that have several modules side by side, by the first word of a module's name."""

TOUCHES_FILES = frozenset({"files", "seeds", "data", "pipeline", "cli", "check"})
WRITER = "generator.render.writer"
FILE_MODULES = frozenset({"glob", "mmap", "os", "shutil", "subprocess", "tempfile", "zipfile"})
IN_MEMORY = {"generator.ingest.zipped": "zipfile"}
"""Modules that may use one of these on bytes that they are given."""
FILE_METHODS = frozenset(
    {"chmod", "exists", "glob", "is_dir", "is_file", "is_symlink", "iterdir", "lstat", "mkdir"}
) | {
    *("open", "read_bytes", "read_text", "rglob", "rmdir", "stat", "symlink_to", "touch", "unlink"),
    *("write_bytes", "write_text"),
}


def room(module: str) -> str:
    """Name the room that a module belongs to; the bare package gives an empty name."""
    _, _, below = module.partition(".")
    name = below.split(".")[0]
    return HELPERS.get(name.split("_")[0], name)


def touches_files(module: str) -> bool:
    """Say whether a module may read and write files."""
    return room(module) in TOUCHES_FILES or module == WRITER or module.startswith(f"{WRITER}_")


def load(folder: Path, package: str) -> dict[str, ast.Module]:
    """Parse every module of a package, by dotted name."""
    modules = {}
    for file in sorted((folder / package).rglob("*.py")):
        parts = file.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        modules[name] = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
    return modules


def imported(module: str, modules: Modules) -> set[str]:
    """Give the dotted names that a module imports anywhere: at the top, in a function, for type checkers, by string."""
    names: set[str] = set()
    for node in ast.walk(modules[module]):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node, modules)
            names |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in modules else base for alias in node.names}
        elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}:
            names |= {a.value for a in node.args[:1] if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return names


def _base(module: str, node: ast.ImportFrom, modules: Modules) -> str:
    if not node.level:
        return node.module or ""
    is_package = any(name.startswith(f"{module}.") for name in modules)
    parts = module.split(".")
    kept = parts[: len(parts) - node.level + is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def foreign_rooms(modules: Modules) -> list[str]:
    """Rule 1: find imports of a room that the importing room may not use, and modules outside the known rooms."""
    found = []
    for module in modules:
        allowed = MAY_IMPORT.get(room(module))
        if allowed is None:
            found.append(f"{module}: no room of the house")
            continue
        if touches_files(module):
            allowed |= {"files"}
        for name in sorted(imported(module, modules)):
            ours, target = name.split(".")[0] == "generator", room(name)
            if ours and target and target not in allowed:
                found.append(f"{module}: imports {name}")
    return found


def cycles(modules: Modules) -> list[str]:
    """Rule 1: find a circle of imports, lazy ones and packages' own modules counted; at most one is told."""
    graph = {}
    for module in modules:
        targets = {part for name in imported(module, modules) for part in _with_parents(name) if part in modules}
        graph[module] = {target for target in targets if not f"{module}.".startswith(f"{target}.")} | (
            {module} & imported(module, modules)
        )
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def _with_parents(name: str) -> Iterator[str]:
    # Importing a.b.c runs a and a.b first.
    parts = name.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def misplaced_packages(modules: Modules) -> list[str]:
    """Rule 2: find outside packages that are imported in a room where they do not belong."""
    return [
        f"{module}: imports {name}"
        for module in modules
        for name in sorted(imported(module, modules))
        if room(module) not in BELONGS_TO.get(name.split(".")[0], frozenset({room(module)}))
    ]


def file_work(modules: Modules) -> list[str]:
    """Rule 2: find modules outside the file-touching rooms that import file modules or call file methods."""
    found = []
    for module, tree in modules.items():
        if touches_files(module):
            continue
        found += [
            f"{module}: imports {n}"
            for n in sorted(imported(module, modules))
            if n.split(".")[0] in FILE_MODULES - {IN_MEMORY.get(module)}
        ]
        found += [
            f"{module}:{node.lineno}: calls {_called(node)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and _called(node) in FILE_METHODS
        ]
    return found


def long_modules(sources: Mapping[str, str]) -> list[str]:
    """Rule 12: find modules, given as source by name, of more than `MAX_MODULE` lines."""
    lengths = {name: len(source.splitlines()) for name, source in sources.items()}
    return [f"{name}: {length} lines" for name, length in lengths.items() if length > MAX_MODULE]


def long_functions(modules: Modules) -> list[str]:
    """Rule 12: find functions and methods of more than `MAX_FUNCTION` lines, decorators not counted."""
    return [
        f"{module}:{node.lineno}: {node.name} has {length} lines"
        for module, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MAX_FUNCTION
    ]


def bare_names(modules: Modules) -> list[str]:
    """Rule 12: find public modules, classes, functions and methods without a docstring."""
    found = []
    for module, tree in modules.items():
        if not ast.get_docstring(tree):
            found.append(f"{module}: no docstring")
        found += [f"{module}:{line}: {name} has no docstring" for line, name in _bare(tree, "")]
    return found


def _bare(owner: ast.Module | ast.ClassDef, prefix: str) -> Iterator[tuple[int, str]]:
    for node in owner.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node) and not any("overload" in ast.unparse(d) for d in node.decorator_list):
            yield node.lineno, prefix + node.name
        if isinstance(node, ast.ClassDef):
            yield from _bare(node, f"{prefix}{node.name}.")


def stray_tests(tests: list[str], subjects: set[str]) -> list[str]:
    """Find test files, given as `clean/test_wraps.py`, whose path names no subject, given as `clean/wraps`.

    A subject is a module or package of the program, or a helper of the tests; one module may have several test files,
    with what they are about after its name: `clean/test_wraps_headings.py`.
    """
    return [test for test in tests if not any(subject in subjects for subject in _subjects(test))]


def _subjects(test: str) -> Iterator[str]:
    folder, _, name = test.rpartition("/")
    words = name.removeprefix("test_").removesuffix(".py").split("_")
    for end in range(len(words), 0, -1):
        yield "/".join(filter(None, [folder, "_".join(words[:end])]))
