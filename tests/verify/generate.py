#!/usr/bin/env python3
"""Writes verify-500.csv, five hundred decided claims, and verify-500.expected.csv, what is wrong with sixty of them.

The lives are those of tests/personas with their months shifted and their wages changed at random (fixed seed); the right
amounts come from law.py, not from the engine. Sixty claims carry one fault each, ten kinds, six of each kind; the rest are right.
--check only tells whether the files are what this script writes."""

import argparse
import calendar
import csv
import io
import pathlib
import random
import sys
import unicodedata
from fractions import Fraction

from law import NEW_LAW, age_reached, half_years, lump_sum, month, pension, text_of, year

HERE = pathlib.Path(__file__).resolve().parent
SEED = 500
COLUMNS = ["id", "ho_ten", "benefit", "born", "sex", "nationality", "as_of", "claim_from", "paid",
           "assume:vn-kr.benefits-operative", "event:lump-sum", "event:refund", "event:refund.scheme",
           "scheme", "kind", "tu_thang", "den_thang", "muc_luong"]
NAMES = ["Nguyễn Văn Hùng", "Trần Thị Lan", "Lê Văn Minh", "Phạm Thị Mai", "Võ Thị Hoa", "Trần Quốc Phúc", "Đỗ Thị Hạnh",
         "Hoàng Đức Long", "Bùi Thị Thu", "Đặng Hữu Nghĩa", "Ngô Thị Tuyết", "Dương Quốc Khánh"]
# The Vietnamese lines of tests/personas: sex, then scheme, kind, first and last month, wage.
LIVES = {
    "P01b": ("male", [
        ("vn.compulsory", "insured", "2014-06", "2015-12", 3200000),
        ("vn.compulsory", "insured", "2016-01", "2017-12", 4100000),
        ("vn.compulsory", "insured", "2018-01", "2019-12", 5200000),
        ("vn.compulsory", "insured", "2020-01", "2022-06", 6000000),
        ("vn.compulsory", "insured", "2022-07", "2024-06", 7200000),
        ("vn.compulsory", "insured", "2024-07", "2025-12", 8300000),
        ("vn.compulsory", "insured", "2026-01", "2026-05", 9000000),
    ]),
    "P02": ("female", [
        ("vn.compulsory", "insured", "2015-07", "2016-12", 3400000),
        ("vn.compulsory", "insured", "2017-01", "2018-06", 3850000),
        ("vn.compulsory", "insured", "2026-11", "2026-11", 8500000),
    ]),
    "P03": ("male", [
        ("vn.compulsory", "insured", "2006-04", "2007-12", 1100000),
        ("vn.compulsory", "insured", "2008-01", "2009-12", 1450000),
        ("vn.compulsory", "insured", "2010-01", "2011-09", 1950000),
        ("vn.compulsory", "insured", "2011-10", "2012-12", 2600000),
        ("vn.compulsory", "overseas-contract", "2013-05", "2016-04", 2600000),
        ("vn.compulsory", "insured", "2025-07", "2026-11", 9200000),
    ]),
    "P05": ("female", [
        ("vn.compulsory", "insured", "2018-08", "2019-12", 4300000),
        ("vn.compulsory", "insured", "2020-01", "2022-06", 4900000),
        ("vn.compulsory", "insured", "2022-07", "2022-10", 5300000),
        ("vn.compulsory", "insured", "2026-09", "2026-11", 7800000),
    ]),
    "P06": ("male", [
        ("vn.compulsory", "insured", "2013-10", "2014-12", 2500000),
        ("vn.compulsory", "insured", "2015-01", "2016-12", 3100000),
    ]),
    "P07": ("male", [
        ("vn.compulsory", "insured", "2022-01", "2023-06", 29800000),
        ("vn.compulsory", "insured", "2023-07", "2023-12", 36000000),
        ("vn.compulsory", "exempt", "2024-01", "2026-11", None),
        ("vn.compulsory", "exempt", "2026-12", "2028-12", None),
    ]),
    "P08": ("female", [
        ("vn.compulsory", "insured", "2008-03", "2009-12", 1300000),
        ("vn.compulsory", "insured", "2010-01", "2011-04", 1800000),
        ("vn.compulsory", "maternity", "2011-05", "2011-08", 1800000),
        ("vn.compulsory", "insured", "2011-09", "2014-07", 2800000),
        ("vn.compulsory", "maternity", "2014-08", "2015-01", 2800000),
        ("vn.compulsory", "insured", "2015-02", "2017-02", 3900000),
        ("vn.compulsory", "unpaid-leave", "2017-03", "2017-08", None),
        ("vn.compulsory", "insured", "2017-09", "2019-09", 4600000),
        ("vn.compulsory", "arrears", "2019-10", "2020-03", 4600000),
        ("vn.voluntary", "voluntary", "2021-01", "2021-12", 1500000),
        ("vn.voluntary", "voluntary", "2022-01", "2022-12", 2500000),
        ("vn.compulsory", "insured", "2023-02", "2024-06", 6900000),
        ("vn.compulsory", "insured", "2024-07", "2026-11", 7900000),
    ]),
    "P09": ("male", [
        ("vn.compulsory", "insured", "2014-05", "2016-12", 3300000),
        ("vn.compulsory", "insured", "2017-01", "2019-10", 4200000),
        ("vn.compulsory", "insured", "2024-09", "2025-08", 6200000),
    ]),
    "P10": ("female", [
        ("vn.compulsory", "insured", "2020-03", "2022-06", 4700000),
        ("vn.compulsory", "insured", "2022-07", "2023-11", 5400000),
    ]),
    "P10b": ("male", [
        ("vn.compulsory", "insured", "2025-08", "2025-12", 5600000),
        ("vn.compulsory", "insured", "2026-01", "2026-09", 6100000),
    ]),
}
COUNTING = {"insured", "overseas-contract", "maternity", "voluntary"}
LAST_AS_OF = month("2026-11")


