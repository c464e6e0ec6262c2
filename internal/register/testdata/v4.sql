-- A register of schema 4, for ever: a made-up home, an authority, a young person,
-- an event that was corrected and one that was withdrawn.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE register (
    id   INTEGER PRIMARY KEY CHECK (id = 1), -- there is one
    uid  TEXT    NOT NULL,                   -- random, in every leaf
    size INTEGER NOT NULL CHECK (size >= 0), -- entries in all
    root BLOB    NOT NULL CHECK (length(root) = 32),
    edge BLOB    NOT NULL CHECK (length(edge) % 32 = 0) -- the tree's right edge, from left to right
) STRICT;
INSERT INTO register VALUES(1,'6ae6783f4fbde91b6eb88b73a48ed247',8,X'343be5516edf6e892b35002a6cb2d476343b2f0373fd312364fdde683419048c',X'343be5516edf6e892b35002a6cb2d476343b2f0373fd312364fdde683419048c');
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
INSERT INTO change VALUES(1,'2026-11-22T19:04:05.123Z','Karen Holt','init','ypa 0.1',1,X'443cd8918c3078290e25a6fe445b1cd4963911d65c49598e44bcc341e627a39e',X'9baba42af0bb0a267a8a63462e23504f25a92855bca5a1dbd3f6a4c4dfebe1b3');
INSERT INTO change VALUES(2,'2026-11-22T19:04:06.123Z','Karen Holt','child add','ypa 0.1',2,X'03f2ee8e4376dce504d9bffab9a4efa7dd9d7d3e3304e1838b63cfc5a21b9853',X'fc41daf26e537d3678940d2c1657558f215d9fa6b44f8fd1473e720176d076f9');
INSERT INTO change VALUES(3,'2026-11-22T19:04:07.123Z','Karen Holt','child add','ypa 0.1',4,X'9f134de41b42c6cb8bf189c0eea95838cd9f5a6b6bf6293c911e720742b492e5',X'4552464d322b3630e048dfde44c411d75cf76db2ed03a87595a7e35f5b58b0bc');
INSERT INTO change VALUES(4,'2026-11-22T19:04:08.123Z','Karen Holt','event add','ypa 0.1',5,X'48339e26e0c43929731e014af411908d0a9226f8cc892a3c8da4de93d127a783',X'ca308826d9a6a98d0c24a526a38fbbab8db53e01b988fe0bad0a1ceb38010d69');
INSERT INTO change VALUES(5,'2026-11-22T19:04:09.123Z','Pat Lomax','correct','ypa 0.1',8,X'343be5516edf6e892b35002a6cb2d476343b2f0373fd312364fdde683419048c',X'08f1d843da4a475e2373e30646ae857908e685815820b79b0a484ca4eb5cac56');
CREATE TABLE subject (
    id      INTEGER PRIMARY KEY,
    uid     TEXT NOT NULL UNIQUE, -- random, in the leaves
    type    TEXT NOT NULL CHECK (type IN ('young-person', 'authority', 'home')),
    ref     TEXT,                 -- NULL once disposed of
    ref_key TEXT UNIQUE,          -- the reference folded, so that it sorts as people count
    CHECK ((ref IS NULL) = (ref_key IS NULL))
) STRICT;
INSERT INTO subject VALUES(1,'dbe5882e2579683432c1bfc525454add','home','home','home');
INSERT INTO subject VALUES(2,'fef55fe0e125750aa608d5e20ffc2d12','authority','york','york');
INSERT INTO subject VALUES(3,'ee635acca8a1e2d7676663f3d4157247','young-person','RH-01','rh-01101');
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
INSERT INTO entry VALUES(1,1,1,'home','record','2026-11-22','stated',NULL,'{"name":"Rowan House","home_kind":"childrens-home","nation":"england"}');
INSERT INTO entry VALUES(2,2,2,'authority','record','2026-11-22','stated',NULL,'{"name":"City of York Council","procedure":"york"}');
INSERT INTO entry VALUES(3,3,3,'identity','record','2026-11-02','stated',NULL,'{"ref":"RH-01","name":"Amara Keane","born":"2012-05-04"}');
INSERT INTO entry VALUES(3,4,3,'status','record','2026-11-02','stated',NULL,'{"status":"looked-after"}');
INSERT INTO entry VALUES(3,5,4,'event','record','2026-11-20','stated',NULL,'{"event":"missing"}');
INSERT INTO entry VALUES(3,6,5,'event','correct','2026-11-21','stated',5,'{"event":"missing"}');
INSERT INTO entry VALUES(3,7,5,'event','record','2026-11-19','stated',NULL,'{"event":"absent"}');
INSERT INTO entry VALUES(3,8,5,'event','withdraw','2026-11-19','stated',7,'{}');
CREATE TABLE seal (
    number  INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    salt    BLOB CHECK (length(salt) = 16), -- NULL once erased
    leaf    BLOB NOT NULL CHECK (length(leaf) = 32),
    FOREIGN KEY (subject, number) REFERENCES entry (subject, number)
) STRICT;
INSERT INTO seal VALUES(1,1,X'0cd87274d67084caaf0e0d36c8496db7',X'443cd8918c3078290e25a6fe445b1cd4963911d65c49598e44bcc341e627a39e');
INSERT INTO seal VALUES(2,2,X'12f4a4654efa2bd11e3a9e97e2e230e1',X'078c5340da646bca64a565fd9bf34f49774c1ace91ca7d3632e9fe07680a1f53');
INSERT INTO seal VALUES(3,3,X'3a311de85bcdb3207b7c831d1c902015',X'cbdb27b8d13be170b98c19e8b98b55248bcc786c7b8db03353de54df3e824227');
INSERT INTO seal VALUES(4,3,X'740489ea155426385fb678d710f367fb',X'93cf9aa0770e89d081dfe7ceec9af09e5bd0a3042ef5df10d40bfc9b5a923eaa');
INSERT INTO seal VALUES(5,3,X'289d04f4291941fe374303f2209ea453',X'1796f2a3c0fc0ebfc3296323b21cb4a8f2a2928726b2ac7b3218fc95e142749c');
INSERT INTO seal VALUES(6,3,X'3c7518dbb4996558145171bb9af2b298',X'3b6dae392d26259722c955afb4ec87a65cb27be6c731289cb850baeb2812e6c1');
INSERT INTO seal VALUES(7,3,X'56eb44337c4fdfe2f9404220e7c5010f',X'7439e0fcbf35f8768361fb63093f75e795ca31d00ff78653e4baa741f34b7630');
INSERT INTO seal VALUES(8,3,X'e498a12319cf0ec18b1552d077866cff',X'e2a66986e0c5e4aafb0689b76b00015991b386b540e63869fc442aa353b928f8');
CREATE VIEW current AS
SELECT subject.type                       AS type,
       subject.ref                        AS reference,
       entry.kind                         AS kind,
       entry.day                          AS day,
       entry.day_basis                    AS day_basis,
       entry.body                         AS body,
       entry.number                       AS entry,
       coalesce(entry.corrects, entry.number) AS chain,
       change.at                          AS recorded_at,
       change.author                      AS author,
       change.command                     AS command
FROM entry
JOIN subject ON subject.id = entry.subject
JOIN change ON change.number = entry.change
WHERE entry.act <> 'withdraw'
  AND entry.body IS NOT NULL
  AND NOT EXISTS (
      SELECT 1
      FROM entry AS later
      WHERE later.subject = entry.subject
        AND later.number > entry.number
        AND later.corrects = coalesce(entry.corrects, entry.number)
  );
COMMIT;
PRAGMA application_id = 2037408114;
PRAGMA user_version = 4;
