-- The three headline rules of `ypa audit`, by hand, in SQLite's own language:
-- advocacy-information, iro-contact and iv-review, for every young person who
-- lives in the home. One row a finding that is neither met nor not applicable:
-- reference, rule, state, day. It gives what `ypa audit --format csv` gives, which
-- a test in internal/bench compares, and is what ypa's speed is measured against.
--
-- Two tables are to be there: the day that is asked about, and the bank holidays
-- (ypabench -holidays prints them). From this folder:
--
--   go run ../../internal/bench/ypabench -holidays > holidays.sql
--   sqlite3 -readonly register.db ".read holidays.sql" \
--       "CREATE TEMP TABLE asked AS SELECT '2026-11-23' AS as_of" ".read headline.sql"
--
-- It knows the procedures that ship with ypa, not a home's own file, and none but
-- ASCII letters without case, which is all that SQLite's lower() knows.

-- Entries that are not the last word of their chain, or take it back.
CREATE TEMP TABLE gone (number INTEGER PRIMARY KEY);
INSERT INTO gone
WITH
  amended AS MATERIALIZED (SELECT number, corrects, act FROM main.entry WHERE corrects IS NOT NULL),
  final (chain, act, number) AS (SELECT corrects, act, max(number) FROM amended GROUP BY corrects)
SELECT chain FROM final
UNION
SELECT number FROM amended WHERE number NOT IN (SELECT number FROM final WHERE act <> 'withdraw');

-- What stands. place is its day in the order of the fold: the first word of a kind,
-- where its day was assumed, is earlier than every day. at and place_at order words
-- as texts, with their chains.
CREATE TEMP VIEW word AS
SELECT *, day || (1000000000000 + chain) AS at, place || (1000000000000 + chain) AS place_at
FROM (
  SELECT subject, kind, coalesce(corrects, number) AS chain, day, day_basis = 'stated' AS stated, body,
    iif(day_basis = 'assumed' AND NOT EXISTS (
      SELECT 1 FROM main.entry AS first
      WHERE first.subject = entry.subject AND first.kind = entry.kind AND first.body IS NOT NULL
        AND first.number NOT IN gone
        AND coalesce(first.corrects, first.number) < coalesce(entry.corrects, entry.number)
    ), '0000-00-00', day) AS place
  FROM main.entry
  WHERE body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM gone WHERE gone.number = entry.number)
);

-- The same, up to the day that is asked about.
CREATE TEMP VIEW past AS SELECT * FROM word WHERE day <= (SELECT as_of FROM asked);

