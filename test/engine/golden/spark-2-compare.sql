DROP TABLE IF EXISTS dedupe_copies;

CREATE TABLE dedupe_copies USING PARQUET AS
SELECT rid, original FROM (
  SELECT r.rid, first_value(r.rid) OVER (PARTITION BY r.content_low, r.content_high ORDER BY r.id) AS original
  FROM dedupe_rows r
  JOIN (
    SELECT content_low, content_high FROM dedupe_rows
    WHERE copies = 1 AND title <> 0 GROUP BY content_low, content_high HAVING count(*) > 1
  ) alike ON alike.content_low = r.content_low AND alike.content_high = r.content_high
  WHERE r.copies = 1 AND r.title <> 0
) ranked WHERE rid <> original;

INSERT INTO dedupe_steps VALUES ('copies');

CREATE OR REPLACE TEMPORARY VIEW dedupe_block_keys AS
SELECT k.key, k.rid FROM dedupe_keys k
WHERE k.key BETWEEN -2147483648 AND 2147483647 AND NOT EXISTS (SELECT 1 FROM dedupe_copies c WHERE c.rid = k.rid);

DROP TABLE IF EXISTS dedupe_blocks_0;

CREATE TABLE dedupe_blocks_0 USING PARQUET AS
SELECT k.key, k.rid, s.members FROM dedupe_block_keys k
JOIN (SELECT key, count(*) AS members FROM dedupe_block_keys GROUP BY key HAVING count(*) > 1) s ON s.key = k.key;

DROP VIEW IF EXISTS dedupe_block_keys;

INSERT INTO dedupe_steps VALUES ('blocks 1 of 1');

CREATE OR REPLACE TEMPORARY VIEW dedupe_block_crowds AS
SELECT m.key, m.rid, row_number() OVER (PARTITION BY m.key ORDER BY CASE WHEN r.issued < 0 THEN 0 ELSE r.issued END, r.title, CASE WHEN r.volume > 999999999 THEN 0 ELSE r.volume END, CASE WHEN r.first_page > 999999999 THEN 0 ELSE r.first_page END, r.author_count, r.id) AS turn
FROM (SELECT key, rid, members FROM dedupe_blocks_0) m JOIN dedupe_rows r ON r.rid = m.rid WHERE m.members > 20;

DROP TABLE IF EXISTS dedupe_neighbours;

CREATE TABLE dedupe_neighbours USING PARQUET AS
SELECT least(x.rid, y.rid) AS one, greatest(x.rid, y.rid) AS other FROM dedupe_block_crowds x JOIN dedupe_block_crowds y ON y.key = x.key AND y.turn = x.turn + 1
UNION ALL SELECT least(x.rid, y.rid) AS one, greatest(x.rid, y.rid) AS other FROM dedupe_block_crowds x JOIN dedupe_block_crowds y ON y.key = x.key AND y.turn = x.turn + 2
UNION ALL SELECT least(x.rid, y.rid) AS one, greatest(x.rid, y.rid) AS other FROM dedupe_block_crowds x JOIN dedupe_block_crowds y ON y.key = x.key AND y.turn = x.turn + 3;

DROP VIEW IF EXISTS dedupe_block_crowds;

INSERT INTO dedupe_steps VALUES ('neighbours');

CREATE OR REPLACE TEMPORARY VIEW dedupe_pairs AS
SELECT met.one, met.other
FROM (SELECT DISTINCT one, other FROM (
  SELECT x.rid AS one, y.rid AS other FROM (SELECT key, rid, members FROM dedupe_blocks_0) x JOIN (SELECT key, rid, members FROM dedupe_blocks_0) y ON y.key = x.key AND y.rid > x.rid
  WHERE x.members <= 20 AND y.members <= 20 AND x.rid % 1 = 0
  UNION ALL SELECT one, other FROM dedupe_neighbours WHERE one % 1 = 0
) meetings) met
JOIN dedupe_rows a ON a.rid = met.one
JOIN dedupe_rows b ON b.rid = met.other
WHERE a.rid % 1 = 0 AND (a.unit = 0 OR b.unit = 0) AND ((a.doi_count > 0 AND b.doi_count > 0 AND (a.doi_low = b.doi_low OR a.doi_count > 1 OR b.doi_count > 1))
    OR (a.first_page = b.first_page AND a.first_page <> 0) AND (a.volume = b.volume AND a.volume <> 0)
    OR (a.pmid = b.pmid AND a.pmid <> 0)
    OR (a.has_others = 1 OR b.has_others = 1 OR (a.title_start = b.title_start AND a.title_start <> 0) OR (a.title_end = b.title_end AND a.title_end <> 0))
    OR (a.volume = b.volume AND a.volume <> 0) AND ((a.title <> 0 AND b.title <> 0) AND 100 * abs(a.letters - b.letters) <= 30 * greatest(a.letters, b.letters) AND 100 * (((((a.lane0 | 141289400074368) - b.lane0) & ((shiftright(((a.lane0 | 141289400074368) - b.lane0), 7) & 1103823438081) * 127)) % 255) + ((((a.lane1 | 141289400074368) - b.lane1) & ((shiftright(((a.lane1 | 141289400074368) - b.lane1), 7) & 1103823438081) * 127)) % 255) + ((((a.lane2 | 141289400074368) - b.lane2) & ((shiftright(((a.lane2 | 141289400074368) - b.lane2), 7) & 1103823438081) * 127)) % 255) + ((((a.lane3 | 141289400074368) - b.lane3) & ((shiftright(((a.lane3 | 141289400074368) - b.lane3), 7) & 1103823438081) * 127)) % 255)) <= 30 * greatest(a.letters, b.letters) + least(0, 100 * ((a.lane0 % 255 + a.lane1 % 255 + a.lane2 % 255 + a.lane3 % 255) - (b.lane0 % 255 + b.lane1 % 255 + b.lane2 % 255 + b.lane3 % 255))))
    OR ((a.title <> 0 AND b.title <> 0) AND 100 * abs(a.letters - b.letters) <= 10 * greatest(a.letters, b.letters) AND 100 * (((((a.lane0 | 141289400074368) - b.lane0) & ((shiftright(((a.lane0 | 141289400074368) - b.lane0), 7) & 1103823438081) * 127)) % 255) + ((((a.lane1 | 141289400074368) - b.lane1) & ((shiftright(((a.lane1 | 141289400074368) - b.lane1), 7) & 1103823438081) * 127)) % 255) + ((((a.lane2 | 141289400074368) - b.lane2) & ((shiftright(((a.lane2 | 141289400074368) - b.lane2), 7) & 1103823438081) * 127)) % 255) + ((((a.lane3 | 141289400074368) - b.lane3) & ((shiftright(((a.lane3 | 141289400074368) - b.lane3), 7) & 1103823438081) * 127)) % 255)) <= 10 * greatest(a.letters, b.letters) + least(0, 100 * ((a.lane0 % 255 + a.lane1 % 255 + a.lane2 % 255 + a.lane3 % 255) - (b.lane0 % 255 + b.lane1 % 255 + b.lane2 % 255 + b.lane3 % 255)))));

DROP TABLE IF EXISTS dedupe_rough_0;

