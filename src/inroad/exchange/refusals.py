"""What people bring by mistake: each is known by how it begins, and said in its own sentence."""

import zipfile
from contextlib import suppress

from inroad.exchange.archive_members import archive_in
from inroad.exchange.reader import Input

_EMPTY = "is empty; download it again."
_PAGE = "is a saved web page, not an export; download the export itself while signed in."
_EXCEL = "is an Excel workbook; save it as CSV and import that."
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of the old Office begin: workbooks, and the messages that Outlook saves."""
_OF_MESSAGE = "__substg1.0_".encode("utf-16-le")
_MESSAGE = "is a message of Outlook (.msg); save it as .eml, or paste what it says on their page."
_BEGINS = (
    (_OFFICE, _EXCEL),
    (b"%PDF-", "is a PDF; import the file that it was printed from, as CSV."),
    (b"\x89PNG", "is a picture, and no list of people."),
    (b"\xff\xd8\xff", "is a picture, and no list of people."),
    (b"GIF8", "is a picture, and no list of people."),
    (b"\x1f\x8b", "is packed with gzip; unpack it, and import what is in it."),
    (b"Rar!", "is a RAR archive; unpack it, and import what is in it."),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive; unpack it, and import what is in it."),
    (b"SQLite format 3", "is a database; export the people in it as CSV."),
    (b"!BDN", "is a data file of Outlook (PST); export the contacts as CSV, and import that."),
)
_IN_ARCHIVES = (
    ("xl/", _EXCEL),
    ("word/", "is a document of Word; save the table in it as CSV and import that."),
    ("content.xml", "is a document of LibreOffice; save it as CSV and import that."),
)
_PAGES = ("<!doctype", "<html", "<?xml")


def what_it_is_instead(found: Input) -> str:
    """Return what a file is that nobody can read people from, and what to pick; or ""."""
    head = found.head
    if not head.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
        return _EMPTY
    if head.startswith(_OFFICE) and _OF_MESSAGE in head:
        return _MESSAGE
    for begin, sentence in _BEGINS:
        if head.startswith(begin):
            return sentence
    start = head[:400].replace(b"\x00", b"").decode("latin-1").lstrip("ï»¿ÿþ \r\n\t").lower()
    if start.startswith(_PAGES):
        return _PAGE
    return _inside(found) if head.startswith(b"PK") else ""


def _inside(found: Input) -> str:
    """Return what an archive is that is a document of another program, or ""."""
    with suppress(zipfile.BadZipFile), found.begin() as file, archive_in(file) as archive:
        names = archive.namelist()
        for begin, sentence in _IN_ARCHIVES:
            if any(name.startswith(begin) for name in names):
                return sentence
    return ""