-- Everybody who lives here, and what the law and the procedures that ship with ypa
-- ask for them.
CREATE TEMP TABLE duty AS
WITH
  -- The home: of each thing the last that was said up to the day, else the first
  -- that was said after it.
  about_home AS MATERIALIZED (
    SELECT body, row_number() OVER (ORDER BY day > as_of, iif(day > as_of, 1, -1) * nth) AS turn
    FROM (
      SELECT *, row_number() OVER (ORDER BY place_at) AS nth FROM word
      WHERE kind = 'home' AND subject IN (SELECT id FROM main.subject WHERE type = 'home')
    ), asked
  ),
  home (kind, nation, procedure, host) AS MATERIALIZED (
    SELECT
      (SELECT body ->> 'home_kind' FROM about_home WHERE body ->> 'home_kind' <> '' ORDER BY turn LIMIT 1),
      (SELECT body ->> 'nation' FROM about_home WHERE body ->> 'nation' <> '' ORDER BY turn LIMIT 1),
      (SELECT body ->> 'procedure' FROM about_home WHERE body ->> 'procedure' <> '' ORDER BY turn LIMIT 1),
      (SELECT body ->> 'host_authority' FROM about_home WHERE body ->> 'host_authority' <> '' ORDER BY turn LIMIT 1)
  ),

  -- Authorities: what was said up to the day, or else first. Another name for the
  -- service begins anew.
  said AS MATERIALIZED (
    SELECT s.id, s.ref, w.place_at, w.body,
      replace(replace(lower(w.body ->> '$.advocacy.name'), '  ', ' '), '  ', ' ') AS name,
      coalesce(w.body ->> '$.advocacy.phone', w.body ->> '$.advocacy.email') <> '' AS contact
    FROM main.subject AS s CROSS JOIN word AS w ON w.subject = s.id AND w.kind = 'authority'
    WHERE s.type = 'authority' AND (w.day <= (SELECT as_of FROM asked) OR NOT EXISTS (
      SELECT 1 FROM word AS first WHERE first.kind = 'authority' AND first.subject = s.id AND first.place_at < w.place_at
    ))
  ),
  authority (id, procedure, nation, reachable) AS MATERIALIZED (
    SELECT ref,
      substr(max(place_at || (body ->> 'procedure')), 24),
      substr(max(place_at || (body ->> 'nation')), 24),
      max(contact AND NOT EXISTS (
        SELECT 1 FROM said AS renamed WHERE renamed.id = said.id AND renamed.place_at > said.place_at AND renamed.name <> coalesce((
          SELECT name FROM said AS b WHERE b.id = said.id AND b.place_at < renamed.place_at AND b.name <> ''
          ORDER BY b.place_at DESC LIMIT 1), '')
      ))
    FROM said GROUP BY id
  ),

  -- One pass over the log, in the order in which it lies: the last word of each
  -- kind about everybody, behind its place, so that max() finds it.
  fact AS MATERIALIZED (
    SELECT subject,
      max(place_at || (body ->> 'status')) FILTER (WHERE kind = 'status') AS status,
      count(*) FILTER (WHERE kind = 'status') AS statuses,
      max(iif(stated, day, NULL)) FILTER (WHERE kind = 'status') AS status_day,
      max((1000000000000 + chain) || (body ->> 'born')) FILTER (WHERE kind = 'identity') AS born,
      max(place_at || (body ->> 'authority')) FILTER (WHERE kind = 'placing-authority') AS placed_by,
      max(place_at || stated || at) FILTER (WHERE kind = 'admission' AND day <= (SELECT as_of FROM asked)) AS came,
      count(*) FILTER (WHERE kind = 'admission' AND day <= (SELECT as_of FROM asked)) AS admissions,
      max(kind = 'admission') AS ever_came,
      max(place_at || at) FILTER (WHERE kind = 'leaving') AS went,
      max(place_at || (coalesce(body ->> 'phone', body ->> 'email') IS NOT NULL)) FILTER (WHERE kind = 'iro') AS iro,
      count(*) FILTER (WHERE kind = 'iro') AS iros,
      max(at) FILTER (WHERE kind = 'iro-ended') AS iro_ended_at,
      max(place_at || day) FILTER (WHERE kind = 'iro-ended') AS iro_ended,
      max(coalesce(body ->> 'phone', body ->> 'email') <> '' AND body ->> 'advocate_kind' IN ('advocate', 'service'))
        FILTER (WHERE kind = 'advocate') AS advocate,
      count(*) FILTER (WHERE kind IN ('advocate', 'advocate-ended')) AS advocates,
      max(place_at || stated || day || at) FILTER (WHERE kind = 'iv-appointed') AS iv,
      max(substr(at, 11)) FILTER (WHERE kind = 'iv-ended') AS iv_ended_number,
      max(at) FILTER (WHERE kind = 'iv-ended') AS iv_ended_at
    FROM word
    WHERE kind IN ('status', 'placing-authority', 'leaving', 'iro', 'iro-ended', 'advocate', 'advocate-ended',
                   'iv-appointed', 'iv-ended', 'identity', 'admission')
      AND (day <= (SELECT as_of FROM asked) OR kind IN ('identity', 'admission'))
    GROUP BY subject
  ),

  -- Everybody who lives here, where they stand in law and since when, and by whom
  -- they were placed. Nobody is looked after from the 18th birthday on.
  person AS MATERIALIZED (
    SELECT s.id AS subject, s.ref, s.ref_key, as_of, iro, iros, iro_ended_at, iro_ended, advocate, advocates, iv, iv_ended_at, iv_ended_number,
      substr(status, 24) AS status,
      coalesce(substr(status, 24) = 'looked-after' AND coalesce(date(substr(born, 14), '+18 years') > as_of, 1), 0) AS looked,
      iif(statuses = 1, status_day, (
        SELECT min(day) FROM past AS run
        WHERE run.subject = s.id AND run.kind = 'status' AND run.stated AND run.body ->> 'status' = 'looked-after' AND NOT EXISTS (
          SELECT 1 FROM past AS other WHERE other.subject = s.id AND other.kind = 'status'
            AND other.place_at > run.place_at AND other.body ->> 'status' <> 'looked-after')
      )) AS since,
      substr(placed_by, 24) AS placed_by,
      iif(substr(came, 24, 1) = '1', substr(came, 25, 10), NULL) AS came
    FROM main.subject AS s, asked LEFT JOIN fact ON fact.subject = s.id
    WHERE s.type = 'young-person' AND s.ref IS NOT NULL
      AND (came IS NOT NULL OR NOT coalesce(ever_came, 0))
      AND (went IS NULL OR iif(admissions = 1 AND substr(came, 24, 1) = '0', '0000-00-00', substr(came, 25)) > substr(went, 24))
      AND (fact.subject IS NOT NULL OR EXISTS (SELECT 1 FROM word WHERE word.subject = s.id))
  )