CREATE TABLE dedupe_rough_0 USING PARQUET AS
SELECT one, other,
  CASE
    WHEN (((notice <= -1) AND NOT ((doi >= 1 AND pages >= 1)))
      OR (version <= -1)
      OR ((reprint <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (container_most >= 0 AND conflicts_least <= 0)))
      OR ((pmid <= -1) AND NOT ((doi >= 1 AND title_most >= 90)))
      OR ((doi <= -1 AND conflicts_least >= 1) AND NOT ((title_most >= 95 AND words_changed_least <= 0 AND container_most >= 1 AND volume >= 1 AND pages >= 2 AND authors_most >= 60 AND conflicts_least <= 1)))
      OR ((numbers_most <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 2)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND pages <= 0) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND conflicts_least >= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND year <= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))) THEN 'apart'
    WHEN ((identical >= 1 AND telling_words >= 3)
      OR (identical >= 1 AND telling_words >= 1 AND authors_least >= 1)
      OR (identical >= 1 AND agreements_least >= 4)
      OR (doi >= 1 AND title_least >= 70)
      OR (doi >= 1 AND title_part_least >= 1)
      OR ((doi >= 1 AND pages >= 1 AND authors_least >= 60) AND NOT ((title_least <= 49 AND pages <= 2)))
      OR (doi >= 1 AND abstract_least >= 70)
      OR (pmid >= 1 AND title_least >= 70)
      OR (title_least >= 95 AND words_changed_most <= 0 AND authors_least >= 1 AND pages >= 1 AND volume >= 0 AND container_least >= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND authors_least >= 0 AND pages >= 1 AND volume >= 1 AND container_least >= 0)
      OR (title_least >= 85 AND words_changed_most <= 0 AND authors_least >= 1 AND pages >= 1 AND volume >= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND authors_least >= 50 AND agreements_least >= 2 AND conflicts_most <= 0)
      OR (title_least >= 80 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_least >= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_least >= 80 AND authors_listed >= 2 AND container_least >= 1 AND year >= 1 AND conflicts_most <= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND telling_words >= 6 AND authors_least >= 100 AND authors_listed >= 1 AND container_least >= 1 AND year >= 1 AND conflicts_most <= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_least >= 80 AND authors_listed >= 2 AND year >= 2 AND conflicts_most <= 0)
      OR (title_part_least >= 1 AND authors_least >= 50 AND pages >= 1 AND container_least >= 1 AND volume >= 0)
      OR (title_part_least >= 1 AND title_least >= 60 AND telling_words >= 5 AND authors_least >= 80 AND container_least >= 1 AND year >= 2 AND conflicts_most <= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND abstract_least >= 85 AND authors_least >= 0 AND year >= 1 AND conflicts_most <= 0)
      OR (form >= 2 AND title_least >= 95 AND words_changed_most <= 0 AND full_name_least >= 1 AND year >= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND authors_least >= 60 AND pages >= 1 AND agreements_least >= 2 AND conflicts_most <= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND authors_least >= 60 AND container_least >= 1 AND volume >= 1 AND issue >= 0 AND year >= 1 AND pages >= -1)
      OR (translated >= 1 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_least >= 0 AND authors_least >= 60)
      OR (title_least >= 50 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND authors_least >= 60)
      OR (pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_least >= 1 AND issue >= 1 AND year >= 2 AND authors_least >= 80)) AND NOT (((notice <= -1) AND NOT ((doi >= 1 AND pages >= 1)))
      OR (version <= -1)
      OR ((reprint <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_least >= 1 AND volume >= 0)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_least >= 1 AND volume >= 0)
      OR (container_least >= 0 AND conflicts_most <= 0)))
      OR ((pmid <= -1) AND NOT ((doi >= 1 AND title_least >= 90)))
      OR ((doi <= -1 AND conflicts_most >= 1) AND NOT ((title_least >= 95 AND words_changed_most <= 0 AND container_least >= 1 AND volume >= 1 AND pages >= 2 AND authors_least >= 60 AND conflicts_most <= 1)))
      OR ((numbers_least <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 2)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND pages <= 0) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND conflicts_most >= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND year <= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_least >= 1 AND volume >= 0)))
      OR ((doi <= -1) AND NOT ((title_least >= 95 AND words_changed_most <= 0 AND container_least >= 1 AND volume >= 1 AND pages >= 2 AND authors_least >= 60)))
      OR ((numbers_least <= -1) AND NOT ((pages >= 1 AND volume >= 1)
      OR (pages >= 2)
      OR (pages >= 1 AND doi >= 1)))
      OR ((telling_words >= 1 AND telling_words <= 2) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)
      OR (pages >= 1 AND conflicts_most <= 0)))
      OR ((doi >= 1 AND title_least <= 69 AND title_part_least <= 0) AND NOT ((pages >= 3 AND authors_least >= 60)
      OR (title_least >= 50 AND pages >= 1 AND authors_least >= 60)
      OR (abstract_least >= 70)))
      OR ((doi >= 1 AND words_changed_most >= 1 AND title_part_least <= 0 AND pages <= -2) AND NOT ((pmid >= 1)))
      OR ((year <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (volume >= 1 AND pages >= 1)))) THEN 'merge'
    WHEN ((identical >= 1 AND telling_words >= 3)
      OR (identical >= 1 AND telling_words >= 1 AND authors_most >= 1)
      OR (identical >= 1 AND agreements_most >= 4)
      OR (doi >= 1 AND title_most >= 70)
      OR (doi >= 1 AND title_part_most >= 1)
      OR ((doi >= 1 AND pages >= 1 AND authors_most >= 60) AND NOT ((title_most <= 49 AND pages <= 2)))
      OR (doi >= 1 AND abstract_most >= 70)
      OR (pmid >= 1 AND title_most >= 70)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 0 AND container_most >= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 0 AND pages >= 1 AND volume >= 1 AND container_most >= 0)
      OR (title_most >= 85 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 50 AND agreements_most >= 2 AND conflicts_least <= 0)
      OR (title_most >= 80 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 6 AND authors_most >= 100 AND authors_listed >= 1 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND year >= 2 AND conflicts_least <= 0)
      OR (title_part_most >= 1 AND authors_most >= 50 AND pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (title_part_most >= 1 AND title_most >= 60 AND telling_words >= 5 AND authors_most >= 80 AND container_most >= 1 AND year >= 2 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND abstract_most >= 85 AND authors_most >= 0 AND year >= 1 AND conflicts_least <= 0)
      OR (form >= 2 AND title_most >= 95 AND words_changed_least <= 0 AND full_name_most >= 1 AND year >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND pages >= 1 AND agreements_most >= 2 AND conflicts_least <= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND container_most >= 1 AND volume >= 1 AND issue >= 0 AND year >= 1 AND pages >= -1)
      OR (translated >= 1 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 0 AND authors_most >= 60)
      OR (title_most >= 50 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND authors_most >= 60)
      OR (pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1 AND issue >= 1 AND year >= 2 AND authors_most >= 80)) AND NOT (((notice <= -1) AND NOT ((doi >= 1 AND pages >= 1)))
      OR (version <= -1)
      OR ((reprint <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (container_most >= 0 AND conflicts_least <= 0)))
      OR ((pmid <= -1) AND NOT ((doi >= 1 AND title_most >= 90)))
      OR ((doi <= -1 AND conflicts_least >= 1) AND NOT ((title_most >= 95 AND words_changed_least <= 0 AND container_most >= 1 AND volume >= 1 AND pages >= 2 AND authors_most >= 60 AND conflicts_least <= 1)))
      OR ((numbers_most <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 2)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND pages <= 0) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND conflicts_least >= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND year <= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)))
      OR ((doi <= -1) AND NOT ((title_most >= 95 AND words_changed_least <= 0 AND container_most >= 1 AND volume >= 1 AND pages >= 2 AND authors_most >= 60)))
      OR ((numbers_most <= -1) AND NOT ((pages >= 1 AND volume >= 1)
      OR (pages >= 2)
      OR (pages >= 1 AND doi >= 1)))
      OR ((telling_words >= 1 AND telling_words <= 2) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)
      OR (pages >= 1 AND conflicts_least <= 0)))
      OR ((doi >= 1 AND title_most <= 69 AND title_part_most <= 0) AND NOT ((pages >= 3 AND authors_most >= 60)
      OR (title_most >= 50 AND pages >= 1 AND authors_most >= 60)
      OR (abstract_most >= 70)))
      OR ((doi >= 1 AND words_changed_least >= 1 AND title_part_most <= 0 AND pages <= -2) AND NOT ((pmid >= 1)))
      OR ((year <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (volume >= 1 AND pages >= 1)))) THEN 'open'
    WHEN ((identical >= 1 AND telling_words >= 3)
      OR (identical >= 1 AND telling_words >= 1 AND authors_most >= 1)
      OR (identical >= 1 AND agreements_most >= 4)
      OR (doi >= 1 AND title_most >= 70)
      OR (doi >= 1 AND title_part_most >= 1)
      OR ((doi >= 1 AND pages >= 1 AND authors_most >= 60) AND NOT ((title_most <= 49 AND pages <= 2)))
      OR (doi >= 1 AND abstract_most >= 70)
      OR (pmid >= 1 AND title_most >= 70)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 0 AND container_most >= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 0 AND pages >= 1 AND volume >= 1 AND container_most >= 0)
      OR (title_most >= 85 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 50 AND agreements_most >= 2 AND conflicts_least <= 0)
      OR (title_most >= 80 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 6 AND authors_most >= 100 AND authors_listed >= 1 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND year >= 2 AND conflicts_least <= 0)
      OR (title_part_most >= 1 AND authors_most >= 50 AND pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (title_part_most >= 1 AND title_most >= 60 AND telling_words >= 5 AND authors_most >= 80 AND container_most >= 1 AND year >= 2 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND abstract_most >= 85 AND authors_most >= 0 AND year >= 1 AND conflicts_least <= 0)
      OR (form >= 2 AND title_most >= 95 AND words_changed_least <= 0 AND full_name_most >= 1 AND year >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND pages >= 1 AND agreements_most >= 2 AND conflicts_least <= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND container_most >= 1 AND volume >= 1 AND issue >= 0 AND year >= 1 AND pages >= -1)
      OR (translated >= 1 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 0 AND authors_most >= 60)
      OR (title_most >= 50 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND authors_most >= 60)
      OR (pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1 AND issue >= 1 AND year >= 2 AND authors_most >= 80)
      OR (doi >= 1)
      OR (pmid >= 1)
      OR (title_most >= 90 AND telling_words >= 3 AND authors_most >= 0 AND conflicts_least <= 1)
      OR (title_most >= 90 AND telling_words >= 3 AND authors_most >= 50 AND conflicts_least <= 2)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND container_most >= 1 AND volume >= 1 AND agreements_most >= 3 AND conflicts_least <= 0)
      OR (title_most >= 95 AND authors_most >= 50 AND year >= 1 AND conflicts_least <= 0)
      OR (title_part_most >= 1 AND authors_most >= 50 AND conflicts_least <= 2)
      OR (pages >= 1 AND volume >= 1 AND container_most >= 1 AND year >= 0 AND authors_most >= 60)
      OR (title_most >= 70 AND volume >= 1 AND pages >= -1 AND year >= 1 AND container_most >= 0 AND authors_most >= 60)) THEN 'review'
    ELSE 'apart' END AS outcome
