"""Numbers as the language of the window writes them: `2,000` or `2.000`, `4.2` or `4,2`, `12%` or `12 %`."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def whole(number: int) -> str:
    """A count, its thousands apart."""
    return _local(f"{number:,}")


def decimal(number: float, digits: int = 1) -> str:
    """A number with so many decimal places."""
    return _local(f"{number:,.{digits}f}")


def short(number: float) -> str:
    """A number with as few decimal places as it needs."""
    return _local(f"{number:g}")


def stars_short(stars: float) -> str:
    """A rating as people write it: `4`, `4½`, and `4.2` for what is no half."""
    whole_stars, halves = divmod(stars * 2, 2)
    if halves not in (0, 1):
        return short(stars)
    return f"{whole_stars:.0f}" if not halves else f"{whole_stars:.0f}½" if whole_stars else "½"


def formatted(number: float, spec: str) -> str:
    """A number as Python's format specification wants it: `,` for thousands apart, `.1f`, `.0%`."""
    return percent(number) if spec == ".0%" else _local(format(number, spec))


def percent(share: float) -> str:
    """A share of 1 in whole per cent."""
    return QCoreApplication.translate("Figures", "{n}%").format(n=_local(f"{100 * share:.0f}"))


def signed_percent(share: float) -> str:
    """A share of 1 in whole per cent with its sign: `+39%`, `−3%`."""
    return ("−" if round(100 * share) < 0 else "+") + percent(abs(share))


def ordinal(number: int) -> str:
    """A place in a list: `1st`, `2nd`, `11th`."""
    translate = QCoreApplication.translate
    if number % 100 in (11, 12, 13) or number % 10 not in (1, 2, 3):
        frame = translate("Figures", "{n}th")
    elif number % 10 == 1:
        frame = translate("Figures", "{n}st")
    elif number % 10 == 2:
        frame = translate("Figures", "{n}nd")
    else:
        frame = translate("Figures", "{n}rd")
    return frame.format(n=whole(number))


def day_in_words(day: date, *, this_year: int) -> str:
    """`3 March`, or `3 March 2024` when that is not this year."""
    translate = QCoreApplication.translate
    frame = translate("Figures", "d MMMM") if day.year == this_year else translate("Figures", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), frame)


def _local(text: str) -> str:
    locale = QLocale()
    return text.translate({ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()})
