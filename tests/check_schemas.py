#!/usr/bin/env python3
"""The JSON Schemas of cli/schema/: sound themselves, true to every YAML file of the project, and strict on wrong ones.

Prints what does not pass, then 'N passed, N failed'.
"""

import json
import pathlib
import re
import sys
from decimal import Decimal

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "cli" / "schema"
KINDS = {"case/1": "case", "rules/1": "rules", "agreement/1": "agreement", "cases/1": "cases", "papers/1": "papers",
         "words/1": "words"}


class Core(yaml.SafeLoader):
    """YAML 1.2 core without surprises: null, whole numbers and decimals; all else (dates, yes, 1e6) stays text."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
    ("int", r"-?(?:0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^{pattern}$"), first)


def mapping(loader, node):
    """A map with its keys as written (1995 is "1995"), each once."""
    result = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(None, None, "a key must be plain text", key_node.start_mark)
        if key_node.value in result:
            raise yaml.constructor.ConstructorError(None, None, f"{key_node.value} twice", key_node.start_mark)
        result[key_node.value] = loader.construct_object(value_node, deep=True)
    return result


Core.add_constructor("tag:yaml.org,2002:map", mapping)
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node)))


def read(text):
    return yaml.load(text, Core)


def examples(path):
    """The whole files that a page of documentation shows: its YAML blocks that name a format and hold no …"""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", path.read_text(encoding="utf-8"), re.S | re.M)
    return [block for block in blocks if re.search(r"^huong: ", block, re.M) and "…" not in block]


def validators():
    """A validator by format, and what is wrong with the schemas."""
    made, faults = {}, []
    documents = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(SCHEMAS.glob("*.json"))}
    store = {(SCHEMAS / name).as_uri(): document for name, document in documents.items()}
    for kind, name in KINDS.items():
        file = f"{name}.schema.json"
        if file not in documents:
            faults.append(f"cli/schema/{file}: missing")
            continue
        schema = documents[file]
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            faults.append(f"cli/schema/{file}: {error.message}")
            continue
        faults += [f"cli/schema/{file}: no such definition: {ref}" for ref in broken_references(schema, documents)]
        made[kind] = make_validator(schema, file, documents, store)
    return made, faults


def make_validator(schema, file, documents, store):
    formats = jsonschema.FormatChecker()
    try:  # jsonschema 4.18 and later
        import referencing
        import referencing.jsonschema

        base = (SCHEMAS / file).as_uri()
        registry = referencing.Registry().with_resources(
            (uri, referencing.jsonschema.DRAFT202012.create_resource(document)) for uri, document in store.items()
        )
        return jsonschema.Draft202012Validator({"$ref": base}, registry=registry, format_checker=formats)
    except ImportError:
        resolver = jsonschema.RefResolver((SCHEMAS / file).as_uri(), schema, store=store)
        return jsonschema.Draft202012Validator(schema, resolver=resolver, format_checker=formats)


def broken_references(schema, documents):
    broken = []

    def walk(node):
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                file, _, pointer = reference.partition("#")
                target = documents.get(file) if file else schema
                for part in pointer.split("/")[1:]:
                    target = target.get(part) if isinstance(target, dict) else None
                if target is None:
                    broken.append(reference)
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(schema)
    return broken


def faults_of(text, made):
    """What the schema of its own format says against a file's text; a file of no known format is refused."""
    try:
        document = read(text)
    except yaml.YAMLError as error:
        return [" ".join(str(error).split())]
    kind = document.get("huong") if isinstance(document, dict) else None
    if kind not in made:
        return [f"no format of ours: huong: {kind}"]
    return [
        f"{'/'.join(str(part) for part in error.absolute_path) or '(top)'}: {error.message[:300]}"
        for error in sorted(made[kind].iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))
    ]


def words_in_source(path, function):
    """The words in the list that a function of the engine returns."""
    text = (ROOT / path).read_text(encoding="utf-8")
    body = re.search(re.escape(function) + r"\(\) \{\s*static const [^{]*\{(.*?)\};", text, re.S)
    return re.findall(r'"([a-z-]+)"', re.sub(r"//.*", "", body.group(1))) if body else None


def drift():
    """Lists that stand both in a schema and in the engine must be the same lists."""
    faults = []
    benefits = words_in_source("calc/claim/claim.cpp", "claimable_benefits")
    case = json.loads((SCHEMAS / "case.schema.json").read_text(encoding="utf-8"))
    if benefits != case["properties"]["claim"]["properties"]["benefit"]["enum"]:
        faults.append("cli/schema/case.schema.json: claim.benefit differs from claimable_benefits()")
    rules = json.loads((SCHEMAS / "rules.schema.json").read_text(encoding="utf-8"))
    if benefits != rules["$defs"]["benefit"]["properties"]["claims"]["items"]["enum"]:
        faults.append("cli/schema/rules.schema.json: claims differs from claimable_benefits()")
    terms = json.loads((SCHEMAS / "agreement.schema.json").read_text(encoding="utf-8"))["$defs"]["terms"]
    if sorted(words_in_source("calc/coordination/check.cpp", "computed_terms") or []) != sorted(t.replace("_", "-") for t in terms["properties"]):
        faults.append("cli/schema/agreement.schema.json: the computed terms differ from computed_terms()")
    (recorded,) = terms["patternProperties"]
    listed = recorded.removeprefix("^(").removesuffix(")$").replace("[-_]", "-").split("|")
    if sorted(words_in_source("calc/coordination/check.cpp", "recorded_terms") or []) != sorted(listed):
        faults.append("cli/schema/agreement.schema.json: the recorded terms differ from recorded_terms()")
    return faults


def main():
    made, schema_faults = validators()
    passed = failed = 0

    def note(name, faults):
        nonlocal passed, failed
        if faults:
            failed += 1
            print(f"FAILED {name}")
            for fault in faults[:20]:
                print(f"  {fault}")
        else:
            passed += 1

    note("the schemas", schema_faults)
    note("lists shared with the engine", drift())
    good = [
        path
        for pattern in ("rules/**/*.yaml", "agreements/**/*.yaml", "tests/personas/*.yaml", "tests/posted/*.yaml",
                        "tests/golden/*.yaml", "tests/coordination/**/*.yaml")
        for path in sorted(ROOT.glob(pattern))
    ]
    good += sorted((ROOT / "cli" / "demo").glob("*.yaml"))
    for path in good:
        note(path.relative_to(ROOT), faults_of(path.read_text(encoding="utf-8"), made))
    for path in sorted(ROOT.glob("docs/*.md")):
        for number, block in enumerate(examples(path), start=1):
            note(f"{path.relative_to(ROOT)}, example {number}", faults_of(block, made))
    bad = sorted((ROOT / "tests" / "bad" / "schema").glob("*.yaml"))
    if not bad:
        note("tests/bad/schema", ["no wrong files to refuse"])
    for path in bad:
        # Each wrong file names in its first line the place of its fault, or a word of the message.
        text = path.read_text(encoding="utf-8")
        line = text.splitlines()[0]
        expected = line.removeprefix("# refused: ")
        found = faults_of(text, made)
        if line == expected:
            note(path.relative_to(ROOT), ["the first line must be '# refused: …'"])
        elif not any(expected in fault for fault in found):
            note(path.relative_to(ROOT), [f"not refused for: {expected}", *found])
        else:
            note(path.relative_to(ROOT), [])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
