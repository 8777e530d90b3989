#!/usr/bin/env python3
"""Checks a Kronika journal without Kronika, following docs/record-format.md.

usage: verify.py FILE

Needs Python 3.9 or later and the package `cryptography`; nothing else. Opens the file to read only and
prints one JSON document: {"ok", "entries", "blobs", "logs": [{"log", "size", "root"}], "faults": [{"what", "where"}]}.
Exit code: 0 where everything holds, 3 where something does not, 1 where the file cannot be read as a journal.
"""

import base64
import binascii
import collections
import hashlib
import json
import os
import pathlib
import re
import sqlite3
import sys
import zlib
from datetime import datetime, timedelta, timezone

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

APPLICATION_ID = 0x4B524F4E
VERSION = 1
CHUNK = 1 << 20
ENDURING = ["logs", "entries", "checkpoints", "blobs", "blob_chunks"]

ENTRY_KEYS = {"v", "log", "pos", "at", "by", "client", "no", "type", "version", "data", "blobs", "nonce"}
# Of each type of event: the keys its data must have, and those it may have.
EVENTS = {
    "log.started": ({"journal", "key"}, set()),
    "record.made": ({"id", "kind", "number", "fields"}, set()),
    "record.changed": ({"id", "fields"}, {"cause", "side", "source"}),
    "record.corrected": ({"id", "fields", "reason"}, set()),
    "record.acted": ({"id", "verb", "telling"}, set()),
    "record.retracted": ({"id", "reason"}, set()),
}
WORDS = {
    "kind": "client person meeting rule task snapshot decision message document phone-note letter chat "
    "private-note import".split(),
    "verb": "seal send confirm object accept refuse annex agree end remove prove answer-by no-answer holding-reply "
    "answered await-answer".split(),
    "side": "us client third-party both nobody".split(),
}
ID = re.compile(r"[0-9a-hjkmnp-tv-z]{16}\Z")
HASH = re.compile(r"[0-9a-f]{64}\Z")
NONCE = re.compile(r"[0-9a-f]{32}\Z")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\Z", re.ASCII)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Bad(Exception):
    """Bytes that are not what they should be."""


class Report:
    def __init__(self):
        self.entries = 0
        self.blobs = 0
        self.logs = []
        self.faults = []

    def fault(self, what, where):
        self.faults.append({"what": "verify-" + what, "where": where})

    def document(self):
        return {"ok": not self.faults, **vars(self)}


# --- entries ---