SELECT p.*, looked OR status IS NULL AS applies,
  coalesce(a.reachable, 0) AS service,
  NOT coalesce(a.reachable, 0) AND advocate AND advocates > 1 AS many_advocates,
  iro IS NOT NULL AND substr(iro, 1, 23) > coalesce(iro_ended_at, '') AS has_iro,
  substr(iro, 1, 23) > coalesce(iro_ended_at, '') AND iros > 1 AND substr(iro, 24) = '0' AS many_iros,
  coalesce(home.procedure IN ('childrens-home', 'trix-supported') OR a.procedure = 'walsall', 0)
    OR coalesce(a.procedure IN ('york', 'cambridgeshire') AND (status IS NULL OR status = 'looked-after'), 0)
    OR home.kind = 'childrens-home' AND as_of >= iif(home.nation = 'wales', '2018-04-02', '2015-04-01') AS advocacy_asked,
  CASE
    WHEN home.procedure IN ('childrens-home', 'trix-supported') THEN 1
    WHEN home.kind <> 'childrens-home' OR home.nation <> 'england' OR as_of < '2015-04-01' THEN 0
    WHEN home.host IS NULL OR a.id IS NULL THEN NULL -- nobody can tell
    ELSE home.host <> a.id
  END AS iro_asked,
  coalesce(a.procedure IN ('york', 'cambridgeshire', 'walsall'), 0)
    OR as_of >= '2016-04-06' OR coalesce(a.nation, home.nation) = 'england' AS iv_asked
FROM person AS p, home LEFT JOIN authority AS a ON a.id = p.placed_by;

