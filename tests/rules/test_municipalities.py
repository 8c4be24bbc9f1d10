"""The table of municipality numbers: whole, without gaps, and judged by the day."""

from datetime import date, timedelta

import pytest

from styringslint.rules.format.municipalities import Area, counties, municipalities, successors

TODAY = date(2026, 11, 21)


def in_use(day: date) -> set[str]:
    return {number for number, area in municipalities().items() if area.used_on(day)}


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(2013, 1, 1), 428),
        (date(2017, 6, 1), 426),
        (date(2018, 6, 1), 422),
        (date(2019, 12, 31), 422),
        (date(2020, 1, 1), 356),
        (date(2023, 12, 31), 356),
        (date(2024, 1, 1), 357),
    ],
)
def test_as_many_municipalities_as_there_were(day: date, count: int) -> None:
    assert len(in_use(day)) == count
    assert len({number[:2] for number in in_use(day)}) == sum(area.used_on(day) for area in counties().values())


def test_a_number_has_four_digits_and_a_county_of_its_time() -> None:
    for number, area in municipalities().items():
        assert len(number) == 4
        assert number.isdigit()
        county = counties()[number[:2]]
        assert county.first is None or (area.first is not None and county.first <= area.first), number
        assert county.last is None or (area.last is not None and area.last <= county.last), number


def test_a_number_out_of_use_became_others_that_were_in_use_the_day_after() -> None:
    for area in municipalities().values():
        assert (area.last is None) == (area.becomes == ()), area
        for number in area.becomes:
            assert area.last is not None
            assert municipalities()[number].used_on(area.last + timedelta(1)), area


def test_every_number_leads_to_numbers_of_today() -> None:
    for area in municipalities().values():
        later = successors(area, TODAY)
        assert later
        assert all(one.used_on(TODAY) for one in later), area


@pytest.mark.parametrize(
    ("number", "day", "expected"),
    [
        ("0101", date(2019, 6, 1), ["0101"]),
        ("0101", date(2021, 6, 1), ["3001"]),
        ("0101", TODAY, ["3101"]),
        ("1103", TODAY, ["1103"]),
        ("1850", TODAY, ["1806", "1875"]),
        ("1504", TODAY, ["1508", "1580"]),
        ("0716", TODAY, ["3905"]),
    ],
)
def test_followed_through_the_reforms(number: str, day: date, expected: list[str]) -> None:
    assert [area.number for area in successors(municipalities()[number], day)] == expected


def test_fictional_numbers_of_the_examples_are_not_in_the_table() -> None:
    assert not [number for number in municipalities() if number.startswith(("00", "99"))]


def test_a_period_includes_its_first_and_last_day() -> None:
    area = Area("3001", "Halden", date(2020, 1, 1), date(2023, 12, 31), ("3101",))
    assert [
        area.used_on(day) for day in (date(2019, 12, 31), date(2020, 1, 1), date(2023, 12, 31), date(2024, 1, 1))
    ] == [False, True, True, False]
