SELECT *,
  CASE
    WHEN (((year <= -1) AND NOT ((doi >= 1)))) THEN 'apart'
    WHEN ((title >= 95 AND container >= 0)) AND NOT (((year <= -1) AND NOT ((doi >= 1)))) THEN 'merge'
    WHEN ((title >= 95 AND container >= 0)) AND NOT (((year <= -1) AND NOT ((doi >= 1)))) THEN 'open'
    WHEN ((title >= 95 AND container >= 0)
      OR (title_part >= 1)) THEN 'review'
    ELSE 'apart' END AS outcome,
  CASE WHEN (title >= 95 AND container >= 0) THEN 0 ELSE -1 END AS merge_rule,
  CASE WHEN (title_part >= 1) THEN 0 ELSE -1 END AS review_rule,
  CASE WHEN ((year <= -1) AND NOT ((doi >= 1))) THEN 0 ELSE -1 END AS veto
FROM evidence