FROM (SELECT one,
  other,
  identical,
  doi,
  pmid,
  title_least,
  title_most,
  title_part_least,
  title_part_most,
  words_changed_least,
  words_changed_most,
  numbers_least,
  numbers_most,
  telling_words,
  translated,
  authors_least,
  authors_most,
  full_name_least,
  full_name_most,
  authors_listed,
  year,
  container_least,
  container_most,
  volume,
  issue,
  pages,
  abstract_least,
  abstract_most,
  notice,
  form,
  preprint,
  conference,
  reprint,
  version,
  (CASE WHEN container_least >= 1 THEN 1 ELSE 0 END + CASE WHEN volume >= 1 THEN 1 ELSE 0 END + CASE WHEN issue >= 1 THEN 1 ELSE 0 END + CASE WHEN pages >= 1 THEN 1 ELSE 0 END + CASE WHEN year > 1 THEN 1 ELSE 0 END) AS agreements_least,
  (CASE WHEN container_most >= 1 THEN 1 ELSE 0 END + CASE WHEN volume >= 1 THEN 1 ELSE 0 END + CASE WHEN issue >= 1 THEN 1 ELSE 0 END + CASE WHEN pages >= 1 THEN 1 ELSE 0 END + CASE WHEN year > 1 THEN 1 ELSE 0 END) AS agreements_most,
  (CASE WHEN container_most < 0 THEN 1 ELSE 0 END + CASE WHEN volume < 0 THEN 1 ELSE 0 END + CASE WHEN issue < 0 THEN 1 ELSE 0 END + CASE WHEN pages < 0 THEN 1 ELSE 0 END + CASE WHEN year < 0 THEN 1 ELSE 0 END) AS conflicts_least,
  (CASE WHEN container_least < 0 THEN 1 ELSE 0 END + CASE WHEN volume < 0 THEN 1 ELSE 0 END + CASE WHEN issue < 0 THEN 1 ELSE 0 END + CASE WHEN pages < 0 THEN 1 ELSE 0 END + CASE WHEN year < 0 THEN 1 ELSE 0 END) AS conflicts_most
FROM (SELECT p.one, p.other, CASE WHEN (a.content_low = b.content_low AND a.content_high = b.content_high AND a.title <> 0) THEN 1 ELSE 0 END AS identical,
  CASE WHEN a.doi_count = 0 OR b.doi_count = 0 THEN 0 WHEN (a.doi_count > 0 AND b.doi_count > 0 AND CASE WHEN a.doi_count > 1 OR b.doi_count > 1 THEN arrays_overlap(split(a.dois, ' '), split(b.dois, ' ')) ELSE a.doi_low = b.doi_low AND a.doi_high = b.doi_high END) AND NOT (a.version <> b.version AND a.version <> 0 AND b.version <> 0) THEN 1 ELSE -1 END AS doi,
  CASE WHEN a.version = 0 OR b.version = 0 THEN 0 WHEN NOT (a.doi_count > 0 AND b.doi_count > 0 AND CASE WHEN a.doi_count > 1 OR b.doi_count > 1 THEN arrays_overlap(split(a.dois, ' '), split(b.dois, ' ')) ELSE a.doi_low = b.doi_low AND a.doi_high = b.doi_high END) THEN 0 WHEN a.version = b.version THEN 1 ELSE -1 END AS version,
  CASE WHEN a.pmid = 0 OR b.pmid = 0 THEN 0 WHEN a.pmid = b.pmid THEN 1 ELSE -1 END AS pmid,
  CASE WHEN NOT (a.issued <> 0 AND b.issued <> 0) THEN 0 WHEN abs(a.issued - b.issued) < 2 THEN 2 - abs(a.issued - b.issued) ELSE 0 - least(abs(a.issued - b.issued), 100) END AS year,
  CASE WHEN a.volume = 0 OR b.volume = 0 THEN 0 WHEN a.volume = b.volume THEN 1 ELSE -1 END AS volume,
  CASE WHEN a.issue = 0 OR b.issue = 0 THEN 0 WHEN a.issue = b.issue THEN 1 ELSE -1 END AS issue,
  CASE WHEN a.first_page = 0 OR b.first_page = 0 THEN 0 WHEN (((a.first_page = b.first_page AND a.first_page <> 0) AND (a.last_page = b.last_page AND a.last_page <> 0)) AND a.runs = 1 AND b.runs = 1 AND a.last_page - a.first_page > 1) THEN 3 WHEN ((a.first_page = b.first_page AND a.first_page <> 0) AND (a.last_page = b.last_page AND a.last_page <> 0)) THEN 2 WHEN (a.first_page = b.first_page AND a.first_page <> 0) THEN 1 WHEN NOT ((a.first_page <> b.first_page AND a.first_page <> 0 AND b.first_page <> 0) AND a.runs = 1 AND b.runs = 1) THEN 0 WHEN (a.first_page > 9 AND b.first_page > 9 AND (a.first_page >= 10) = (b.first_page >= 10) AND (a.first_page >= 100) = (b.first_page >= 100) AND (a.first_page >= 1000) = (b.first_page >= 1000) AND (a.first_page >= 10000) = (b.first_page >= 10000) AND (CASE WHEN (a.first_page % 10 - a.first_page % 1) <> (b.first_page % 10 - b.first_page % 1) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 100 - a.first_page % 10) <> (b.first_page % 100 - b.first_page % 10) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 1000 - a.first_page % 100) <> (b.first_page % 1000 - b.first_page % 100) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 10000 - a.first_page % 1000) <> (b.first_page % 10000 - b.first_page % 1000) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 100000 - a.first_page % 10000) <> (b.first_page % 100000 - b.first_page % 10000) THEN 1 ELSE 0 END = 1 OR abs(a.first_page - b.first_page) = 1)) OR (b.last_page <> 0 AND a.first_page >= b.first_page AND a.first_page <= b.last_page) OR (a.last_page <> 0 AND b.first_page >= a.first_page AND b.first_page <= a.last_page) THEN -1 ELSE -2 END AS pages,
  CASE WHEN a.title = 0 AND b.title = 0 THEN -1 WHEN a.title = 0 THEN b.telling WHEN b.title = 0 THEN a.telling ELSE least(a.telling, b.telling) END AS telling_words,
  greatest(a.translated, b.translated) AS translated,
  CASE WHEN a.notice = b.notice THEN least(a.notice, 1) WHEN (a.notice = 0 AND b.notice <> 4) OR (b.notice = 0 AND a.notice <> 4) THEN -1 ELSE -2 END AS notice,
  CASE WHEN (a.form = b.form AND a.form <> 0) AND a.form = 4 THEN 2 WHEN (a.form = b.form AND a.form <> 0) THEN 1 WHEN (a.form <> b.form AND a.form <> 0 AND b.form <> 0) THEN -1 ELSE 0 END AS form,
  CASE WHEN (a.form <> b.form AND a.form <> 0 AND b.form <> 0) AND greatest(a.form, b.form) = 3 THEN -1 ELSE 0 END AS preprint,
  CASE WHEN (a.form <> b.form AND a.form <> 0 AND b.form <> 0) AND a.form + b.form = 3 THEN -1 ELSE 0 END AS conference,
  CASE WHEN a.reprint <> b.reprint THEN -1 ELSE 0 END AS reprint,
  least(a.author_count, b.author_count) AS authors_listed,
  CASE WHEN (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) THEN 100 ELSE 0 END AS title_least,
  CASE WHEN NOT (a.title <> 0 AND b.title <> 0) THEN 0 WHEN (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) THEN 100 ELSE ((100 * (greatest(a.letters, b.letters) - greatest(abs(a.letters - b.letters), (((((a.lane0 | 141289400074368) - b.lane0) & ((shiftright(((a.lane0 | 141289400074368) - b.lane0), 7) & 1103823438081) * 127)) % 255) + ((((a.lane1 | 141289400074368) - b.lane1) & ((shiftright(((a.lane1 | 141289400074368) - b.lane1), 7) & 1103823438081) * 127)) % 255) + ((((a.lane2 | 141289400074368) - b.lane2) & ((shiftright(((a.lane2 | 141289400074368) - b.lane2), 7) & 1103823438081) * 127)) % 255) + ((((a.lane3 | 141289400074368) - b.lane3) & ((shiftright(((a.lane3 | 141289400074368) - b.lane3), 7) & 1103823438081) * 127)) % 255)) + greatest(0, (b.lane0 % 255 + b.lane1 % 255 + b.lane2 % 255 + b.lane3 % 255) - (a.lane0 % 255 + a.lane1 % 255 + a.lane2 % 255 + a.lane3 % 255))))) div greatest(a.letters, b.letters)) END AS title_most,
  0 AS title_part_least,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) AND (a.has_others = 1 OR b.has_others = 1 OR (a.title_start = b.title_start AND a.title_start <> 0) OR (a.title_end = b.title_end AND a.title_end <> 0)) THEN 1 ELSE 0 END AS title_part_most,
  0 AS words_changed_least,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) THEN greatest(a.word_count, b.word_count) ELSE 0 END AS words_changed_most,
  CASE WHEN NOT (a.title <> 0 AND b.title <> 0) OR (a.digits = 0 AND b.digits = 0) THEN 0 WHEN a.digits = b.digits THEN 1 ELSE -1 END AS numbers_least,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) AND (a.has_others = 1 OR b.has_others = 1 OR (a.title_start = b.title_start AND a.title_start <> 0) OR (a.title_end = b.title_end AND a.title_end <> 0)) THEN greatest(0, CASE WHEN NOT (a.title <> 0 AND b.title <> 0) OR (a.digits = 0 AND b.digits = 0) THEN 0 WHEN a.digits = b.digits THEN 1 ELSE -1 END) ELSE CASE WHEN NOT (a.title <> 0 AND b.title <> 0) OR (a.digits = 0 AND b.digits = 0) THEN 0 WHEN a.digits = b.digits THEN 1 ELSE -1 END END AS numbers_most,
  CASE WHEN ((a.author_count > 0 AND b.author_count > 0) AND a.people_low = b.people_low AND a.people_high = b.people_high) THEN 100 WHEN (a.author_count > 0 AND b.author_count > 0) THEN -1 ELSE 0 END AS authors_least,
  CASE WHEN (a.author_count > 0 AND b.author_count > 0) THEN 100 ELSE 0 END AS authors_most,
  0 AS full_name_least,
  CASE WHEN (a.author_count > 0 AND b.author_count > 0) THEN 1 ELSE 0 END AS full_name_most,
  CASE WHEN (a.container_low = b.container_low AND a.container_high = b.container_high AND a.container_low <> 0) THEN 1 WHEN (a.container_low = 0 OR b.container_low = 0) THEN 0 ELSE -1 END AS container_least,
  CASE WHEN (a.container_low = b.container_low AND a.container_high = b.container_high AND a.container_low <> 0) OR ((a.issn_count > 0 AND b.issn_count > 0) OR (a.isbn_count > 0 AND b.isbn_count > 0)) OR NOT (a.container_low = 0 OR b.container_low = 0) THEN 1 ELSE 0 END AS container_most,
  0 AS abstract_least,
  CASE WHEN least(a.abstract_count, b.abstract_count) < 10 THEN 0 ELSE ((200 * least(a.abstract_count, b.abstract_count)) div (a.abstract_count + b.abstract_count)) END AS abstract_most
