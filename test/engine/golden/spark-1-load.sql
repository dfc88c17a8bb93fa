CREATE TABLE IF NOT EXISTS dedupe_steps (step STRING NOT NULL) USING PARQUET;

DROP TABLE IF EXISTS dedupe_rows;

CREATE TABLE dedupe_rows (
  rid BIGINT NOT NULL,
  pmid BIGINT NOT NULL,
  volume BIGINT NOT NULL,
  issue BIGINT NOT NULL,
  first_page BIGINT NOT NULL,
  last_page BIGINT NOT NULL,
  lane0 BIGINT NOT NULL,
  lane1 BIGINT NOT NULL,
  lane2 BIGINT NOT NULL,
  lane3 BIGINT NOT NULL,
  title INT NOT NULL,
  title_too INT NOT NULL,
  letters INT NOT NULL,
  title_start INT NOT NULL,
  title_end INT NOT NULL,
  digits INT NOT NULL,
  telling INT NOT NULL,
  word_count INT NOT NULL,
  has_others INT NOT NULL,
  is_wide INT NOT NULL,
  translated INT NOT NULL,
  reprint INT NOT NULL,
  notice INT NOT NULL,
  form INT NOT NULL,
  version INT NOT NULL,
  issued INT NOT NULL,
  runs INT NOT NULL,
  doi_count INT NOT NULL,
  doi_low INT NOT NULL,
  doi_high INT NOT NULL,
  container_low INT NOT NULL,
  container_high INT NOT NULL,
  issn_count INT NOT NULL,
  isbn_count INT NOT NULL,
  author_count INT NOT NULL,
  people_low INT NOT NULL,
  people_high INT NOT NULL,
  abstract_count INT NOT NULL,
  content_low INT NOT NULL,
  content_high INT NOT NULL,
  copies INT NOT NULL,
  unit INT NOT NULL,
  id STRING NOT NULL,
  words STRING NOT NULL,
  title_forms STRING NOT NULL,
  people STRING NOT NULL,
  authors STRING NOT NULL,
  dois STRING NOT NULL,
  abstract STRING NOT NULL,
  stored STRING NOT NULL
) USING PARQUET;

DROP TABLE IF EXISTS dedupe_rows_files;

CREATE TABLE dedupe_rows_files (
  rid BIGINT,
  pmid BIGINT,
  volume BIGINT,
  issue BIGINT,
  first_page BIGINT,
  last_page BIGINT,
  lane0 BIGINT,
  lane1 BIGINT,
  lane2 BIGINT,
  lane3 BIGINT,
  title INT,
  title_too INT,
  letters INT,
  title_start INT,
  title_end INT,
  digits INT,
  telling INT,
  word_count INT,
  has_others INT,
  is_wide INT,
  translated INT,
  reprint INT,
  notice INT,
  form INT,
  version INT,
  issued INT,
  runs INT,
  doi_count INT,
  doi_low INT,
  doi_high INT,
  container_low INT,
  container_high INT,
  issn_count INT,
  isbn_count INT,
  author_count INT,
  people_low INT,
  people_high INT,
  abstract_count INT,
  content_low INT,
  content_high INT,
  copies INT,
  unit INT,
  id STRING,
  words STRING,
  title_forms STRING,
  people STRING,
  authors STRING,
  dois STRING,
  abstract STRING,
  stored STRING
) USING CSV OPTIONS ('header' = 'false') LOCATION '/data/run/rows';

INSERT INTO dedupe_rows
SELECT rid, pmid, volume, issue, first_page, last_page, lane0, lane1, lane2, lane3, title, title_too, letters, title_start, title_end, digits, telling, word_count, has_others, is_wide, translated, reprint, notice, form, version, issued, runs, doi_count, doi_low, doi_high, container_low, container_high, issn_count, isbn_count, author_count, people_low, people_high, abstract_count, content_low, content_high, copies, unit, coalesce(id, ''), coalesce(words, ''), coalesce(title_forms, ''), coalesce(people, ''), coalesce(authors, ''), coalesce(dois, ''), coalesce(abstract, ''), coalesce(stored, '')
FROM dedupe_rows_files;

DROP TABLE IF EXISTS dedupe_keys;

CREATE TABLE dedupe_keys (
  key INT NOT NULL,
  rid BIGINT NOT NULL
) USING PARQUET;

DROP TABLE IF EXISTS dedupe_keys_files;

CREATE TABLE dedupe_keys_files (
  key INT,
  rid BIGINT
) USING CSV OPTIONS ('header' = 'false') LOCATION '/data/run/keys';

INSERT INTO dedupe_keys
SELECT key, rid
FROM dedupe_keys_files;

DROP TABLE IF EXISTS dedupe_joined;

CREATE TABLE dedupe_joined (
  one BIGINT NOT NULL,
  other BIGINT NOT NULL
) USING PARQUET;

DROP TABLE IF EXISTS dedupe_parted;

CREATE TABLE dedupe_parted (
  one BIGINT NOT NULL,
  other BIGINT NOT NULL
) USING PARQUET;

INSERT INTO dedupe_steps VALUES ('run 1744121339 -1654666828');

INSERT INTO dedupe_steps VALUES ('tables');

INSERT INTO dedupe_steps VALUES ('shard 0');

INSERT INTO dedupe_steps VALUES ('shard 0 loaded');

INSERT INTO dedupe_steps VALUES ('decisions');