WITH
  -- Who stands for them at present, where one look at the last word doesn't say: what
  -- was said since the last end, and since somebody else was named.
  role AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY subject, role ORDER BY place_at) AS nth FROM (
      SELECT d.subject, iif(w.kind = 'iro', 'iro', w.body ->> 'advocate_kind') AS role, w.kind, w.place_at,
        replace(replace(lower(w.body ->> 'name'), '  ', ' '), '  ', ' ') AS name, lower(w.body ->> 'organisation') AS organisation,
        coalesce(w.body ->> 'phone', w.body ->> 'email') IS NOT NULL AS contact
      FROM duty AS d CROSS JOIN past AS w ON w.subject = d.subject
      WHERE (many_advocates OR many_iros) AND w.kind IN (iif(many_advocates, 'advocate', ''), iif(many_iros, 'iro', ''))
    ) AS r
    WHERE role IN ('iro', 'advocate', 'service') AND NOT EXISTS (
      SELECT 1 FROM past AS ended
      WHERE ended.subject = r.subject AND ended.kind = r.kind || '-ended' AND ended.at > r.place_at
        AND coalesce(ended.body ->> 'for', '') = '' AND coalesce(ended.body ->> 'advocate_kind', r.role) = r.role
    )
  ),
  several AS MATERIALIZED (
    SELECT * FROM role WHERE (subject, role) IN (SELECT subject, role FROM role WHERE nth = 2)
  ),
  began (subject, role, nth) AS MATERIALIZED (
    SELECT subject, role, max(nth) FROM several AS w
    WHERE name <> coalesce((
        SELECT name FROM several AS b WHERE b.subject = w.subject AND b.role = w.role AND b.nth < w.nth AND b.name <> ''
        ORDER BY b.nth DESC LIMIT 1), '')
      OR name IS NULL AND organisation <> (
        SELECT organisation FROM several AS b WHERE b.subject = w.subject AND b.role = w.role AND b.nth < w.nth AND b.organisation <> ''
        ORDER BY b.nth DESC LIMIT 1)
      AND NOT EXISTS (
        SELECT 1 FROM several AS b WHERE b.subject = w.subject AND b.role = w.role AND b.nth < w.nth AND b.name <> '')
    GROUP BY subject, role
  ),
  reachable (subject, role) AS MATERIALIZED (
    SELECT DISTINCT role.subject, role.role FROM role LEFT JOIN began USING (subject, role)
    WHERE contact AND role.nth >= coalesce(began.nth, 1)
  ),

  -- advocacy-information: nobody can be reached, or they were never told.
  advocacy AS MATERIALIZED (
    SELECT subject, ref_key, ref, as_of, date(came, '+7 days') AS grace,
      service OR coalesce(advocate AND advocates = 1, 0) OR EXISTS (SELECT 1 FROM reachable AS r WHERE r.subject = duty.subject AND r.role IN ('advocate', 'service')) AS reachable,
      EXISTS (
        SELECT 1 FROM past AS w WHERE w.subject = duty.subject AND (w.kind IN ('advocate-offered', 'advocate-declined')
          OR w.kind = 'informed' AND (w.body ->> 'topics' LIKE '%"advocacy"%' OR w.body ->> 'topics' LIKE '%"letter"%'
            OR w.body ->> 'topics' LIKE '%"guide"%' OR w.body ->> 'topics' LIKE '%"active-offer"%'))
      ) AS told
    FROM duty WHERE advocacy_asked
  ),
  advocacy_finding AS MATERIALIZED (
    SELECT subject, ref_key, ref, 'advocacy-information' AS rule,
      CASE
        WHEN reachable AND EXISTS (
          SELECT 1 FROM past AS e WHERE e.subject = advocacy.subject AND e.kind = 'event' AND e.body ->> 'event' = 'missing'
            AND NOT EXISTS (
              SELECT 1 FROM past AS back
              WHERE back.subject = e.subject AND back.kind = 'event-closed' AND back.body ->> 'entry' = e.chain)
        ) THEN 'note' -- telling them waits until they are back
        WHEN as_of <= grace THEN 'due-soon'
        ELSE 'missing'
      END AS state,
      iif(as_of <= grace, grace, NULL) AS due
    FROM advocacy WHERE NOT (reachable AND told)
  ),

  -- iro-contact: the IRO can't be reached, or there is none by the fifth working day.
  working (day) AS MATERIALIZED (
    WITH RECURSIVE near (day) AS (
      SELECT date(as_of, '-30 days') FROM asked UNION ALL SELECT date(day, '+1 day') FROM near, asked WHERE day < date(as_of, '+30 days')
    )
    SELECT day FROM near WHERE strftime('%w', day) NOT IN ('0', '6') AND day NOT IN bank_holiday ORDER BY day
  ),
  iro_finding AS MATERIALIZED (
    SELECT subject, ref_key, ref, 'iro-contact' AS rule,
      CASE
        WHEN iro_asked IS NULL OR status IS NULL THEN 'cannot-tell'
        WHEN has_iro THEN 'missing'
        WHEN vacant IS NULL THEN 'cannot-tell'
        WHEN as_of <= due THEN 'due-soon'
        ELSE 'missing'
      END AS state,
      iif(NOT has_iro AND as_of <= due, due, NULL) AS due
    FROM (
      SELECT *, (SELECT day FROM working WHERE day > vacant AND vacant >= date(as_of, '-29 days') ORDER BY day LIMIT 1 OFFSET 4) AS due
      FROM (
        SELECT *, iif(iro IS NOT NULL AND substr(iro_ended, 24) >= coalesce(since, ''), substr(iro_ended, 24), since) AS vacant
        FROM duty
        WHERE iro_asked IS NULL OR iro_asked AND applies AND (status IS NULL OR NOT (has_iro AND (
          substr(iro, 24) = '1' OR EXISTS (SELECT 1 FROM reachable AS r WHERE r.subject = duty.subject AND r.role = 'iro'))))
      )
    )
  ),

  -- iv-review: the need for the visitor was not considered in time.
  visitor AS MATERIALIZED (
    SELECT subject, ref_key, ref, as_of, status, since, substr(iv, 25, 10) AS appointed, substr(iv, 24, 1) = '1' AS stated
    FROM duty
    WHERE iv_asked AND applies AND iv IS NOT NULL AND substr(iv, 35) > coalesce(iv_ended_at, '')
      AND (substr(iv, 1, 23) = substr(iv, 35) OR substr(iv, 45) > coalesce(iv_ended_number, ''))
  ),
  considered AS MATERIALIZED (
    SELECT v.subject, w.day, w.stated, w.place_at,
      w.kind = 'held' AND w.body ->> 'meeting' <> 'conference' AND (v.since IS NULL OR w.day >= v.since) AND (NOT v.stated OR w.day > v.appointed) AS review,
      coalesce(iif(w.kind = 'held', w.body ->> 'iv_need', w.body ->> 'decision'), 'not-considered') <> 'not-considered' AS need,
      iif(w.kind = 'held', w.body ->> 'iv_wishes', w.body ->> 'wishes') <> '' AS wishes
    FROM visitor AS v CROSS JOIN past AS w ON w.subject = v.subject
    WHERE w.kind IN ('held', 'iv-reviewed')
  ),
  last_considered AS MATERIALIZED (
    SELECT v.*,
      (SELECT max(day) FROM considered AS c
       WHERE c.subject = v.subject AND need AND c.stated AND (NOT v.stated OR day >= v.appointed)) AS considered
    FROM visitor AS v
  ),
  half_a_year AS MATERIALIZED (
    SELECT *, min(date(began, '+6 months'), date(began, 'start of month', '+7 months', '-1 day')) AS over,
      (SELECT day FROM considered AS c WHERE c.subject = l.subject AND review AND day > date(began, '+14 days')
       ORDER BY place_at LIMIT 1) AS review
    FROM (SELECT *, coalesce(considered, appointed) AS began FROM last_considered) AS l
  ),
  iv_finding AS MATERIALIZED (
    SELECT subject, ref_key, ref, 'iv-review' AS rule,
      CASE
        WHEN status IS NULL OR considered IS NULL AND (NOT stated OR EXISTS (
          SELECT 1 FROM considered AS c WHERE c.subject = h.subject AND need AND NOT c.stated)) THEN 'cannot-tell'
        WHEN as_of > due THEN 'overdue'
        WHEN considered IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM considered AS c WHERE c.subject = h.subject AND need AND c.stated AND day = h.considered AND wishes) THEN 'missing'
        WHEN julianday(due) - julianday(as_of) <= min(14, cast(julianday(due) - julianday(began) AS INTEGER) / 2) THEN 'due-soon'
      END AS state, due
    FROM (SELECT *, iif(review <= over, review, over) AS due FROM half_a_year) AS h
  ),
  finding AS MATERIALIZED (
    SELECT * FROM advocacy_finding UNION ALL SELECT * FROM iro_finding UNION ALL SELECT * FROM iv_finding
  )

SELECT ref AS reference, rule,
  iif(state IN ('missing', 'overdue') AND (
    SELECT body ->> 'until' FROM past AS w WHERE w.subject = finding.subject AND w.kind = 'waiver' AND w.body ->> 'rule' = rule
    ORDER BY w.place_at DESC LIMIT 1
  ) >= as_of, 'waived', state) AS status,
  iif(state IN ('missing', 'cannot-tell'), NULL, due) AS deadline
FROM finding, asked
WHERE state IS NOT NULL
ORDER BY ref_key, rule;
