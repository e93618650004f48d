#!/usr/bin/env python3
"""Runs `huong verify` on verify-500.csv: every planted fault must be found, no right claim blamed, and the causes named.

check.py --huong PATH. The files must be what generate.py writes, so that the right amounts are those of law.py."""

import argparse
import csv
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CLAIMS, FAULTS, NAMED = 500, 60, 50  # how many causes must be named rightly at least


def rows(text):
    return list(csv.DictReader(text.lstrip("\ufeff").splitlines()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--huong", required=True)
    huong = parser.parse_args().huong
    subprocess.run([sys.executable, HERE / "generate.py", "--check"], check=True)
    done = subprocess.run([huong, "verify", HERE / "verify-500.csv", "--lang", "en"], capture_output=True, check=False)
    results = rows(done.stdout.decode("utf-8"))
    expected = {row["id"]: row for row in rows((HERE / "verify-500.expected.csv").read_text(encoding="utf-8"))}
    trouble = []
    if done.returncode != 6:
        trouble.append(f"exit {done.returncode} instead of 6: {done.stderr.decode('utf-8')}")
    if len(results) != CLAIMS or len(expected) != FAULTS:
        trouble.append(f"{len(results)} results and {len(expected)} faults")
    named = 0
    for row in results:
        want = expected.get(row["id"])
        if want is None:
            if row["verdict"] != "ok":
                trouble.append(f"{row['id']} is right and called {row['verdict']}: {row['explanation']}")
            continue
        if row["verdict"] != "differs":
            trouble.append(f"{row['id']} ({want['fault']}) is called {row['verdict']}")
            continue
        touched = (row["cause_detail"], row["touches"], row["step"])
        if row["cause"] == want["cause"] and (not want["detail"] or want["detail"] in touched):
            named += 1
        else:
            print(f"{row['id']} ({want['fault']}): {row['cause']} {row['cause_detail']} {row['touches']} instead of "
                  f"{want['cause']} {want['detail']}")
    if named < NAMED:
        trouble.append(f"only {named} causes named rightly")
    print(f"{named} of {len(expected)} causes named rightly")
    for line in trouble:
        print(line, file=sys.stderr)
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
