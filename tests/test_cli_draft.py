"""`inroad draft`: a draft on standard output, and what is wrong with one."""

import io
import json
from pathlib import Path

import pytest

from inroad.domain.messages.kinds import MessageKind
from tests.calling import run

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INROAD_NOW", "2026-11-23T08:30:00+00:00")
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))


def give(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))


def test_a_draft_that_its_own_check_lets_pass(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = run(capsys, "--demo", "draft", "request", "Sam Ortiz")
    assert (code, err) == (0, "")
    assert out.startswith("Subject: ")
    assert "I heard your talk on pricing data products." in out
    path = tmp_path / "draft.txt"
    path.write_text(out)
    assert run(capsys, "--demo", "draft", "check", str(path), "--contact", "sam") == (0, "", "")


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_can_be_drafted(capsys: Capture, kind: MessageKind) -> None:
    """Between London and Los Angeles no conversation is over by five for both."""
    code, out, err = run(capsys, "--demo", "draft", kind.value, "maya.chen@example.com")
    assert code == 0
    assert "Hi Maya" in out
    assert ("No hour is an office hour for both of you" in err) is bool(err)


def test_what_is_wrong_as_lines_that_editors_jump_by(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"Hi Ana,\n\nI read your post. I need work. Got 15 minutes?\n")
    code, out, err = run(capsys, "draft", "check")
    assert (code, err) == (1, "")
    assert out.startswith("3:19: job: “I need work” This reads as asking for a job.")


def test_what_is_wrong_as_json(capsys: Capture, tmp_path: Path) -> None:
    text = "Hi Ana,\n\nI read your pöst. I need work. Can we talk?\n"
    path = tmp_path / "draft.txt"
    path.write_text(text, "utf-8")
    code, out, _ = run(capsys, "draft", "check", str(path), "--json")
    assert code == 1
    found = json.loads(out)
    assert [set(one) for one in found] == [{"rule", "level", "message", "start", "end"}] * 2
    assert [one["level"] for one in found] == ["says", "says"]
    assert [one["rule"] for one in found] == ["job", "no-time"]
    assert text[found[0]["start"] : found[0]["end"]] == "I need work"
    assert found[1]["start"] == found[1]["end"] == text.index("talk?") + 5


def test_what_may_be_heard_is_told_as_such_and_1(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"Hi Ana, I read your post. Yours is my dream company. Got 15 minutes?")
    code, out, _ = run(capsys, "draft", "check", "--json")
    assert code == 1
    assert [(one["rule"], one["level"]) for one in json.loads(out)] == [("job", "may")]


def test_nothing_wrong_is_an_empty_list_and_0(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"Hi Ana, I read your post. Got 15 minutes to talk?")
    assert run(capsys, "draft", "check", "-", "--json") == (0, "[]\n", "")


def test_the_kind_says_what_may_be_left_out(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"Hi Ana, thank you for yesterday.")
    assert run(capsys, "draft", "check", "--kind", "thank-you") == (0, "", "")


def test_the_contact_says_whose_name_is_right(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"Hi Tess, thank you for yesterday.")
    call = ("--demo", "draft", "check", "--kind", "thank-you", "--contact", "Maya Chen")
    code, out, _ = run(capsys, *call)
    assert code == 1
    assert out.startswith("1:4: wrong-name: “Tess” This goes to Maya Chen.")


def test_a_whole_mail_with_its_headers_can_be_checked(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = (
        "From: robin@example.com\nTo: Ana <ana@example.com>\nSubject: 15 minutes?\n\n"
        "Hi Ana,\n\nI read your post. Can we talk on the phone?\n\n"
        "-- \nRobin Hale\nLooking for work\n"
    )
    give(monkeypatch, mail.encode())
    assert run(capsys, "draft", "check") == (0, "", "")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("draft",), "KIND"),
        (("draft", "request"), "draft needs CONTACT, like: inroad draft request"),
        (("draft", "letter", "Ana"), "There is no kind “letter”; the kinds are request, "),
        (("draft", "check", "--kind", "letter"), "There is no kind “letter”"),
        (("draft", "request", "Ana", "--json"), "--json does not go with draft"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_2(
    capsys: Capture, call: tuple[str, ...], said: str
) -> None:
    code, out, err = run(capsys, *call)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("--demo", "draft", "request", "Nobody"), "Nobody here is “Nobody”"),
        (("--demo", "draft", "request", "a"), "“a” is more than one: "),
        (("--demo", "draft", "request", "9" * 6000), "Nobody here is “999"),
        (("draft", "check", "/nowhere/x"), "/nowhere/x: No such file"),
        (("draft", "check", "~nobody-here/x"), "~nobody-here/x: No such file"),
        (("draft", "check", "/"), "/: Is a directory"),
        (("draft", "check", "/dev/zero"), "This is too long for a message."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_1(
    capsys: Capture, call: tuple[str, ...], said: str
) -> None:
    code, out, err = run(capsys, *call)
    assert (code, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("typed", [b"", b" \n\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("options", [(), ("--json",), ("-",)])
def test_nothing_on_standard_input_is_a_wrong_call_and_no_finding(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, typed: bytes, options: tuple[str, ...]
) -> None:
    give(monkeypatch, typed)
    code, out, err = run(capsys, "draft", "check", *options)
    assert (code, out) == (2, "")
    assert err == (
        "inroad: Nothing was typed or piped in, so there is no draft to check; "
        "see inroad draft --help.\n"
    )


def test_bytes_that_are_no_text_are_no_crash(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"\xff\xfe\x00 I need work.\x1b[31m")
    code, out, err = run(capsys, "draft", "check")
    assert (code, err) == (1, "")
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("form", "begins"),
    [("markdown", "# Priya Nair"), ("text", "Priya Nair · Data Lead"), ("html", "<!DOCTYPE html>")],
)
def test_the_sheet_in_each_form(capsys: Capture, form: str, begins: str) -> None:
    code, out, err = run(capsys, "--demo", "sheet", "priya", "--format", form)
    assert (code, err) == (0, "")
    assert out.startswith(begins)
    assert "What did you have to learn in your first six months?" in out


def test_the_sheet_of_nobody_and_of_somebody_without_one(capsys: Capture) -> None:
    assert run(capsys, "--demo", "sheet", "Nobody")[0] == 1
    code, _, err = run(capsys, "--demo", "sheet", "Ana Ruiz")
    assert (code, err.count("\n")) == (1, 1)
    assert "There is no sheet for Ana Ruiz yet" in err