FROM dedupe_pairs p JOIN dedupe_rows a ON a.rid = p.one JOIN dedupe_rows b ON b.rid = p.other) compared) evidence;

DROP VIEW IF EXISTS dedupe_pairs;

INSERT INTO dedupe_steps VALUES ('pairs 1 of 1');

DROP TABLE IF EXISTS dedupe_judged;

CREATE TABLE dedupe_judged USING PARQUET AS
SELECT one, other, outcome FROM (SELECT one, other, outcome FROM dedupe_rough_0) rough WHERE outcome NOT IN ('open', 'review')
UNION ALL
SELECT one, other,
  CASE
    WHEN (((notice <= -1) AND NOT ((doi >= 1 AND pages >= 1)))
      OR (version <= -1)
      OR ((reprint <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (container_most >= 0 AND conflicts_least <= 0)))
      OR ((pmid <= -1) AND NOT ((doi >= 1 AND title_most >= 90)))
      OR ((doi <= -1 AND conflicts_least >= 1) AND NOT ((title_most >= 95 AND words_changed_least <= 0 AND container_most >= 1 AND volume >= 1 AND pages >= 2 AND authors_most >= 60 AND conflicts_least <= 1)))
      OR ((numbers <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 2)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND pages <= 0) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND conflicts_least >= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND year <= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))) THEN 'apart'
    WHEN ((identical >= 1 AND telling_words >= 3)
      OR (identical >= 1 AND telling_words >= 1 AND authors_least >= 1)
      OR (identical >= 1 AND agreements_least >= 4)
      OR (doi >= 1 AND title_least >= 70)
      OR (doi >= 1 AND title_part >= 1)
      OR ((doi >= 1 AND pages >= 1 AND authors_least >= 60) AND NOT ((title_least <= 49 AND pages <= 2)))
      OR (doi >= 1 AND abstract >= 70)
      OR (pmid >= 1 AND title_least >= 70)
      OR (title_least >= 95 AND words_changed_most <= 0 AND authors_least >= 1 AND pages >= 1 AND volume >= 0 AND container_least >= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND authors_least >= 0 AND pages >= 1 AND volume >= 1 AND container_least >= 0)
      OR (title_least >= 85 AND words_changed_most <= 0 AND authors_least >= 1 AND pages >= 1 AND volume >= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND authors_least >= 50 AND agreements_least >= 2 AND conflicts_most <= 0)
      OR (title_least >= 80 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_least >= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_least >= 80 AND authors_listed >= 2 AND container_least >= 1 AND year >= 1 AND conflicts_most <= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND telling_words >= 6 AND authors_least >= 100 AND authors_listed >= 1 AND container_least >= 1 AND year >= 1 AND conflicts_most <= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_least >= 80 AND authors_listed >= 2 AND year >= 2 AND conflicts_most <= 0)
      OR (title_part >= 1 AND authors_least >= 50 AND pages >= 1 AND container_least >= 1 AND volume >= 0)
      OR (title_part >= 1 AND title_least >= 60 AND telling_words >= 5 AND authors_least >= 80 AND container_least >= 1 AND year >= 2 AND conflicts_most <= 0)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND abstract >= 85 AND authors_least >= 0 AND year >= 1 AND conflicts_most <= 0)
      OR (form >= 2 AND title_least >= 95 AND words_changed_most <= 0 AND full_name_least >= 1 AND year >= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND authors_least >= 60 AND pages >= 1 AND agreements_least >= 2 AND conflicts_most <= 1)
      OR (title_least >= 95 AND words_changed_most <= 0 AND telling_words >= 3 AND authors_least >= 60 AND container_least >= 1 AND volume >= 1 AND issue >= 0 AND year >= 1 AND pages >= -1)
      OR (translated >= 1 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_least >= 0 AND authors_least >= 60)
      OR (title_least >= 50 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND authors_least >= 60)
      OR (pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_least >= 1 AND issue >= 1 AND year >= 2 AND authors_least >= 80)) AND NOT (((notice <= -1) AND NOT ((doi >= 1 AND pages >= 1)))
      OR (version <= -1)
      OR ((reprint <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_least >= 1 AND volume >= 0)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_least >= 1 AND volume >= 0)
      OR (container_least >= 0 AND conflicts_most <= 0)))
      OR ((pmid <= -1) AND NOT ((doi >= 1 AND title_least >= 90)))
      OR ((doi <= -1 AND conflicts_most >= 1) AND NOT ((title_least >= 95 AND words_changed_most <= 0 AND container_least >= 1 AND volume >= 1 AND pages >= 2 AND authors_least >= 60 AND conflicts_most <= 1)))
      OR ((numbers <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 2)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND pages <= 0) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND conflicts_most >= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND year <= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_least >= 1 AND volume >= 0)))
      OR ((doi <= -1) AND NOT ((title_least >= 95 AND words_changed_most <= 0 AND container_least >= 1 AND volume >= 1 AND pages >= 2 AND authors_least >= 60)))
      OR ((numbers <= -1) AND NOT ((pages >= 1 AND volume >= 1)
      OR (pages >= 2)
      OR (pages >= 1 AND doi >= 1)))
      OR ((telling_words >= 1 AND telling_words <= 2) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)
      OR (pages >= 1 AND conflicts_most <= 0)))
      OR ((doi >= 1 AND title_least <= 69 AND title_part <= 0) AND NOT ((pages >= 3 AND authors_least >= 60)
      OR (title_least >= 50 AND pages >= 1 AND authors_least >= 60)
      OR (abstract >= 70)))
      OR ((doi >= 1 AND words_changed_most >= 1 AND title_part <= 0 AND pages <= -2) AND NOT ((pmid >= 1)))
      OR ((year <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (volume >= 1 AND pages >= 1)))) THEN 'merge'
    WHEN ((identical >= 1 AND telling_words >= 3)
      OR (identical >= 1 AND telling_words >= 1 AND authors_most >= 1)
      OR (identical >= 1 AND agreements_most >= 4)
      OR (doi >= 1 AND title_most >= 70)
      OR (doi >= 1 AND title_part >= 1)
      OR ((doi >= 1 AND pages >= 1 AND authors_most >= 60) AND NOT ((title_most <= 49 AND pages <= 2)))
      OR (doi >= 1 AND abstract >= 70)
      OR (pmid >= 1 AND title_most >= 70)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 0 AND container_most >= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 0 AND pages >= 1 AND volume >= 1 AND container_most >= 0)
      OR (title_most >= 85 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 50 AND agreements_most >= 2 AND conflicts_least <= 0)
      OR (title_most >= 80 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 6 AND authors_most >= 100 AND authors_listed >= 1 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND year >= 2 AND conflicts_least <= 0)
      OR (title_part >= 1 AND authors_most >= 50 AND pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (title_part >= 1 AND title_most >= 60 AND telling_words >= 5 AND authors_most >= 80 AND container_most >= 1 AND year >= 2 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND abstract >= 85 AND authors_most >= 0 AND year >= 1 AND conflicts_least <= 0)
      OR (form >= 2 AND title_most >= 95 AND words_changed_least <= 0 AND full_name_most >= 1 AND year >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND pages >= 1 AND agreements_most >= 2 AND conflicts_least <= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND container_most >= 1 AND volume >= 1 AND issue >= 0 AND year >= 1 AND pages >= -1)
      OR (translated >= 1 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 0 AND authors_most >= 60)
      OR (title_most >= 50 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND authors_most >= 60)
      OR (pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1 AND issue >= 1 AND year >= 2 AND authors_most >= 80)) AND NOT (((notice <= -1) AND NOT ((doi >= 1 AND pages >= 1)))
      OR (version <= -1)
      OR ((reprint <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (container_most >= 0 AND conflicts_least <= 0)))
      OR ((pmid <= -1) AND NOT ((doi >= 1 AND title_most >= 90)))
      OR ((doi <= -1 AND conflicts_least >= 1) AND NOT ((title_most >= 95 AND words_changed_least <= 0 AND container_most >= 1 AND volume >= 1 AND pages >= 2 AND authors_most >= 60 AND conflicts_least <= 1)))
      OR ((numbers <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 2)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND pages <= 0) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND conflicts_least >= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)))
      OR ((telling_words >= 0 AND telling_words <= 0 AND year <= 1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)))
      OR ((form <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (pages >= 1 AND volume >= 1)
      OR (pages >= 1 AND container_most >= 1 AND volume >= 0)))
      OR ((doi <= -1) AND NOT ((title_most >= 95 AND words_changed_least <= 0 AND container_most >= 1 AND volume >= 1 AND pages >= 2 AND authors_most >= 60)))
      OR ((numbers <= -1) AND NOT ((pages >= 1 AND volume >= 1)
      OR (pages >= 2)
      OR (pages >= 1 AND doi >= 1)))
      OR ((telling_words >= 1 AND telling_words <= 2) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (identical >= 1)
      OR (pages >= 1 AND conflicts_least <= 0)))
      OR ((doi >= 1 AND title_most <= 69 AND title_part <= 0) AND NOT ((pages >= 3 AND authors_most >= 60)
      OR (title_most >= 50 AND pages >= 1 AND authors_most >= 60)
      OR (abstract >= 70)))
      OR ((doi >= 1 AND words_changed_least >= 1 AND title_part <= 0 AND pages <= -2) AND NOT ((pmid >= 1)))
      OR ((year <= -1) AND NOT ((doi >= 1)
      OR (pmid >= 1)
      OR (volume >= 1 AND pages >= 1)))) THEN 'open'
    WHEN ((identical >= 1 AND telling_words >= 3)
      OR (identical >= 1 AND telling_words >= 1 AND authors_most >= 1)
      OR (identical >= 1 AND agreements_most >= 4)
      OR (doi >= 1 AND title_most >= 70)
      OR (doi >= 1 AND title_part >= 1)
      OR ((doi >= 1 AND pages >= 1 AND authors_most >= 60) AND NOT ((title_most <= 49 AND pages <= 2)))
      OR (doi >= 1 AND abstract >= 70)
      OR (pmid >= 1 AND title_most >= 70)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 0 AND container_most >= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND authors_most >= 0 AND pages >= 1 AND volume >= 1 AND container_most >= 0)
      OR (title_most >= 85 AND words_changed_least <= 0 AND authors_most >= 1 AND pages >= 1 AND volume >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 50 AND agreements_most >= 2 AND conflicts_least <= 0)
      OR (title_most >= 80 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 6 AND authors_most >= 100 AND authors_listed >= 1 AND container_most >= 1 AND year >= 1 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND telling_words >= 5 AND authors_most >= 80 AND authors_listed >= 2 AND year >= 2 AND conflicts_least <= 0)
      OR (title_part >= 1 AND authors_most >= 50 AND pages >= 1 AND container_most >= 1 AND volume >= 0)
      OR (title_part >= 1 AND title_most >= 60 AND telling_words >= 5 AND authors_most >= 80 AND container_most >= 1 AND year >= 2 AND conflicts_least <= 0)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND abstract >= 85 AND authors_most >= 0 AND year >= 1 AND conflicts_least <= 0)
      OR (form >= 2 AND title_most >= 95 AND words_changed_least <= 0 AND full_name_most >= 1 AND year >= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND pages >= 1 AND agreements_most >= 2 AND conflicts_least <= 1)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND authors_most >= 60 AND container_most >= 1 AND volume >= 1 AND issue >= 0 AND year >= 1 AND pages >= -1)
      OR (translated >= 1 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 0 AND authors_most >= 60)
      OR (title_most >= 50 AND pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND authors_most >= 60)
      OR (pages >= 3 AND volume >= 1 AND issue >= 0 AND year >= 1 AND container_most >= 1 AND issue >= 1 AND year >= 2 AND authors_most >= 80)
      OR (doi >= 1)
      OR (pmid >= 1)
      OR (title_most >= 90 AND telling_words >= 3 AND authors_most >= 0 AND conflicts_least <= 1)
      OR (title_most >= 90 AND telling_words >= 3 AND authors_most >= 50 AND conflicts_least <= 2)
      OR (title_most >= 95 AND words_changed_least <= 0 AND telling_words >= 3 AND container_most >= 1 AND volume >= 1 AND agreements_most >= 3 AND conflicts_least <= 0)
      OR (title_most >= 95 AND authors_most >= 50 AND year >= 1 AND conflicts_least <= 0)
      OR (title_part >= 1 AND authors_most >= 50 AND conflicts_least <= 2)
      OR (pages >= 1 AND volume >= 1 AND container_most >= 1 AND year >= 0 AND authors_most >= 60)
      OR (title_most >= 70 AND volume >= 1 AND pages >= -1 AND year >= 1 AND container_most >= 0 AND authors_most >= 60)) THEN 'review'
    ELSE 'apart' END AS outcome
