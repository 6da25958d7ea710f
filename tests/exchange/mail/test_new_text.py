"""What is new in a letter, in the forms in which mail programs quote."""

import pytest

from inroad.exchange.mail.new_text import new_text

ATTRIBUTIONS = (
    "On Mon, Nov 23, 2026 at 10:15 AM Nora Lind <nora@example.net> wrote:",
    "On Mon, Nov 23, 2026 at 10:15 AM Nora Lind\n<nora@example.net> wrote:",
    "Am Mo., 23. Nov. 2026 um 10:15 Uhr schrieb Nora Lind <nora@example.net>:",
    "Le lun. 23 nov. 2026 à 10:15, Nora Lind <nora@example.net> a écrit :",
    "El lun, 23 nov 2026 a las 10:15, Nora Lind (<nora@example.net>) escribió:",
    "Il giorno lun 23 nov 2026 alle ore 10:15 Nora <nora@example.net> ha scritto:",
    "Op ma 23 nov 2026 om 10:15 schreef Nora Lind <nora@example.net>:",
    "Em seg., 23 de nov. de 2026 às 10:15, Nora <nora@example.net> escreveu:",
    "pon., 23 lis 2026 o 10:15 Nora Lind <nora@example.net> napisał(a):",
    "Nora Lind <nora@example.net> writes:",
    "* Nora Lind [2026-11-23 10:15]:",
    "2026年11月23日(月) 10:15 Nora <nora@example.net>:",
    "> On 23 Nov 2026, at 10:15, Nora Lind <nora@example.net> wrote:",
)
HEADS = (
    "From: Nora\nSent: Monday\nTo: Ada\nSubject: Q",
    "Von: Nora\nGesendet: Montag\nAn: Ada\nBetreff: Q",
    "De : Nora\nEnvoyé : lundi\nÀ : Ada\nObjet : Q",
    "De: Nora\nEnviado el: lunes\nPara: Ada\nAsunto: Q",
    "Da: Nora\nInviato: lunedì\nA: Ada\nOggetto: Q",
    "Van: Nora\nVerzonden: maandag\nAan: Ada\nOnderwerp: Q",
    "De: Nora\nEnviada em: segunda\nPara: Ada\nAssunto: Q",
    "Od: Nora\nWysłano: poniedziałek\nDo: Ada\nTemat: Q",
    "*From:* Nora\n*Sent:* Monday\n*To:* Ada\n*Subject:* Q",
    "-----Original Message-----\nFrom: Nora",
    "-----Ursprüngliche Nachricht-----\nVon: Nora",
    "________________________________\nFrom: Nora\nSent: Monday\nTo: Ada\nSubject: Q",
)


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_a_quoted_thread_goes(attribution: str) -> None:
    assert new_text(f"Happy to.\n\nAda\n\n{attribution}\n\n> Dear Ada\n> bye") == "Happy to.\n\nAda"


@pytest.mark.parametrize("head", HEADS)
def test_what_stands_under_the_head_of_a_letter_goes(head: str) -> None:
    assert new_text(f"Happy to.\n\n{head}\n\nDear Ada,\nbye") == "Happy to."


def test_answers_below_and_between_stay() -> None:
    below = "On Mon, Nov 23, 2026 at 10:15 Nora <nora@example.net> wrote:\n> Dear Ada\n\nHappy to."
    assert new_text(below) == "Happy to."
    assert new_text("> When?\nTuesday 10:15, and this:\n> Why?\nSo.").startswith("Tuesday 10:15")
    assert new_text("> Could you?\nYes.\n> When?\nTuesday.") == "Yes.\n\nTuesday."


@pytest.mark.parametrize("sentence", ["I wrote:\nall of it", "He wrote to me in 2024:\nfine"])
def test_a_sentence_that_only_looks_like_one_stays(sentence: str) -> None:
    assert new_text(sentence) == sentence


@pytest.mark.parametrize(
    "end",
    [
        f"Sent from Yahoo Mail for iPhone (https://mail.example/{'x' * 90})",
        "-- \nAda Foster\nNorthwind",
        "--\nAda",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
    ],
)
def test_signatures_go(end: str) -> None:
    assert new_text(f"Happy to.\n\n{end}") == "Happy to."


def test_a_footer_stays() -> None:
    text = "Happy to.\n\nThis message is confidential."
    assert new_text(text) == text


def test_what_is_passed_on_stays_without_its_own_thread() -> None:
    passed = (
        "Meet Ines.\n\n---------- Forwarded message ---------\nFrom: Ines <ines@example.org>\n"
        "Date: Mon\nSubject: Hello\nTo: Ada\n\nGlad to meet.\n\n"
        "On Sun, Nov 22, 2026 at 10:15 Ada <ada@example.com> wrote:\n> old"
    )
    found = new_text(passed)
    assert found.startswith("Meet Ines.")
    assert "ines@example.org" in found
    assert found.endswith("Glad to meet.")
    apple = "Begin forwarded message:\n\n> From: Ines\n> Subject: Hello\n> To: Ada\n> \n> Glad to."
    assert new_text(apple).endswith("Glad to.")
    outlook = "Look.\n\nFrom: Ines\nSent: Monday\nTo: Ada\nSubject: Hello\n\nGlad to."
    assert new_text(outlook) == "Look."
    assert new_text(outlook, is_forward=True).endswith("Glad to.")


