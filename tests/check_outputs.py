#!/usr/bin/env python3
"""What the command prints as JSON, held against the schemas that it publishes for it.

Prints what does not pass, then 'N passed, N failed'.
"""

import argparse
import json
import subprocess
import sys

import jsonschema

from check_schemas import ROOT, SCHEMAS


def commands():
    """(schema, arguments, exit code)"""
    cases = [path for folder in ("personas", "posted") for path in sorted((ROOT / "tests" / folder).glob("*.yaml"))]
    for path in cases:
        yield "timeline", ["timeline", str(path), "--json"], 0
        yield "check", ["check", str(path), "--json"], 0
        yield "timeline", ["timeline", str(path), "--json", "--lang", "ko"], 0
    yield "check", ["check", "--json"], 0
    yield "check", ["check", *map(str, sorted((ROOT / "tests" / "bad" / "schema").glob("*.yaml"))), "--json"], 3
    lives = ["--cases", str(ROOT / "tests" / "personas"), "--json"]
    posted = ["--cases", str(ROOT / "tests" / "posted"), "--json"]
    drafts = [str(path) for path in sorted((ROOT / "agreements" / "drafts").glob("*.yaml"))]
    yield "compare", ["compare", "none", "vn-kr", *drafts, *lives], 0
    yield "compare", ["compare", "none", "vn-kr", "vn-kr-2027", "--rate", "KRW/VND=18.5", "--operative", "2025-07-01", *posted], 0
    yield "agreements", ["agreement", "list", "--json"], 0
    for path in sorted((ROOT / "agreements").glob("**/*.yaml")):
        yield "agreements", ["agreement", "show", str(path), "--json"], 0
        yield "questions", ["agreement", "check", str(path), "--json", "--against", "vn-kr"], 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--huong", required=True)
    arguments = parser.parse_args()
    passed = failed = 0
    for name, command, code in commands():
        published = json.loads(subprocess.run([arguments.huong, "schema", name], capture_output=True, check=True).stdout)
        assert published == json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(published)
        validator = jsonschema.Draft202012Validator(published, format_checker=jsonschema.FormatChecker())
        done = subprocess.run([arguments.huong, *command], capture_output=True, check=False)
        faults = [] if done.returncode == code else [f"exit {done.returncode}, not {code}: {done.stderr.decode()}"]
        try:
            faults += [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(json.loads(done.stdout))]
        except json.JSONDecodeError as error:
            faults.append(str(error))
        passed, failed = passed + (not faults), failed + bool(faults)
        if faults:
            print("FAILED huong " + " ".join(command))
            for fault in faults[:20]:
                print(f"  {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
