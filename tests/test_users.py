"""Who may log in: passwords are never kept, the right ones open, all others do not, bad files say so."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from ui.access.users import UsersError, add_user, check_password, read_users, remove_user
from ui.cli import main

PASSWORD = "korrekt häst batteri"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "users.txt"
    add_user(path, "anna", PASSWORD)
    return path


def test_the_right_password_opens_and_no_other(file: Path) -> None:
    users = read_users(file)
    assert check_password(users, "anna", PASSWORD)
    assert not check_password(users, "anna", PASSWORD + " ")
    assert not check_password(users, "anna", "")
    assert not check_password(users, "Anna", PASSWORD)
    assert not check_password(users, "", "")
    assert not check_password((), "anna", PASSWORD)


def test_the_file_holds_no_password_and_only_its_owner_reads_it(file: Path) -> None:
    assert PASSWORD not in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_same_password_is_hashed_differently_for_two_users(file: Path) -> None:
    add_user(file, "bo", PASSWORD)
    anna, bo = read_users(file)
    assert anna.digest != bo.digest


def test_a_new_password_takes_the_place_of_the_old_one(file: Path) -> None:
    assert not add_user(file, "anna", "ett helt annat lösenord")
    assert not check_password(read_users(file), "anna", PASSWORD)


def test_a_removed_user_cannot_log_in_and_cannot_be_removed_twice(file: Path) -> None:
    remove_user(file, "anna")
    assert read_users(file) == ()
    with pytest.raises(UsersError, match="There is no user 'anna'"):
        remove_user(file, "anna")


@pytest.mark.parametrize("name", ["", "a b", "a:b", "x" * 65, "a\nb"])
def test_a_name_that_would_break_the_file_is_refused(file: Path, name: str) -> None:
    with pytest.raises(UsersError, match="cannot be a user's name"):
        add_user(file, name, PASSWORD)


def test_a_short_password_is_refused(file: Path) -> None:
    with pytest.raises(UsersError, match="at least 10"):
        add_user(file, "bo", "kort")


@pytest.mark.parametrize("line", ["anna:hemligt", "anna:scrypt$x$8$1$YQ==$YQ==", "scrypt$1", "a:md5$1$1$1$YQ==$YQ=="])
def test_a_line_that_is_no_user_is_named(file: Path, line: str) -> None:
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(UsersError, match="line 2"):
        read_users(file)


def test_the_commands_add_list_and_remove(tmp_path: Path) -> None:
    def run(*arguments: str, typed: str = "") -> tuple[int, str]:
        result = CliRunner().invoke(main, ["user", *arguments, "--data", str(tmp_path)], input=typed)
        return result.exit_code, result.stdout

    assert run("list")[0] == 1
    assert run("add", "anna", typed=PASSWORD + "\n") == (0, "anna: added\n")
    assert run("add", "bo", typed="kort\n")[0] == 1
    assert run("list") == (0, "anna\n")
    assert run("remove", "anna") == (0, "anna: removed\n")