def canonical(value):
    """RFC 8785, for values without fractions."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 1 << 53:
        raise Bad("number")
    return json.dumps(value, ensure_ascii=False)


def no_fraction(text):
    raise Bad("fraction")


def read_entry(raw):
    """The entry these bytes are, checked key by key."""
    try:
        entry = json.loads(raw.decode("utf-8"), parse_float=no_fraction, parse_constant=no_fraction)
        # A name given twice, a space, another spelling of a character: all show as a difference here.
        if canonical(entry).encode("utf-8") != raw:
            raise Bad("not canonical")
    except (ValueError, RecursionError) as error:
        raise Bad("not JSON") from error
    must(isinstance(entry, dict) and set(entry) == ENTRY_KEYS)
    must(is_int(entry["v"]) and entry["v"] == 1)
    must(is_int(entry["pos"]) and entry["pos"] >= 0 and is_int(entry["no"]) and entry["no"] >= 0)
    must(isinstance(entry["log"], str) and matches(TIME, entry["at"]))
    by = entry["by"]
    must(isinstance(by, dict) and set(by) == {"name", "email"} and all(isinstance(text, str) for text in by.values()))
    must(entry["client"] is None or matches(ID, entry["client"]))
    must(isinstance(entry["blobs"], list) and all(matches(HASH, name) for name in entry["blobs"]))
    must(matches(NONCE, entry["nonce"]))
    must(is_int(entry["version"]) and entry["version"] == 1)
    check_data(entry["type"], entry["data"])
    entry["ms"] = milliseconds(entry["at"])
    return entry


def check_data(kind, data):
    must(isinstance(kind, str) and kind in EVENTS and isinstance(data, dict))
    needed, allowed = EVENTS[kind]
    must(needed <= set(data) <= needed | allowed)
    for name, value in data.items():
        if name in ("id", "journal"):
            must(matches(ID, value))
        elif name == "key":
            must(matches(HASH, value))
        elif name == "number":
            must(is_int(value) and 0 <= value < 1 << 32)
        elif name in WORDS:
            must(isinstance(value, str) and value in WORDS[name])
        elif name == "source":
            must(value == "no-proof" or matches(ID, value))
        elif name in ("cause", "reason"):
            must(isinstance(value, str))
        elif name == "telling":
            must(isinstance(value, dict))


def must(holds):
    if not holds:
        raise Bad("form")


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool)


def matches(pattern, value):
    return isinstance(value, str) and pattern.match(value) is not None


def milliseconds(text):
    try:
        moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    except ValueError as error:
        raise Bad("time") from error
    return (moment - EPOCH) // timedelta(milliseconds=1)


# --- the tree, RFC 6962 section 2.1 ---


class Tree:
    """Roots of the complete subtrees, largest first: a log of any length needs a few dozen hashes."""

    def __init__(self):
        self.size = 0
        self.peaks = []

    def push(self, raw):
        node = hashlib.sha256(b"\0" + raw).digest()
        size = self.size
        while size & 1:
            node = parent(self.peaks.pop(), node)
            size >>= 1
        self.peaks.append(node)
        self.size += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        node = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            node = parent(left, node)
        return node


def parent(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


# --- checkpoints, C2SP signed note ---


def open_note(note, key):
    """Origin, size and root of a checkpoint signed by this key."""
    text, found, signature = note.partition("\n\n")
    lines = text.split("\n")
    must(found and len(lines) == 3)
    origin, size, root = lines
    must(re.fullmatch(r"0|[1-9][0-9]*", size) is not None)
    root = decode(root)
    must(len(root) == 32)
    begins = "\u2014 " + origin + " "
    must(signature.startswith(begins) and signature.endswith("\n"))
    blob = decode(signature[len(begins) : -1])
    must(len(blob) == 4 + 64)
    must(blob[:4] == hashlib.sha256(origin.encode() + b"\n\x01" + key).digest()[:4])
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(blob[4:], (text + "\n").encode())
    except (InvalidSignature, ValueError) as error:
        raise Bad("signature") from error
    return origin, int(size), root


def decode(text):
    try:
        raw = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Bad("base64") from error
    must(base64.b64encode(raw).decode() == text)
    return raw


class Notes:
    """The checkpoints of a log, met one by one as the tree grows."""

    def __init__(self, db, log, key):
        self.log = log
        self.key = key
        self.covered = 0
        self.differs = False
        rows = db.execute("SELECT size, note FROM checkpoints WHERE log = ? ORDER BY size", (log,))
        self.waiting = collections.deque(rows)

    def hold_against(self, tree, journal, report):
        while self.waiting and self.waiting[0][0] <= tree.size:
            size, note = self.waiting.popleft()
            self.covered = size
            try:
                origin, said, root = open_note(note, self.key)
                must(said == size and (journal is None or origin == f"kronika/{journal}/{self.log}"))
            except Bad:
                report.fault("bad-checkpoint", f"{self.log}@{size}")
                continue
            # Once one root differs all later ones do; it is said once.
            if not self.differs and (size != tree.size or root != tree.root()):
                report.fault("root-differs", f"{self.log}@{size}")
                self.differs = True

    def finish(self, tree, report):
        if self.waiting:
            report.fault("cut-off", f"{self.log}@{self.waiting[-1][0]}")
        if self.covered < tree.size:
            report.fault("unsigned-tail", f"{self.log}@{tree.size}")


# --- logs ---


class Course:
    """What an entry must go on from: where the log stands when the entry is reached."""

    def __init__(self, log, key, journal):
        self.log = log
        self.key = key
        self.journal = journal
        self.next = 0
        self.last = None
        self.numbers = collections.Counter()

    def check(self, db, row, report):
        position, raw, at, arrived, client, record = row
        where = f"{self.log}:{position}"
        if position != self.next:
            report.fault("missing-entries", f"{self.log}:{self.next}")
        self.next = position + 1
        try:
            entry = read_entry(raw)
        except Bad:
            report.fault("unreadable-entry", where)
            return
        beside = (self.log, position, at, arrived, client, record)
        inside = (entry["log"], entry["pos"], entry["ms"], entry["ms"], entry["client"], entry["data"].get("id"))
        if beside != inside:
            report.fault("columns-differ", where)
        for name in entry["blobs"]:
            if db.execute("SELECT 1 FROM blobs WHERE hash = ?", (name,)).fetchone() is None:
                report.fault("missing-blob", f"{where} {name}")
        self.follow(entry, where, report)

    def follow(self, entry, where, report):
        if self.last is not None and entry["ms"] < self.last:
            report.fault("time-goes-back", where)
        self.last = entry["ms"]
        if entry["no"] != self.numbers[entry["client"]] + 1:
            report.fault("number-differs", where)
        self.numbers[entry["client"]] = entry["no"]
        if (entry["type"] == "log.started") != (entry["pos"] == 0) or not self.starts(entry):
            report.fault("wrong-start", where)

    def starts(self, entry):
        """Whether a first entry names the log's key and the journal of the other logs."""
        if entry["type"] != "log.started":
            return True
        key = bytes.fromhex(entry["data"]["key"])
        self.journal = self.journal or entry["data"]["journal"]
        named = hashlib.sha256(key).hexdigest()[:16] == self.log
        return key == self.key and named and entry["data"]["journal"] == self.journal