FROM (SELECT one,
  other,
  identical,
  doi,
  pmid,
  CASE WHEN is_bound = 1 AND same_title = 0 THEN 0 WHEN likeness >= 50 THEN likeness ELSE 0 END AS title_least,
  CASE WHEN likeness >= 50 THEN likeness ELSE 0 END AS title_most,
  CASE WHEN part_state > 0 THEN 1 ELSE 0 END AS title_part,
  CASE WHEN differ = 0 THEN 0 WHEN share_words = 1 AND (is_bound = 1 OR likeness >= 50) THEN 0 ELSE most_words END AS words_changed_least,
  CASE WHEN differ = 0 THEN 0 WHEN share_words = 1 AND is_bound = 0 AND likeness >= 50 THEN greatest(a_count - words_in_b, b_count - words_in_a) ELSE most_words END AS words_changed_most,
  CASE WHEN part_state > 0 AND same_digits < 0 THEN CASE WHEN part_state = 2 THEN -1 ELSE 0 END ELSE same_digits END AS numbers,
  telling_words,
  translated,
  CASE WHEN authors_listed = 0 THEN 0 WHEN found = 0 THEN -1 ELSE ((100 * found) div authors_listed) END AS authors_least,
  CASE WHEN authors_listed = 0 THEN 0 WHEN names_meet = 0 THEN -1 ELSE 100 END AS authors_most,
  full_name_least,
  full_name_most,
  authors_listed,
  year,
  container_least,
  container_most,
  volume,
  issue,
  pages,
  abstract,
  notice,
  form,
  preprint,
  conference,
  reprint,
  version,
  (CASE WHEN container_least >= 1 THEN 1 ELSE 0 END + CASE WHEN volume >= 1 THEN 1 ELSE 0 END + CASE WHEN issue >= 1 THEN 1 ELSE 0 END + CASE WHEN pages >= 1 THEN 1 ELSE 0 END + CASE WHEN year > 1 THEN 1 ELSE 0 END) AS agreements_least,
  (CASE WHEN container_most >= 1 THEN 1 ELSE 0 END + CASE WHEN volume >= 1 THEN 1 ELSE 0 END + CASE WHEN issue >= 1 THEN 1 ELSE 0 END + CASE WHEN pages >= 1 THEN 1 ELSE 0 END + CASE WHEN year > 1 THEN 1 ELSE 0 END) AS agreements_most,
  (CASE WHEN container_most < 0 THEN 1 ELSE 0 END + CASE WHEN volume < 0 THEN 1 ELSE 0 END + CASE WHEN issue < 0 THEN 1 ELSE 0 END + CASE WHEN pages < 0 THEN 1 ELSE 0 END + CASE WHEN year < 0 THEN 1 ELSE 0 END) AS conflicts_least,
  (CASE WHEN container_least < 0 THEN 1 ELSE 0 END + CASE WHEN volume < 0 THEN 1 ELSE 0 END + CASE WHEN issue < 0 THEN 1 ELSE 0 END + CASE WHEN pages < 0 THEN 1 ELSE 0 END + CASE WHEN year < 0 THEN 1 ELSE 0 END) AS conflicts_most
FROM (SELECT below.*, CASE WHEN length(rest) > 0 AND (substr(rest, 1, 1) BETWEEN '0' AND '9' OR (substr(rest, 1, 4) = 'part' AND substr(rest, 5, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 5) = 'phase' AND substr(rest, 6, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 5) = 'stage' AND substr(rest, 6, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 5) = 'study' AND substr(rest, 6, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 6) = 'volume' AND substr(rest, 7, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 7) = 'chapter' AND substr(rest, 8, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 7) = 'section' AND substr(rest, 8, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 5) = 'paper' AND substr(rest, 6, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 6) = 'number' AND substr(rest, 7, 1) BETWEEN '0' AND '9') OR (substr(rest, 1, 2) = 'no' AND substr(rest, 3, 1) BETWEEN '0' AND '9')) THEN 2 WHEN length(rest) > 0 OR shares_form = 1 THEN 1 ELSE 0 END AS part_state
FROM (SELECT below.*, CASE WHEN part_tells = 0 THEN '' WHEN substr(whole, 1, length(part)) = part THEN substr(whole, length(part) + 1) WHEN substr(whole, length(whole) - length(part) + 1) = part THEN substr(whole, 1, length(whole) - length(part)) ELSE '' END AS rest,
  CASE WHEN same_title = 1 THEN 100 WHEN NOT (differ = 1 AND share_words = 1 AND 2 * edits <= longest) THEN 0 WHEN is_bound = 1 THEN ((100 * longest - 100 * edits) div longest) ELSE ((100 * longest - 100 * levenshtein(part, whole)) div longest) END AS likeness
FROM (SELECT below.*, CASE WHEN part_tells = 1 OR (differ = 1 AND share_words = 1 AND 2 * edits <= longest AND is_bound = 0) THEN replace(shorter, ' ', '') ELSE '' END AS part,
  CASE WHEN part_tells = 1 OR (differ = 1 AND share_words = 1 AND 2 * edits <= longest AND is_bound = 0) THEN replace(longer, ' ', '') ELSE '' END AS whole
FROM (SELECT below.*, CASE WHEN fewest_words < 5 OR 5 * greatest(CASE WHEN a_count > b_count THEN 0 ELSE words_in_b END, CASE WHEN b_count > a_count THEN 0 ELSE words_in_a END) >= most_words THEN 1 ELSE 0 END AS share_words,
  CASE WHEN is_wide = 1 OR names_meet = 0 OR 5 * least(words_in_a, words_in_b) >= 4 * most_words THEN 1 ELSE 0 END AS is_bound
FROM (SELECT below.*, CASE WHEN authors_listed = 0 THEN 0 WHEN same_people = 1 THEN authors_listed ELSE least(aggregate(a_people, 0, (found, item) -> found + CASE WHEN array_contains(b_people, item) THEN 1 ELSE 0 END), aggregate(b_people, 0, (found, item) -> found + CASE WHEN array_contains(a_people, item) THEN 1 ELSE 0 END)) END AS found,
  CASE WHEN authors_listed = 0 OR same_people = 1 OR exists(a_people, item -> contains(b_names, split_part(item, '|', 1))) OR exists(b_people, item -> contains(a_names, split_part(item, '|', 1))) THEN 1 ELSE 0 END AS names_meet,
  CASE WHEN differ = 1 THEN aggregate(a_words, 0, (found, item) -> found + CASE WHEN array_contains(b_words, item) THEN 1 ELSE 0 END) ELSE 0 END AS words_in_b,
  CASE WHEN differ = 1 THEN aggregate(b_words, 0, (found, item) -> found + CASE WHEN array_contains(a_words, item) THEN 1 ELSE 0 END) ELSE 0 END AS words_in_a,
  CASE WHEN one_forms <> '' AND other_forms <> '' AND arrays_overlap(split(one_forms, ' '), split(other_forms, ' ')) THEN 1 ELSE 0 END AS shares_form
FROM (SELECT p.one, p.other, CASE WHEN (a.content_low = b.content_low AND a.content_high = b.content_high AND a.title <> 0) THEN 1 ELSE 0 END AS identical,
  CASE WHEN a.doi_count = 0 OR b.doi_count = 0 THEN 0 WHEN (a.doi_count > 0 AND b.doi_count > 0 AND CASE WHEN a.doi_count > 1 OR b.doi_count > 1 THEN arrays_overlap(split(a.dois, ' '), split(b.dois, ' ')) ELSE a.doi_low = b.doi_low AND a.doi_high = b.doi_high END) AND NOT (a.version <> b.version AND a.version <> 0 AND b.version <> 0) THEN 1 ELSE -1 END AS doi,
  CASE WHEN a.version = 0 OR b.version = 0 THEN 0 WHEN NOT (a.doi_count > 0 AND b.doi_count > 0 AND CASE WHEN a.doi_count > 1 OR b.doi_count > 1 THEN arrays_overlap(split(a.dois, ' '), split(b.dois, ' ')) ELSE a.doi_low = b.doi_low AND a.doi_high = b.doi_high END) THEN 0 WHEN a.version = b.version THEN 1 ELSE -1 END AS version,
  CASE WHEN a.pmid = 0 OR b.pmid = 0 THEN 0 WHEN a.pmid = b.pmid THEN 1 ELSE -1 END AS pmid,
  CASE WHEN NOT (a.issued <> 0 AND b.issued <> 0) THEN 0 WHEN abs(a.issued - b.issued) < 2 THEN 2 - abs(a.issued - b.issued) ELSE 0 - least(abs(a.issued - b.issued), 100) END AS year,
  CASE WHEN a.volume = 0 OR b.volume = 0 THEN 0 WHEN a.volume = b.volume THEN 1 ELSE -1 END AS volume,
  CASE WHEN a.issue = 0 OR b.issue = 0 THEN 0 WHEN a.issue = b.issue THEN 1 ELSE -1 END AS issue,
  CASE WHEN a.first_page = 0 OR b.first_page = 0 THEN 0 WHEN (((a.first_page = b.first_page AND a.first_page <> 0) AND (a.last_page = b.last_page AND a.last_page <> 0)) AND a.runs = 1 AND b.runs = 1 AND a.last_page - a.first_page > 1) THEN 3 WHEN ((a.first_page = b.first_page AND a.first_page <> 0) AND (a.last_page = b.last_page AND a.last_page <> 0)) THEN 2 WHEN (a.first_page = b.first_page AND a.first_page <> 0) THEN 1 WHEN NOT ((a.first_page <> b.first_page AND a.first_page <> 0 AND b.first_page <> 0) AND a.runs = 1 AND b.runs = 1) THEN 0 WHEN (a.first_page > 9 AND b.first_page > 9 AND (a.first_page >= 10) = (b.first_page >= 10) AND (a.first_page >= 100) = (b.first_page >= 100) AND (a.first_page >= 1000) = (b.first_page >= 1000) AND (a.first_page >= 10000) = (b.first_page >= 10000) AND (CASE WHEN (a.first_page % 10 - a.first_page % 1) <> (b.first_page % 10 - b.first_page % 1) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 100 - a.first_page % 10) <> (b.first_page % 100 - b.first_page % 10) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 1000 - a.first_page % 100) <> (b.first_page % 1000 - b.first_page % 100) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 10000 - a.first_page % 1000) <> (b.first_page % 10000 - b.first_page % 1000) THEN 1 ELSE 0 END + CASE WHEN (a.first_page % 100000 - a.first_page % 10000) <> (b.first_page % 100000 - b.first_page % 10000) THEN 1 ELSE 0 END = 1 OR abs(a.first_page - b.first_page) = 1)) OR (b.last_page <> 0 AND a.first_page >= b.first_page AND a.first_page <= b.last_page) OR (a.last_page <> 0 AND b.first_page >= a.first_page AND b.first_page <= a.last_page) THEN -1 ELSE -2 END AS pages,
  CASE WHEN a.title = 0 AND b.title = 0 THEN -1 WHEN a.title = 0 THEN b.telling WHEN b.title = 0 THEN a.telling ELSE least(a.telling, b.telling) END AS telling_words,
  greatest(a.translated, b.translated) AS translated,
  CASE WHEN a.notice = b.notice THEN least(a.notice, 1) WHEN (a.notice = 0 AND b.notice <> 4) OR (b.notice = 0 AND a.notice <> 4) THEN -1 ELSE -2 END AS notice,
  CASE WHEN (a.form = b.form AND a.form <> 0) AND a.form = 4 THEN 2 WHEN (a.form = b.form AND a.form <> 0) THEN 1 WHEN (a.form <> b.form AND a.form <> 0 AND b.form <> 0) THEN -1 ELSE 0 END AS form,
  CASE WHEN (a.form <> b.form AND a.form <> 0 AND b.form <> 0) AND greatest(a.form, b.form) = 3 THEN -1 ELSE 0 END AS preprint,
  CASE WHEN (a.form <> b.form AND a.form <> 0 AND b.form <> 0) AND a.form + b.form = 3 THEN -1 ELSE 0 END AS conference,
  CASE WHEN a.reprint <> b.reprint THEN -1 ELSE 0 END AS reprint,
  least(a.author_count, b.author_count) AS authors_listed,
  CASE WHEN least(a.abstract_count, b.abstract_count) < 10 THEN 0 ELSE ((200 * size(array_intersect(split(a.abstract, ' '), split(b.abstract, ' ')))) div (a.abstract_count + b.abstract_count)) END AS abstract,
  CASE WHEN a.people = b.people THEN 1 ELSE 0 END AS same_people,
  split(a.people, ' ') AS a_people,
  split(b.people, ' ') AS b_people,
  CASE WHEN a.people = b.people THEN '' ELSE replace(a.authors, '|', '') END AS a_names,
  CASE WHEN a.people = b.people THEN '' ELSE replace(b.authors, '|', '') END AS b_names,
  0 AS full_name_least,
  CASE WHEN a.author_count > 0 AND b.author_count > 0 THEN 1 ELSE 0 END AS full_name_most,
  CASE WHEN (a.container_low = b.container_low AND a.container_high = b.container_high AND a.container_low <> 0) THEN 1 WHEN (a.container_low = 0 OR b.container_low = 0) THEN 0 ELSE -1 END AS container_least,
  CASE WHEN (a.container_low = b.container_low AND a.container_high = b.container_high AND a.container_low <> 0) OR ((a.issn_count > 0 AND b.issn_count > 0) OR (a.isbn_count > 0 AND b.isbn_count > 0)) OR NOT (a.container_low = 0 OR b.container_low = 0) THEN 1 ELSE 0 END AS container_most,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) THEN 1 ELSE 0 END AS differ,
  CASE WHEN (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) THEN 1 ELSE 0 END AS same_title,
  CASE WHEN NOT (a.title <> 0 AND b.title <> 0) OR (a.digits = 0 AND b.digits = 0) THEN 0 WHEN a.digits = b.digits THEN 1 ELSE -1 END AS same_digits,
  greatest(a.letters, b.letters) AS longest,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) THEN greatest(abs(a.letters - b.letters), (((((a.lane0 | 141289400074368) - b.lane0) & ((shiftright(((a.lane0 | 141289400074368) - b.lane0), 7) & 1103823438081) * 127)) % 255) + ((((a.lane1 | 141289400074368) - b.lane1) & ((shiftright(((a.lane1 | 141289400074368) - b.lane1), 7) & 1103823438081) * 127)) % 255) + ((((a.lane2 | 141289400074368) - b.lane2) & ((shiftright(((a.lane2 | 141289400074368) - b.lane2), 7) & 1103823438081) * 127)) % 255) + ((((a.lane3 | 141289400074368) - b.lane3) & ((shiftright(((a.lane3 | 141289400074368) - b.lane3), 7) & 1103823438081) * 127)) % 255)) + greatest(0, (b.lane0 % 255 + b.lane1 % 255 + b.lane2 % 255 + b.lane3 % 255) - (a.lane0 % 255 + a.lane1 % 255 + a.lane2 % 255 + a.lane3 % 255))) ELSE 0 END AS edits,
  greatest(a.is_wide, b.is_wide) AS is_wide,
  greatest(a.word_count, b.word_count) AS most_words,
  least(a.word_count, b.word_count) AS fewest_words,
  a.word_count AS a_count,
  b.word_count AS b_count,
  split(a.words, ' ') AS a_words,
  split(b.words, ' ') AS b_words,
  CASE WHEN a.letters < b.letters THEN a.words ELSE b.words END AS shorter,
  CASE WHEN a.letters < b.letters THEN b.words ELSE a.words END AS longer,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) AND (a.has_others = 1 OR b.has_others = 1 OR (a.title_start = b.title_start AND a.title_start <> 0) OR (a.title_end = b.title_end AND a.title_end <> 0)) AND least(a.letters, b.letters) >= 20 AND a.letters <> b.letters AND CASE WHEN a.letters < b.letters THEN a.telling ELSE b.telling END >= 3 THEN 1 ELSE 0 END AS part_tells,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) AND (a.has_others = 1 OR b.has_others = 1) THEN CASE WHEN a.has_others = 1 THEN a.title_forms WHEN a.letters >= 20 THEN replace(a.words, ' ', '') ELSE '' END ELSE '' END AS one_forms,
  CASE WHEN (a.title <> 0 AND b.title <> 0) AND NOT (a.title = b.title AND a.title_too = b.title_too AND a.title <> 0) AND (a.has_others = 1 OR b.has_others = 1) THEN CASE WHEN b.has_others = 1 THEN b.title_forms WHEN b.letters >= 20 THEN replace(b.words, ' ', '') ELSE '' END ELSE '' END AS other_forms
FROM (SELECT one, other FROM (SELECT one, other, outcome FROM dedupe_rough_0) rough WHERE outcome IN ('open', 'review')) p JOIN dedupe_rows a ON a.rid = p.one JOIN dedupe_rows b ON b.rid = p.other) below) below) below) below) below) known) evidence;

DROP TABLE IF EXISTS dedupe_edges;

CREATE TABLE dedupe_edges USING PARQUET AS
SELECT one, other, outcome FROM dedupe_judged WHERE outcome <> 'apart';

INSERT INTO dedupe_steps VALUES ('edges');
