-- The log. Times are UTC, "2026-11-22T19:04:05.123Z"; days are "2026-11-22".

CREATE TABLE register (
    id   INTEGER PRIMARY KEY CHECK (id = 1), -- there is one
    uid  TEXT    NOT NULL,                   -- random, in every leaf
    size INTEGER NOT NULL CHECK (size >= 0), -- entries in all
    root BLOB    NOT NULL CHECK (length(root) = 32),
    edge BLOB    NOT NULL CHECK (length(edge) % 32 = 0) -- the tree's right edge, from left to right
) STRICT;

-- One run of a command.
CREATE TABLE change (
    number   INTEGER PRIMARY KEY,
    at       TEXT    NOT NULL, -- never earlier than the change before it
    author   TEXT    NOT NULL,
    command  TEXT    NOT NULL, -- without its arguments
    program  TEXT    NOT NULL,
    size     INTEGER NOT NULL, -- entries in all after it
    root     BLOB    NOT NULL CHECK (length(root) = 32),
    checksum BLOB    NOT NULL CHECK (length(checksum) = 32) -- of the rest of the row
) STRICT;

-- A young person, an authority or the home.
CREATE TABLE subject (
    id      INTEGER PRIMARY KEY,
    uid     TEXT NOT NULL UNIQUE, -- random, in the leaves
    type    TEXT NOT NULL CHECK (type IN ('young-person', 'authority', 'home')),
    ref     TEXT,                 -- NULL once disposed of
    ref_key TEXT UNIQUE,          -- the reference folded, so that it sorts as people count
    CHECK ((ref IS NULL) = (ref_key IS NULL))
) STRICT;

CREATE TABLE entry (
    subject   INTEGER NOT NULL REFERENCES subject (id),
    number    INTEGER NOT NULL, -- from 1, over the whole register
    change    INTEGER NOT NULL REFERENCES change (number),
    kind      TEXT    NOT NULL,
    act       TEXT    NOT NULL CHECK (act IN ('record', 'correct', 'withdraw')),
    day       TEXT    NOT NULL CHECK (day IS date(day)), -- the day it was true
    day_basis TEXT    NOT NULL CHECK (day_basis IN ('stated', 'assumed')),
    corrects  INTEGER CHECK ((corrects IS NULL) = (act = 'record')), -- the first entry of the chain
    body      TEXT,             -- JSON; NULL means erased and nothing else
    PRIMARY KEY (subject, number)
) STRICT, WITHOUT ROWID;

-- What the tree is built from.
CREATE TABLE seal (
    number  INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    salt    BLOB CHECK (length(salt) = 16), -- NULL once erased
    leaf    BLOB NOT NULL CHECK (length(leaf) = 32),
    FOREIGN KEY (subject, number) REFERENCES entry (subject, number)
) STRICT;