def check_log(db, log, key, journal, report):
    notes, tree, course = Notes(db, log, key), Tree(), Course(log, key, journal)
    select = "SELECT position, bytes, at, arrived, client, record FROM entries WHERE log = ? ORDER BY position"
    for row in db.execute(select, (log,)):
        tree.push(row[1])
        report.entries += 1
        course.check(db, row, report)
        notes.hold_against(tree, course.journal, report)
    if tree.size == 0:
        report.fault("wrong-start", f"{log}:0")
    notes.finish(tree, report)
    report.logs.append({"log": log, "size": tree.size, "root": tree.root().hex()})
    return course.journal


def check_logs(db, report):
    logs = db.execute("SELECT log, key FROM logs ORDER BY log").fetchall()
    journal = None
    for log, key in logs:
        try:
            journal = check_log(db, log, key, journal, report)
        except sqlite3.Error as error:
            report.fault("unreadable-log", f"{log} {error}")
    known = {log for log, _ in logs}
    for (log,) in db.execute("SELECT log FROM entries UNION SELECT log FROM checkpoints"):
        if log not in known:
            report.fault("unknown-log", log)


# --- blobs ---


def unpack(packing, raw):
    """The content of a chunk; none where it cannot be unpacked."""
    if packing == 0:
        return raw
    if packing != 1:
        return None
    inflate = zlib.decompressobj(-15)
    try:
        content = inflate.decompress(raw, CHUNK + 1)
    except zlib.error:
        return None
    return content if inflate.eof and len(content) <= CHUNK else None


def holds(db, number, name, size, chunks):
    hasher, length, seen = hashlib.sha256(), 0, 0
    select = "SELECT place, packing, bytes FROM blob_chunks WHERE blob = ? ORDER BY place"
    for place, packing, raw in db.execute(select, (number,)):
        content = unpack(packing, raw)
        if place != seen or content is None:
            return False
        hasher.update(content)
        length += len(content)
        seen += 1
    return seen == chunks and length == size and hasher.hexdigest() == name


def check_blobs(db, report):
    try:
        for number, name, size, chunks in db.execute("SELECT number, hash, size, chunks FROM blobs ORDER BY number"):
            report.blobs += 1
            if not holds(db, number, name, size, chunks):
                report.fault("changed-blob", name)
    except sqlite3.Error as error:
        report.fault("unreadable-blobs", str(error))


# --- the file ---


def open_file(path):
    address = pathlib.Path(path).resolve().as_uri()
    db = sqlite3.connect(address + "?mode=ro", uri=True, isolation_level=None)
    try:
        db.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError:
        # In a folder that may not be written; sound as long as nothing half done waits beside the file.
        if any(os.path.exists(path + end) and os.path.getsize(path + end) > 0 for end in ("-wal", "-journal")):
            raise
        db = sqlite3.connect(address + "?immutable=1", uri=True, isolation_level=None)
    return db


def check_pages(db, report):
    for table in ENDURING:
        try:
            for (said,) in db.execute(f"PRAGMA quick_check('{table}')"):
                if said != "ok":
                    report.fault("damaged-pages", said)
        except sqlite3.Error as error:
            report.fault("damaged-pages", str(error))


def verify(path):
    db = open_file(path)
    mark = [db.execute("PRAGMA " + name).fetchone()[0] for name in ("application_id", "user_version")]
    if mark != [APPLICATION_ID, VERSION]:
        raise SystemExit(f"{path}: not a journal of format {VERSION}")
    report = Report()
    # One state of the file from beginning to end, also while the program writes.
    db.execute("BEGIN")
    check_pages(db, report)
    check_logs(db, report)
    check_blobs(db, report)
    return report


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    try:
        report = verify(sys.argv[1])
    except (OSError, sqlite3.Error) as error:
        raise SystemExit(f"{sys.argv[1]}: {error}")
    print(json.dumps(report.document(), ensure_ascii=False))
    sys.exit(3 if report.faults else 0)


if __name__ == "__main__":
    main()
