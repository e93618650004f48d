"""A small computation of Viet Nam's old-age pension and lump sum, written from the law's text and independent of the engine:
what verify-500.csv calls right comes from here. Exact fractions; months are numbers, year * 12 + month - 1.

Law 41/2024/QH15 art. 5(6), 31, 64, 66, 70, 72, 73, 141(11); Law 58/2014/QH13 art. 54, 56, 60, 62, 63; Decree 135/2020/ND-CP art. 4;
yearly coefficients of the circulars and of official letter 340/BHXH-CSXH."""

from fractions import Fraction


def month(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def text_of(m):
    return f"{m // 12:04d}-{m % 12 + 1:02d}"


def year(m):
    return m // 12


# Coefficients by year of the decision; wage years 1995 to the decision's own.
COEFFICIENTS = {
    2019: "4.01 3.79 3.67 3.41 3.26 3.32 3.33 3.20 3.10 2.88 2.66 2.47 2.28 1.86 1.74 1.59 1.34 1.23 1.15 1.11 1.10 1.07 1.03 1.00"
          " 1.00",
    2020: "4.12 3.89 3.77 3.50 3.35 3.41 3.42 3.29 3.19 2.96 2.73 2.54 2.35 1.91 1.79 1.64 1.38 1.26 1.18 1.14 1.13 1.10 1.06 1.03"
          " 1.00 1.00",
    2021: "4.25 4.02 3.89 3.61 3.46 3.52 3.53 3.40 3.29 3.06 2.82 2.63 2.42 1.97 1.84 1.69 1.42 1.30 1.22 1.18 1.17 1.14 1.10 1.06"
          " 1.03 1.00 1.00",
    2022: "4.33 4.09 3.96 3.68 3.53 3.58 3.59 3.46 3.35 3.11 2.87 2.67 2.47 2.01 1.88 1.72 1.45 1.33 1.25 1.20 1.19 1.16 1.12 1.08"
          " 1.05 1.02 1.00 1.00",
    2023: "4.46 4.22 4.09 3.80 3.64 3.70 3.71 3.57 3.46 3.21 2.96 2.76 2.55 2.07 1.94 1.77 1.50 1.37 1.28 1.23 1.23 1.19 1.15 1.11"
          " 1.08 1.05 1.03 1.00 1.00",
    2024: "4.61 4.36 4.22 3.92 3.75 3.82 3.83 3.68 3.57 3.31 3.06 2.85 2.63 2.14 2.00 1.83 1.54 1.41 1.33 1.27 1.27 1.23 1.19 1.15"
          " 1.12 1.08 1.07 1.03 1.00 1.00",
    2025: "4.78 4.51 4.37 4.06 3.89 3.95 3.97 3.82 3.70 3.43 3.17 2.95 2.72 2.21 2.07 1.90 1.60 1.47 1.37 1.32 1.31 1.28 1.23 1.19"
          " 1.16 1.12 1.10 1.07 1.04 1.00 1.00",
    2026: "4.91 4.65 4.50 4.18 4.01 4.07 4.09 3.94 3.81 3.54 3.27 3.05 2.81 2.29 2.14 1.96 1.65 1.51 1.42 1.36 1.36 1.32 1.28 1.23"
          " 1.20 1.16 1.14 1.11 1.07 1.03 1.00 1.00",
}
COEFFICIENTS = {decided: {1995 + i: Fraction(c) for i, c in enumerate(line.split())} for decided, line in COEFFICIENTS.items()}

BASE_SALARY = [("2008-01", 540000), ("2009-05", 650000), ("2010-05", 730000), ("2011-05", 830000), ("2012-05", 1050000),
               ("2013-07", 1150000), ("2016-05", 1210000), ("2017-07", 1300000), ("2018-07", 1390000), ("2019-07", 1490000),
               ("2023-07", 1800000), ("2024-07", 2340000), ("2026-07", 2530000)]

# Rural poverty line: Decision 59/2015/QD-TTg, Decree 07/2021/ND-CP art. 3.
POVERTY_LINE = [("2016-01", 700000), ("2022-01", 1500000)]

NEW_LAW = month("2025-07")
MEN = [(0, 720), ("1961-01", 723), ("1961-10", 726), ("1962-07", 729), ("1963-04", 732), ("1964-01", 735), ("1964-10", 738),
       ("1965-07", 741), ("1966-04", 744)]
WOMEN = [(0, 660), ("1966-01", 664), ("1966-09", 668), ("1967-05", 672), ("1968-01", 676), ("1968-09", 680), ("1969-05", 684),
         ("1970-01", 688), ("1970-09", 692), ("1971-05", 696), ("1972-01", 700), ("1972-09", 704), ("1973-05", 708),
         ("1974-01", 712), ("1974-09", 716), ("1975-05", 720)]


def in_force(table, m):
    value = None
    for start, amount in table:
        if month(start) <= m:
            value = amount
    return value


def base_salary(m):
    return in_force(BASE_SALARY, m)


def whole_dong(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def capped(wage, m):
    """Twenty times the base salary; no ceiling is needed for the years before 2008 here."""
    base = base_salary(m)
    return wage if base is None else min(wage, 20 * base)


def half_years(months):
    """Odd months: one to six count as half a year, seven to eleven as a whole one."""
    odd = months % 12
    return Fraction(months // 12) + (0 if odd == 0 else Fraction(1, 2) if odd <= 6 else 1)


def state_support(paid_months):
    """What the State paid towards voluntary months since 2018, of somebody who is not poor: not drawn with the lump sum
    (Decree 134/2015 art. 14, Decree 159/2025 art. 5, 9; Law 41/2024 art. 70(4))."""
    return sum(Fraction(22, 100) * in_force(POVERTY_LINE, m) * Fraction(20 if m >= NEW_LAW else 10, 100)
               for m, _, voluntary in paid_months if voluntary and m >= month("2018-01"))


def average(paid_months, decided, column=None):
    """Revalued average wage."""
    table = COEFFICIENTS[column or decided]
    total = sum(capped(wage, m) * table[max(year(m), 1995)] for m, wage, _ in paid_months)
    return Fraction(total, 1) / len(paid_months) if paid_months else Fraction(0)


def lump_sum(paid_months, decided, column=None, carry="carry"):
    """paid_months: (month, wage, voluntary); a month that is counted twice stands in it twice. carry: what becomes of the odd
    months before 2014: carried over (the law), dropped, or rounded apart (two known mistakes)."""
    wages = average(paid_months, decided, column)
    before = sum(1 for m, _, _ in paid_months if year(m) < 2014)
    after = len(paid_months) - before
    if len(paid_months) < 12:
        paid_in = Fraction(22, 100) * sum(capped(wage, m) for m, wage, _ in paid_months)
        return whole_dong(max(min(paid_in, 2 * wages) - state_support(paid_months), Fraction(0)))
    if after == 0 or carry == "apart":
        years = half_years(before), half_years(after)
    elif carry == "dropped":
        years = Fraction(before // 12), half_years(after)
    else:
        years = Fraction(before // 12), half_years(after + before % 12)
    return whole_dong(max(wages * (Fraction(3, 2) * years[0] + 2 * years[1]) - state_support(paid_months), Fraction(0)))


def retirement_age(born, sex):
    age = None
    for start, months in (WOMEN if sex == "female" else MEN):
        if start == 0 or month(start) <= born:
            age = months
    return age


def age_reached(born, sex):
    return born + retirement_age(born, sex)


def pension(paid_months, start, sex, compulsory, first, column=None, by_treaty=False, mean=None):
    """The monthly pension that starts in a month. `first`: first compulsory month; `compulsory`: number of compulsory months.
    `mean`: the average wage, when it is not that of the months."""
    years = half_years(len(paid_months))
    if by_treaty:
        rate = Fraction(225, 10000) * years
    elif start >= NEW_LAW:
        if sex == "female":
            rate = Fraction(45, 100) + Fraction(2, 100) * (years - 15)
        elif years >= 20:
            rate = Fraction(45, 100) + Fraction(2, 100) * (years - 20)
        else:
            rate = Fraction(40, 100) + Fraction(1, 100) * (years - 15)
    elif sex == "female":
        rate = Fraction(45, 100) + Fraction(2, 100) * (years - 15)
    else:
        full = {2018: 16, 2019: 17, 2020: 18, 2021: 19}.get(year(start), 20)
        rate = Fraction(45, 100) + Fraction(2, 100) * (years - full)
    rate = min(rate, Fraction(75, 100))
    wages = average(paid_months, year(start), column) if mean is None else mean
    amount = wages * rate
    floor = compulsory >= 240 and not by_treaty and (start < NEW_LAW or first < NEW_LAW)
    return whole_dong(max(amount, Fraction(base_salary(start))) if floor else amount)