class Line:
    def __init__(self, scheme, kind, first, last, wage):
        self.scheme, self.kind, self.first, self.last, self.wage = scheme, kind, first, last, wage

    def copy(self):
        return Line(self.scheme, self.kind, self.first, self.last, self.wage)

    def months(self):
        """(month, wage, voluntary)"""
        return [(m, self.wage, self.scheme == "vn.voluntary") for m in range(self.first, self.last + 1)]


class Claim:
    """A claim: what the file says, and what the right amount is."""

    def __init__(self, lines, sex, nationality="VN"):
        self.lines, self.sex, self.nationality = lines, sex, nationality
        self.name = "?"
        self.benefit, self.born, self.as_of, self.claim_from, self.paid = "", "1985-06-15", "", "", 0
        self.assume = self.lump_event = self.refund_event = ""
        self.repeated = []  # lines that the file gives again after the others
        self.fault = None
        self.names = None  # by row, when they are written in more than one form

    def counted(self):
        """The months that count in Viet Nam, once each."""
        out = []
        for line in self.lines:
            if line.scheme.startswith("vn.") and line.kind in COUNTING:
                if not self.lump_event or line.first > month(self.lump_event):
                    out += line.months()
        assert len({m for m, _, _ in out}) == len(out)
        return sorted(out)

    def last_work(self):
        """The last month in work or in voluntary insurance: the twelve months out begin after it."""
        return max(line.last for line in self.lines if line.scheme in ("vn.compulsory", "vn.voluntary"))

    def compulsory(self):
        return [m for line in self.lines if line.scheme == "vn.compulsory" and line.kind in COUNTING for m, _, _ in line.months()]

    def rows(self, number):
        name = self.name
        first = [f"V{number:04d}", name, self.benefit, self.born, self.sex, self.nationality, self.as_of, self.claim_from,
                 str(self.paid), self.assume, self.lump_event, self.refund_event,
                 "kr.national-pension" if self.refund_event else ""]
        blank = [first[0]] + [""] * (len(first) - 1)
        out = []
        for i, line in enumerate(self.lines + self.repeated):
            head = list(first if i == 0 else blank)
            if self.names:
                head[1] = self.names[i]
            out.append(head + [line.scheme, line.kind, text_of(line.first), text_of(line.last),
                               "" if line.wage is None else str(line.wage)])
        return out


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    # ---- lives ----

    def life(self, *, until, plain=True, wanted=None):
        """A persona's Vietnamese record with months shifted and wages changed, ended by a month; None when none fits."""
        for _ in range(100):
            sex, lines = LIVES[self.random.choice(wanted or sorted(LIVES))]
            shift = self.random.randint(-30, 12)
            out = []
            for scheme, kind, first, last, wage in lines:
                line = Line(scheme, kind, month(first) + shift, min(month(last) + shift, until), wage)
                if (plain and kind not in COUNTING) or line.first > line.last or line.first < month("1996-01"):
                    continue
                if wage is not None:
                    line.wage = int(max(1000, round(wage * self.random.uniform(0.85, 1.2), -3)))
                    if self.random.random() < 0.3:
                        line.wage += self.random.randint(1, 999)
                out.append(line)
            claim = Claim(out, sex)
            if len(claim.counted()) >= 14:
                claim.name = self.random.choice(NAMES)
                return claim
        return None

    def early_line(self, claim, months):
        """Adds a line before all others, with a gap of a few months."""
        first = min(line.first for line in claim.lines if line.scheme.startswith("vn."))
        last = first - 1 - self.random.randint(0, 9)
        new = Line("vn.compulsory", "insured", last - months + 1, last, self.random.randrange(700_000, 2_500_000, 1000))
        if new.first < month("1996-01"):
            return False
        claim.lines.insert(0, new)
        return True

    def day(self, m):
        return f"{text_of(m)}-{self.random.randint(1, calendar.monthrange(year(m), m % 12 + 1)[1]):02d}"

    # ---- claims that are right ----

    def lump(self, *, need=None, plain=True, decided_from="2019-01", **options):
        """A lump sum a year after work: the decision's month and the right amount."""
        while True:
            until = self.random.randint(month("2017-06"), month("2025-05"))
            claim = self.life(until=until, plain=plain, **options)
            if claim is None:
                continue
            if self.random.random() < 0.5 and not self.early_line(claim, self.random.randint(5, 70)):
                continue
            counted = claim.counted()
            decided = claim.last_work() + 13 + self.random.randint(0, 14)
            if len(counted) >= 240 or not month(decided_from) <= decided <= LAST_AS_OF:
                continue
            claim.benefit, claim.as_of = "vn.pension.lump-sum", self.day(decided)
            claim.claim_from = text_of(decided) if self.random.random() < 0.5 else ""
            claim.decided = decided
            claim.paid = lump_sum(counted, year(decided))
            claim.born = self.day(month("1984-01") + self.random.randint(0, 150))
            if need is None or need(claim):
                return claim

    def born_for(self, sex, reached):
        """A birth month whose retirement age is reached in that month; None when there is none."""
        for born in range(reached - 750, reached - 650):
            if age_reached(born, sex) == reached:
                return born
        return None

    def retired(self, *, months=None, need=None, plain=True, **options):
        """An old-age pension from the month after the age is reached: twenty years under the old law, fifteen under the new."""
        while True:
            start = self.random.randint(month("2022-02"), month("2026-11"))
            until = start - 1 - self.random.randint(0, 20)
            claim = self.life(until=until, plain=plain, **options)
            if claim is None:
                continue
            least = 181 if start >= NEW_LAW else 241
            wanted = months or self.random.randint(least, 372)
            have = len(claim.counted())
            if have > wanted or wanted < least or (wanted > have and not self.early_line(claim, wanted - have)):
                continue
            born = self.born_for(claim.sex, start - 1)
            if born is None or len(claim.compulsory()) < least:
                continue
            self.settle(claim, start, born)
            if need is None or need(claim):
                return claim

    def settle(self, claim, start, born):
        claim.benefit, claim.start, claim.born_month = "vn.pension.old-age", start, born
        claim.as_of, claim.claim_from, claim.born = self.day(start), text_of(start), self.day(born)
        if claim.born[8:10] > "12" and self.random.random() < 0.5:
            claim.born = claim.born[:8] + f"{self.random.randint(1, 12):02d}"
        compulsory = claim.compulsory()
        claim.paid = pension(claim.counted(), start, claim.sex, len(compulsory), min(compulsory))

    def totalized(self):
        """Under fifteen Vietnamese years and Korean months beside them; the clause taken to operate from July 2025."""
        while True:
            start = self.random.randint(month("2025-09"), month("2026-11"))
            claim = self.life(until=month("2018-06"))
            if claim is None:
                continue
            have = len(claim.counted())
            own = self.random.randint(125, 165)
            if have > own or (own > have and not self.early_line(claim, own - have)):
                continue
            korea = self.random.randint(180 - own, 180 - own + 20)
            last = month("2025-06") - self.random.randint(0, 6)
            claim.lines.append(Line("kr.national-pension", "insured", last - korea + 1, last, 2_400_000))
            if claim.last_work() >= last - korea or any(line.scheme == "vn.voluntary" for line in claim.lines):
                continue
            born = self.born_for(claim.sex, start - 1)
            if born is None:
                continue
            self.settle(claim, start, born)
            claim.assume = "2025-07-01"
            compulsory = claim.compulsory()
            claim.paid = pension(claim.counted(), start, claim.sex, len(compulsory), min(compulsory), by_treaty=True)
            return claim

    def nothing(self):
        """Claims that the law refuses, refused."""
        which = self.random.randrange(3)
        if which == 0:  # first insured after 1 July 2025: no lump sum after twelve months
            claim = self.life(until=month("2040-01"), wanted=["P10b"])
            claim.lines = claim.lines[:1]
            line = claim.lines[0]
            line.first = NEW_LAW + self.random.randint(0, 1)
            line.last = line.first + self.random.randint(1, 2)
            decided = line.last + 13
            claim.benefit, claim.as_of = "vn.pension.lump-sum", self.day(min(decided, LAST_AS_OF))
            claim.born = self.day(month("2001-01") + self.random.randint(0, 60))
        elif which == 1:  # under twelve months out
            claim = self.lump(decided_from="2020-06")
            claim.as_of, claim.claim_from = self.day(claim.last_work() + self.random.randint(3, 12)), ""
        else:  # the age is reached, the years are not
            claim = self.retired()
            keep = []
            for line in reversed(claim.lines):
                keep.insert(0, line)
                rest = Claim(keep, claim.sex)
                if len(rest.counted()) > 120:
                    line.first = line.last
                    break
            claim.lines = keep
            if len(claim.counted()) >= 170:
                return self.nothing()
        claim.paid = 0
        return claim

    # ---- claims with a fault ----

    def overlap(self, i):
        """Two employers for a few months at one wage: counted once by law, twice by the office."""
        while True:
            claim = self.retired(need=lambda c: len(c.counted()) < 330) if i >= 4 else self.lump()
            spots = [k for k, line in enumerate(claim.lines) if line.kind == "insured" and line.last - line.first > 12]
            if not spots:
                continue
            k = self.random.choice(spots)
            line = claim.lines[k]
            n = self.random.randint(7, 9)
            cut = self.random.randint(line.first + 3, line.last - n)
            twice = [each for each in line.months() if cut - n < each[0] <= cut]
            second = Line(line.scheme, line.kind, twice[0][0], line.last, line.wage)
            counted = claim.counted()
            line.last = cut
            claim.lines.insert(k + 1, second)
            if self.pay_twice(claim, counted, twice):
                return claim, "overlap-counted-twice", ""

    def pay_twice(self, claim, counted, twice):
        wrong = sorted(counted + twice)
        if claim.benefit == "vn.pension.lump-sum":
            if len(wrong) >= 240:
                return False  # twenty years would have closed the lump sum
            paid = lump_sum(wrong, year(claim.decided))
        else:
            compulsory = set(claim.compulsory())
            paid = pension(wrong, claim.start, claim.sex, len(compulsory) + len(twice), min(compulsory))
        changed = paid != claim.paid
        claim.paid = paid
        return changed

    def arrears(self, i):
        """An employer's arrears: no insured months until they are paid."""
        while True:
            claim = self.lump(need=lambda c: len(c.lines) > 1)
            last = max(claim.lines, key=lambda line: line.last)
            n = self.random.randint(6, 14)
            if last.kind != "insured" or last.last - last.first < n + 3:
                continue
            owed = Line(last.scheme, "arrears", last.last - n + 1, last.last, last.wage)
            wrong = claim.counted()
            last.last -= n
            claim.lines.append(owed)
            right = lump_sum(claim.counted(), year(claim.decided))
            claim.paid = lump_sum(wrong, year(claim.decided))
            if claim.paid != right:
                return claim, "kind-counted", "arrears"

    def wrong_year(self, i):
        """The coefficients of the year before the decision's, or after."""
        while True:
            by = 1 if i % 3 == 2 else -1
            claim = self.lump(decided_from="2020-01") if i < 4 else self.retired()
            decided = year(claim.decided if i < 4 else claim.start)
            counted = claim.counted()
            if not 2020 <= decided + by <= 2026 or max(year(m) for m, _, _ in counted) > decided + by:
                continue
            right = claim.paid
            if i < 4:
                claim.paid = lump_sum(counted, decided, column=decided + by)
            else:
                compulsory = claim.compulsory()
                claim.paid = pension(counted, claim.start, claim.sex, len(compulsory), min(compulsory), column=decided + by)
            if claim.paid != right:
                return claim, "table-neighbour", "vn.adjustment.coefficient"

    def odd_months(self, i):
        """Odd months before 2014 dropped, or rounded apart from the later years."""
        while True:
            claim = self.lump()
            counted = claim.counted()
            before = sum(1 for m, _, _ in counted if year(m) < 2014)
            after = len(counted) - before
            if before % 12 == 0 or after == 0 or len(counted) < 24:
                continue
            if i >= 3:
                early, moved = before // 12, after + before % 12
                apart = Fraction(3, 2) * half_years(before) + 2 * half_years(after)
                # one slip alone would explain it: the early years rounded, the later months not rounded, 1.5 left out
                if half_years(after) == half_years(moved) or apart in (
                        Fraction(3, 2) * early + Fraction(moved, 6), early + 2 * half_years(moved)):
                    continue
            right = claim.paid
            claim.paid = lump_sum(counted, year(claim.decided), carry="dropped" if i < 3 else "apart")
            if claim.paid != right:
                return claim, "term-left-out" if i < 3 else "two-changes", "vn.lump-sum.years-from-2014"

    def refunded(self, i):
        """Months that a refund had settled, counted again."""
        while True:
            if i < 3:
                claim = self.lump(need=lambda c: len(c.lines) > 2)
                counted = claim.counted()
                edge = claim.lines[len(claim.lines) // 2].first - 1
                later = [each for each in counted if each[0] > edge]
                if len(later) < 14 or any(line.first <= edge < line.last for line in claim.lines):
                    continue
                claim.lump_event = self.day(edge)
                right = lump_sum(claim.counted(), year(claim.decided))
                claim.paid = lump_sum(counted, year(claim.decided))
                if claim.paid != right:
                    return claim, "refunded-counted", "lump-sum"
            else:
                claim = self.totalized()
                refund = max(line.last for line in claim.lines) + 2
                claim.refund_event = self.day(refund)
                return claim, "refunded-counted", "refund"

    def certificate(self, i):
        """Months exempt under an agreement (a certificate of coverage) counted as insured ones."""
        while True:
            claim = self.lump(wanted=["P07"] if i % 2 else None)
            last = max(claim.lines, key=lambda line: line.last)
            n = self.random.randint(8, 20)
            if last.last - last.first < n + 3 or last.kind != "insured":
                continue
            exempt = Line("vn.compulsory", "exempt", last.last - n + 1, last.last, None)
            last.last -= n
            claim.lines.append(exempt)
            counted = claim.counted()
            right = lump_sum(counted, year(claim.decided))
            months = [(m, last.wage, False) for m in range(exempt.first, exempt.last + 1)]
            claim.paid = lump_sum(sorted(counted + months), year(claim.decided))
            if claim.paid != right:
                return claim, "kind-counted", "exempt"

    def two_books(self, i):
        """One person's second book, the name in decomposed letters, repeats a line of the first: the office took it for more."""
        claim, code, detail = self.duplicates(i)
        composed, apart = unicodedata.normalize("NFC", claim.name), unicodedata.normalize("NFD", claim.name)
        claim.names = [composed] * len(claim.lines) + [apart] * len(claim.repeated)
        return claim, code, detail

    def duplicates(self, i):
        """A line that stands twice, as when a page was photographed twice."""
        while True:
            claim = self.retired(need=lambda c: len(c.counted()) < 300) if i >= 4 else self.lump()
            line = self.random.choice(claim.lines)
            if line.last - line.first + 1 < 6:
                continue
            counted = claim.counted()
            if self.pay_twice(claim, counted, line.months()):
                claim.repeated = [line.copy()]
                return claim, "duplicate-counted-twice", ""

    def swapped_birth(self, i):
        """Day and month of birth swapped, so that the pension was granted months too early."""
        while True:
            claim = self.retired()
            born_month = claim.born_month % 12 + 1
            if born_month < 3:
                continue
            day = self.random.randint(1, born_month - 1)
            wrong = claim.born_month - born_month + day
            start = max(age_reached(wrong, claim.sex) + 1, claim.last_work() + 1)
            least = 180 if start >= NEW_LAW else 240
            counted = claim.counted()
            if day > 12 or start >= claim.start or start < month("2022-02") or len(counted) < least:
                continue
            if (start >= NEW_LAW) != (claim.start >= NEW_LAW):
                continue
            claim.born = f"{text_of(claim.born_month)}-{day:02d}"
            claim.as_of, claim.claim_from = self.day(start), text_of(start)
            compulsory = claim.compulsory()
            claim.paid = pension(counted, start, claim.sex, len(compulsory), min(compulsory))
            return claim, "birth-day-month-swapped", ""

    def republic_year(self, i):
        """A year of the Republic of China calendar read as one of the twentieth century: eleven years too early."""
        while True:
            if i < 4:
                claim = self.retired()
                # The office reads the birth year eleven years low; the person is a decade younger than it thought.
                born = claim.born_month + 132
                if age_reached(born, claim.sex) + 1 <= LAST_AS_OF + 24:
                    continue
                claim.born = f"{text_of(born)}-{self.random.randint(13, 28):02d}"
                return claim, "birth-year-calendar", ""
            claim = self.lump()
            line = claim.lines[0]
            if line.last > month("2010-12") or line.first - 132 < month("1995-01") or line.wage is None:
                continue
            right = claim.paid
            wrong = [(m - 132, wage, voluntary) for m, wage, voluntary in line.months()]
            wrong += [each for other in claim.lines[1:] if other.kind in COUNTING for each in other.months()]
            claim.paid = lump_sum(sorted(wrong), year(claim.decided))
            if claim.paid != right:
                return claim, "line-year-calendar", ""

    # ---- all ----

    def claims(self):
        faults = [self.overlap, self.arrears, self.wrong_year, self.odd_months, self.refunded, self.certificate, self.two_books,
                  self.swapped_birth, self.republic_year, self.duplicates]
        out = []
        for make in faults:
            for i in range(6):
                claim, code, detail = make(i)
                claim.fault = (make.__name__.replace("_", "-"), code, detail)
                out.append(claim)
        for i in range(440):
            share = i % 22
            if share < 11:
                claim = self.lump(plain=i % 3 != 0)
            elif share < 18:
                claim = self.retired(plain=i % 3 != 0)
            elif share < 20:
                claim = self.totalized()
            else:
                claim = self.nothing()
            if i % 25 == 0:  # decomposed letters on some rows say nothing about the person
                claim.names = [unicodedata.normalize("NFD" if k % 2 else "NFC", claim.name) for k in range(len(claim.lines))]
            out.append(claim)
        self.random.shuffle(out)
        return out


def table(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def files(seed):
    rows, expected = [COLUMNS], [["id", "fault", "cause", "detail"]]
    for number, claim in enumerate(Generator(seed).claims(), 1):
        rows += claim.rows(number)
        if claim.fault:
            expected.append([f"V{number:04d}", *claim.fault])
    return {"verify-500.csv": table(rows), "verify-500.expected.csv": table(expected)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only tell whether the files are up to date")
    parser.add_argument("--seed", type=int, default=SEED, help="other lives and faults")
    parser.add_argument("--into", type=pathlib.Path, default=HERE, help="the folder to write into")
    arguments = parser.parse_args()
    stale = []
    for name, text in files(arguments.seed).items():
        path = arguments.into / name
        if arguments.check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print("not what generate.py writes:", ", ".join(stale), file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
