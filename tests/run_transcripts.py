#!/usr/bin/env python3
"""Runs command transcripts (*.t) and persona cases (*.yaml) against a built `huong`.

A transcript is a list of blocks:

    # comments, before the first command only
    $ huong calc case.yaml
    the expected output; a line of standard error begins with "! " and stands after standard output
    [exit 3]

`$ ` begins a line for the shell, run in tests/ with `huong` on the path; `> ` continues it (a here-document, say).
`[exit N]` may be left out for 0. Blank lines at the end of a block do not count. Digests are shown as sha256:…, since they
change with every change of the law. --reset writes what the commands say into the files: read the difference before you keep it.

A persona must be answered: exit 0, 4 (no evidence) or 5 (no law), and something on standard output.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
EXIT = re.compile(r"\[exit (-?\d+)\]")
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
SECONDS = 60


class Malformed(Exception):
    pass


def environment(huong, scratch):
    """Nothing of the caller's environment but where the programs are: the same output everywhere."""
    path = os.pathsep.join([str(pathlib.Path(huong).resolve().parent), os.environ.get("PATH", "/usr/bin:/bin")])
    return {"PATH": path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TZ": "UTC",
            "HOME": scratch, "TMPDIR": scratch}


def run(command, env):
    """(lines of output, exit code); a command that hangs is a failure that says so."""
    try:
        done = subprocess.run(["/bin/sh", "-c", command], cwd=TESTS, env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return [f"! still running after {SECONDS} seconds"], 124
    lines = []
    for prefix, data in (("", done.stdout), ("! ", done.stderr)):
        text = DIGEST.sub("sha256:…", data.decode("utf-8", "backslashreplace"))
        if text and not text.endswith("\n"):
            text += "\n\\ no newline at the end\n"
        lines += [prefix + line for line in text.split("\n")[:-1]]
    while lines and not lines[-1].strip():
        lines.pop()
    return lines, done.returncode


def parse(text):
    """(comment lines, [(command lines, expected lines, exit)])"""
    head, blocks = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("$ "):
            blocks.append(([line[2:]], [], None))
        elif not blocks:
            if line and not line.startswith("#"):
                raise Malformed(f"line {number}: neither a comment nor a command: {line}")
            head.append(line)
        else:
            command, expected, code = blocks[-1]
            if line.startswith("> ") and not expected and code is None:
                command.append(line[2:])
            elif code is not None:
                if line.strip():
                    raise Malformed(f"line {number}: text after [exit {code}]: {line}")
            elif EXIT.fullmatch(line):
                blocks[-1] = (command, expected, int(line[6:-1]))
            else:
                expected.append(line)
    if not blocks:
        raise Malformed("no command")
    for _, expected, _ in blocks:
        while expected and not expected[-1].strip():
            expected.pop()
    return head, [(command, expected, code or 0) for command, expected, code in blocks]


def render(head, blocks):
    parts = ["\n".join(head).rstrip()] if any(line.strip() for line in head) else []
    for command, output, code in blocks:
        for line in output:
            if line.startswith("$ ") or EXIT.fullmatch(line) or (line.startswith("> ") and line == output[0]):
                raise Malformed(f"this output cannot stand in a transcript: {line}")
        lines = ["$ " + command[0]] + ["> " + line for line in command[1:]] + output
        parts.append("\n".join(lines + ([f"[exit {code}]"] if code else [])))
    return "\n\n".join(parts) + "\n"


def transcript(path, huong, reset):
    """The difference between what the file says and what the commands do; empty when equal."""
    text = path.read_text("utf-8")
    head, blocks = parse(text)
    # One scratch folder for a whole file, so that a later command can read what an earlier one wrote.
    with tempfile.TemporaryDirectory() as scratch:
        env = environment(huong, scratch)
        now = [(command, *run("\n".join(command), env)) for command, _, _ in blocks]
    if reset:
        new = render(head, now)
        if new != text:
            path.write_text(new, "utf-8")
        return ""
    # Only what was expected and what came is compared: how blocks are spaced is the writer's affair.
    flat = [[line for command, output, code in side
             for line in ["$ " + command[0]] + ["> " + more for more in command[1:]] + output + [f"[exit {code}]"]]
            for side in (blocks, now)]
    return "\n".join(difflib.unified_diff(*flat, f"{path} (expected)", f"{path} (now)", lineterm=""))


def persona(path, huong):
    with tempfile.TemporaryDirectory() as scratch:
        lines, code = run(f"huong calc '{path.resolve()}'", environment(huong, scratch))
    if code not in (0, 4, 5):
        return f"{path}: exit {code}, want 0, 4 or 5\n" + "\n".join(lines)
    if not any(not line.startswith("! ") for line in lines):
        return f"{path}: exit {code} and nothing on standard output\n" + "\n".join(lines)
    return ""


def self_test():
    """The runner must be able to fail: a false huong, right and wrong expectations."""
    with tempfile.TemporaryDirectory() as folder:
        huong = pathlib.Path(folder, "huong")
        huong.write_text("#!/bin/sh\necho \"said $*\"\necho trouble >&2\n[ \"$1\" != bad ] || exit 3\n", "utf-8")
        huong.chmod(0o755)
        file = pathlib.Path(folder, "x.t")
        right = "# why\n\n$ huong a\nsaid a\n! trouble\n\n$ huong bad \\\n> b\nsaid bad b\n! trouble\n[exit 3]\n"
        os.environ["HUONG_ANYTHING"] = "1"
        assert not any(name.startswith("HUONG") for name in environment(huong, folder))
        for text, equal in ((right, True), (right.replace("said a", "said b"), False), (right.replace("! ", ""), False),
                            (right.replace("[exit 3]\n", ""), False), (right.replace("exit 3", "exit 4"), False)):
            file.write_text(text, "utf-8")
            assert (transcript(file, huong, False) == "") == equal, text
        file.write_text(right.replace("said", "told"), "utf-8")
        transcript(file, huong, True)
        assert file.read_text("utf-8") == right, file.read_text("utf-8")
        for text in ("", "# only\n", "stray\n$ huong a\n", "$ huong a\n[exit 3]\nmore\n"):
            try:
                parse(text)
            except Malformed:
                continue
            raise AssertionError(f"taken for a transcript: {text!r}")
        case = pathlib.Path(folder, "p.yaml")
        assert persona(case, huong) == ""
        huong.write_text("#!/bin/sh\necho x\nexit 1\n", "utf-8")
        assert persona(case, huong) != ""
        huong.write_text("#!/bin/sh\nexit 0\n", "utf-8")
        assert persona(case, huong) != ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--huong", type=pathlib.Path, default=TESTS.parent / "build" / "dev" / "huong",
                        help="the command to test (default: build/dev/huong)")
    parser.add_argument("--reset", action="store_true", help="write what the commands say now into the transcripts")
    parser.add_argument("--self-test", action="store_true", help="test this runner")
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="default: good/*.t, bad/*.t and personas/*.yaml")
    arguments = parser.parse_args()
    if arguments.self_test:
        self_test()
        return 0
    if not os.access(arguments.huong, os.X_OK):
        parser.error(f"no such command: {arguments.huong}")
    files = arguments.files or sorted(
        [*TESTS.glob("good/*.t"), *TESTS.glob("bad/*.t"), *TESTS.glob("personas/*.yaml")])
    failed = 0
    for path in files:
        try:
            if path.suffix == ".t":
                trouble = transcript(path, arguments.huong, arguments.reset)
            else:
                trouble = persona(path, arguments.huong)
        except (Malformed, OSError, UnicodeError) as error:
            trouble = f"{path}: {error}"
        if trouble:
            failed += 1
            print(trouble)
    if len(files) != 1:
        print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main())