IN_ANY_LANGUAGE = (
    "Στις Δευ 23 Νοε 2026 στις 10:15 π.μ., ο/η Nora Lind <nora@example.net> έγραψε:",
    "Nora Lind <nora@example.net> 于2026年11月23日周一 10:15写道：",
    "2026년 11월 23일 (월) 오전 10:15, Nora Lind <nora@example.net>님이 작성:",
    "Vào Th 2, 23 thg 11, 2026 vào lúc 10:15 Nora Lind <nora@example.net> đã viết:",
    "pon., 23 lis 2026 o 10:15 Nora Lind <\nnora@example.net> napisał(a):",
    "\u200fבתאריך 23 בנוב׳ 2026 ב-10:15 מאת Nora <nora@example.net\u200f>:\u200f",
    "في الاثنين، ٢٣ نوفمبر ٢٠٢٦ في ١٠:١٥ بواسطة Nora <nora@example.net>:",
    "---- On Mon, 23 Nov 2026 10:15:00 +0100 Nora Lind <nora@example.net> wrote ----",
)


@pytest.mark.parametrize("attribution", IN_ANY_LANGUAGE)
@pytest.mark.parametrize("thread", ["Dear Ada\nbye", "> Dear Ada\n> bye"])
def test_whoever_is_named_with_address_and_moment_is_quoted(attribution: str, thread: str) -> None:
    assert new_text(f"Happy to.\nAda\n{attribution}\n\n{thread}") == "Happy to.\nAda"


@pytest.mark.parametrize(
    "head",
    [
        "De la: Nora\nTrimis: luni\nCătre: Ada\nSubiect: Q",
        "Από: Nora\nΣτάλθηκε: Δευτέρα\nΠρος: Ada\nΘέμα: Q",
        "Від: Nora\nНадіслано: понеділок\nКому: Ada\nТема: Q",
        "보낸 사람: Nora\n보낸 날짜: 2026\n받는 사람: Ada\n제목: Q",
        "发件人：Nora\n发送时间：2026年11月23日\n收件人：Ada\n主题：Q",
        "差出人：Nora\n送信日時：2026年11月23日\n宛先：Ada\n件名：Q",
        "Kimden: Nora\nGönderildi: Pazartesi\nKime: Ada\nKonu: Q",
        'Gesendet: Montag um 10:15 Uhr\nVon: "Nora" <nora@example.net>\nAn: Ada\nBetreff: Q',
    ],
)
def test_heads_of_more_languages_and_orders_go(head: str) -> None:
    assert new_text(f"Happy to.\n\n{head}\n\nDear Ada,\nbye") == "Happy to."


THAI = "จาก: Nora <nora@example.net>\nส่ง: 23 2026 10:15\nถึง: Ada\nเรื่อง: Q"


def test_behind_outlooks_rule_a_head_is_one_in_any_language() -> None:
    rule = "_" * 32
    assert new_text(f"Happy to.\n\n{rule}\n{THAI}\n\nDear Ada") == "Happy to."
    lines = "Where: the cafe\nWhat: your questions\nBring: nothing"
    assert new_text(f"So be it.\n{rule}\n{lines}\n\nAda").endswith(f"{lines}\n\nAda")
    assert new_text(f"Happy to.\n\n{THAI}").endswith(THAI)
    for head in (THAI, HEADS[0]):
        passed = f"Look.\n\n{rule}\n{head}\n\nGlad to."
        assert new_text(passed, is_forward=True) == f"Look.\n\n{head}\n\nGlad to."


@pytest.mark.parametrize(
    "text",
    [
        "I can offer this.\nDate: Tuesday\nFrom: 10:00\nTo: 11:00\nCall me.",
        "From: 10:00\nTo: 11:00\nDate: Tuesday",
    ],
)
def test_a_time_that_is_offered_in_lines_is_no_head(text: str) -> None:
    assert new_text(text) == text


def test_what_stands_right_above_a_sentence_about_writing_stays() -> None:
    text = "Happy to talk.\nNora wrote on 23 Nov 2026:\n> so"
    assert new_text(text) == "Happy to talk."


def test_a_line_that_only_a_box_marked_is_no_quotation() -> None:
    assert new_text("Yes.\n>From Monday on I am there.\nAda") == (
        "Yes.\nFrom Monday on I am there.\nAda"
    )
    assert new_text("Yes.\n>Dear Ada,\n>From Monday on?\n") == "Yes."


def test_the_frame_of_a_signature_goes_and_what_is_encrypted_is_nothing() -> None:
    signed = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nHappy to.\n- - one\n\n- -- \nAda\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQ=\n=abc\n-----END PGP SIGNATURE-----\n"
    )
    assert new_text(signed) == "Happy to.\n- one"
    sealed = "-----BEGIN PGP MESSAGE-----\n\nhQ\n=abc\n-----END PGP MESSAGE-----"
    assert new_text(sealed) == ""
