"""Who may log in: sessions end when they should, tokens are a user's, and wrong passwords cost time."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import FacitError
from ui.access.login import FREE_FAILURES, Attempts, Door
from ui.access.serving import choose_serving, is_loopback
from ui.access.users import UsersError, add_user, end_token, make_token, read_users, remove_user

PASSWORD = "korrekt häst batteri"


class Clock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "users.txt"
    for name in ("anna", "bo"):
        add_user(path, name, PASSWORD)
    return path


def test_the_sixth_wrong_password_has_to_wait_longer_and_longer() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    waits = []
    for _ in range(FREE_FAILURES + 8):
        waits.append(attempts.to_wait("anna", "10.0.0.1"))
        attempts.fail("anna", "10.0.0.1")
    assert waits[:FREE_FAILURES] == [0.0] * FREE_FAILURES
    assert waits[FREE_FAILURES:] == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0]
    clock.now += 61
    assert attempts.to_wait("anna", "10.0.0.1") == 0


def test_another_address_waits_for_the_name_and_another_name_for_the_address() -> None:
    attempts = Attempts(Clock())
    for _ in range(FREE_FAILURES):
        attempts.fail("anna", "10.0.0.1")
    assert attempts.to_wait("anna", "10.0.0.2") > 0
    assert attempts.to_wait("bo", "10.0.0.1") > 0
    assert attempts.to_wait("bo", "10.0.0.2") == 0
    attempts.succeed("anna", "10.0.0.1")
    assert attempts.to_wait("anna", "10.0.0.1") == 0


def test_a_session_ends_when_it_is_not_used_and_when_it_is_old(file: Path) -> None:
    clock = Clock()
    door = Door(file, clock)
    secret = door.open("anna")
    for _ in range(13):
        clock.now += 11 * 3600
        assert door.find_by_session(secret) == "anna"
    clock.now += 13 * 3600
    assert door.find_by_session(secret) is None
    secret = door.open("anna")
    for _ in range(14):
        clock.now += 11 * 3600
        door.find_by_session(secret)
    clock.now += 15 * 3600
    assert door.find_by_session(secret) is None


def test_who_is_removed_or_gets_a_new_password_is_out_at_once(file: Path) -> None:
    door = Door(file)
    anna, bo = door.open("anna"), door.open("bo")
    remove_user(file, "anna")
    assert door.find_by_session(anna) is None
    add_user(file, "bo", "ett helt annat lösenord")
    assert door.find_by_session(bo) is None


def test_a_file_that_is_gone_or_broken_lets_nobody_in(file: Path) -> None:
    door = Door(file)
    secret = door.open("anna")
    file.write_text("anna:hemligt\n", encoding="utf-8")
    assert door.find_by_session(secret) is None
    file.unlink()
    assert door.users() == ()


def test_a_token_is_its_users_until_it_is_ended_or_the_password_is_new(file: Path) -> None:
    door = Door(file)
    first = make_token(file, "anna")
    assert door.find_by_token(first) == "anna"
    second = make_token(file, "anna")
    assert (door.find_by_token(first), door.find_by_token(second)) == (None, "anna")
    assert first not in file.read_text(encoding="utf-8")
    assert second not in file.read_text(encoding="utf-8")
    add_user(file, "anna", PASSWORD)
    assert door.find_by_token(second) is None
    third = make_token(file, "bo")
    end_token(file, "bo")
    assert door.find_by_token(third) is None
    assert door.find_by_token("") is None
    assert {user.name for user in read_users(file)} == {"anna", "bo"}


def test_a_token_for_nobody_is_an_error(file: Path) -> None:
    with pytest.raises(UsersError, match="There is no user 'eva'"):
        make_token(file, "eva")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.4", "facit.example", "127.0.0.1.example"])
def test_others_are_served_only_with_a_users_file(host: str, tmp_path: Path, file: Path) -> None:
    assert not is_loopback(host)
    empty = tmp_path / "empty"
    with pytest.raises(FacitError, match="facit user add NAME"):
        choose_serving(host, empty)
    assert choose_serving(host, empty, users=file).users == file
    assert choose_serving(host, tmp_path).users == file  # of the data folder


def test_a_users_file_that_nobody_stands_in_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "users.txt").touch()
    with pytest.raises(UsersError, match="holds no users"):
        choose_serving("127.0.0.1", tmp_path)
    with pytest.raises(UsersError, match="There is no file of users"):
        choose_serving("127.0.0.1", tmp_path, users=tmp_path / "other.txt")


def test_this_computer_needs_no_login(tmp_path: Path) -> None:
    assert choose_serving("127.0.0.1", tmp_path).users is None
    assert choose_serving("localhost", tmp_path, root_path="/facit/").root_path == "/facit"
    with pytest.raises(ValueError, match="no path"):
        choose_serving("localhost", tmp_path, root_path="https://facit.example")
