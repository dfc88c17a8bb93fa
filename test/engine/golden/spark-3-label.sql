DROP TABLE IF EXISTS dedupe_links;

CREATE TABLE dedupe_links USING PARQUET AS
SELECT one, other FROM (
SELECT one, other FROM dedupe_edges WHERE outcome IN ('merge', 'open')
UNION ALL SELECT original AS one, rid AS other FROM dedupe_copies
UNION ALL SELECT one, other FROM dedupe_joined
) joins
UNION ALL SELECT other AS one, one AS other FROM (
SELECT one, other FROM dedupe_edges WHERE outcome IN ('merge', 'open')
UNION ALL SELECT original AS one, rid AS other FROM dedupe_copies
UNION ALL SELECT one, other FROM dedupe_joined
) joins;

DROP TABLE IF EXISTS dedupe_labels_0;

CREATE TABLE dedupe_labels_0 USING PARQUET AS
SELECT one AS rid, min(least(one, other)) AS label FROM dedupe_links GROUP BY one;

INSERT INTO dedupe_steps VALUES ('links');

CREATE OR REPLACE TEMPORARY VIEW dedupe_hooked AS
SELECT rid, min(label) AS label FROM (
  SELECT rid, label FROM dedupe_labels_0
  UNION ALL SELECT k.one AS rid, l.label FROM dedupe_links k JOIN dedupe_labels_0 l ON l.rid = k.other
) around GROUP BY rid;

DROP TABLE IF EXISTS dedupe_labels_1;

CREATE TABLE dedupe_labels_1 USING PARQUET AS
SELECT h.rid, least(h.label, t.label) AS label FROM dedupe_hooked h JOIN dedupe_hooked t ON t.rid = h.label;

DROP VIEW IF EXISTS dedupe_hooked;

INSERT INTO dedupe_steps VALUES ('labels 1');

INSERT INTO dedupe_steps SELECT 'labels 1 settled' FROM (SELECT count(*) AS changed FROM dedupe_labels_1 n JOIN dedupe_labels_0 o ON o.rid = n.rid WHERE n.label <> o.label) counted WHERE changed = 0;

DROP TABLE IF EXISTS dedupe_members;

CREATE TABLE dedupe_members (
  portion BIGINT NOT NULL,
  said STRING NOT NULL
) USING PARQUET;

INSERT INTO dedupe_members
SELECT p.portion, concat_ws('#', coalesce(e.partners, ''), r.id, r.words, r.authors, r.dois, r.abstract, r.stored, CAST(coalesce(c.original, l.rid) AS STRING), CAST(r.rid AS STRING), CAST(r.unit AS STRING), CAST(r.digits AS STRING), CAST(r.telling AS STRING), CAST(r.translated AS STRING), CAST(r.reprint AS STRING), CAST(r.notice AS STRING), CAST(r.form AS STRING), CAST(r.version AS STRING), CAST(r.issued AS STRING), CAST(r.runs AS STRING), CAST(r.pmid AS STRING), CAST(r.volume AS STRING), CAST(r.issue AS STRING), CAST(r.first_page AS STRING), CAST(r.last_page AS STRING)) AS said
FROM dedupe_labels_1 l
JOIN (SELECT label, (CAST(sum(members) OVER (ORDER BY label) AS BIGINT) div 8000) AS portion
  FROM (SELECT label, count(*) AS members FROM dedupe_labels_1 GROUP BY label) sizes) p ON p.label = l.label
JOIN dedupe_rows r ON r.rid = l.rid
LEFT JOIN dedupe_copies c ON c.rid = l.rid
LEFT JOIN (SELECT one, concat_ws(' ', collect_list(CAST(other AS STRING))) AS partners FROM dedupe_edges WHERE outcome IN ('merge', 'open') GROUP BY one) e ON e.one = l.rid
ORDER BY p.portion;

DROP TABLE IF EXISTS dedupe_questions;

CREATE TABLE dedupe_questions USING PARQUET AS
SELECT ((row_number() OVER (ORDER BY one, other) - 1) div 4000) AS portion, one, other
FROM dedupe_edges WHERE outcome = 'review';

DROP TABLE IF EXISTS dedupe_asked;

CREATE TABLE dedupe_asked (
  portion BIGINT NOT NULL,
  said STRING NOT NULL
) USING PARQUET;

INSERT INTO dedupe_asked
SELECT q.portion, concat_ws('#', '', r.id, r.words, r.authors, r.dois, r.abstract, r.stored, CAST(r.rid AS STRING), CAST(r.rid AS STRING), CAST(r.unit AS STRING), CAST(r.digits AS STRING), CAST(r.telling AS STRING), CAST(r.translated AS STRING), CAST(r.reprint AS STRING), CAST(r.notice AS STRING), CAST(r.form AS STRING), CAST(r.version AS STRING), CAST(r.issued AS STRING), CAST(r.runs AS STRING), CAST(r.pmid AS STRING), CAST(r.volume AS STRING), CAST(r.issue AS STRING), CAST(r.first_page AS STRING), CAST(r.last_page AS STRING)) AS said
FROM (SELECT portion, one AS rid FROM dedupe_questions UNION SELECT portion, other AS rid FROM dedupe_questions) q
JOIN dedupe_rows r ON r.rid = q.rid
ORDER BY q.portion;

INSERT INTO dedupe_steps SELECT 'members' FROM (SELECT count(*) AS changed FROM dedupe_labels_1 n JOIN dedupe_labels_0 o ON o.rid = n.rid WHERE n.label <> o.label) counted WHERE changed = 0;
