-- What stands now, one row a chain: the last word of each, without what was
-- withdrawn or erased. For DB Browser, Datasette and sqlite3; ypa itself reads
-- the tables.
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
