/**
 * The portfolio filters, sorts and searches by columns. Until now most of them were inside `health.breakdown`, which has to be unpacked
 * for every account of a vendor; existing rows are filled from there. `search_text` of health needs the catalogue's sentences, so it is
 * written by the next computation: all forecasts are marked as old, and the next night recomputes every account.
 */
export const portfolioColumns = `
-- Lower case without accents, as both sides of a search compare it.
CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(regexp_replace(normalize(said, NFD), '[\\u0300-\\u036f]', '', 'g'));

ALTER TABLE account ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (
  folded(name || ' ' || key || ' ' || coalesce(region, '') || ' ' || coalesce(csm, '') || ' ' || coalesce(ae, ''))) STORED;

ALTER TABLE health
  ADD COLUMN hint jsonb,
  ADD COLUMN worded_at timestamptz(3),
  ADD COLUMN handed_over_at timestamptz(3),
  ADD COLUMN handover_assumed boolean NOT NULL DEFAULT false,
  ADD COLUMN window_closes_on date,
  ADD COLUMN gates text[] NOT NULL DEFAULT '{}',
  ADD COLUMN cause text,
  ADD COLUMN cause_strength double precision,
  ADD COLUMN override jsonb,
  ADD COLUMN change30 double precision,
  ADD COLUMN search_text text,
  ADD COLUMN named_people uuid[] NOT NULL DEFAULT '{}';

ALTER TABLE health NO FORCE ROW LEVEL SECURITY;
UPDATE health h SET
  hint = nullif(breakdown->'hint', 'null'),
  worded_at = to_timestamp((breakdown->>'at')::float8 / 1000),
  handed_over_at = to_timestamp((breakdown->>'handedOverAt')::float8 / 1000),
  handover_assumed = coalesce((breakdown->>'handoverAssumed')::boolean, false),
  window_closes_on = date '1970-01-01' + (breakdown->>'windowClosesDay')::int,
  gates = ARRAY(SELECT gate #>> '{}' FROM jsonb_path_query(breakdown, '$.gates[*].gate') gate),
  cause = breakdown->'causes'->0->>'cause',
  cause_strength = (breakdown->'causes'->0->>'strength')::float8,
  override = nullif(breakdown->'override', 'null'),
  change30 = score - (
    SELECT (point->>1)::float8 FROM json_array_elements(trail) point
    WHERE point->>0 = to_char((as_of AT TIME ZONE 'UTC')::date - 30, 'YYYY-MM-DD') LIMIT 1),
  named_people = ARRAY(
    SELECT DISTINCT (param #>> '{}')::uuid
    FROM jsonb_path_query(jsonb_build_array(sentence, breakdown->'hint'),
      '$[*].params.* ? (@.type() == "string") ? (@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")') param)
WHERE breakdown IS NOT NULL;
ALTER TABLE health FORCE ROW LEVEL SECURITY;

-- What a night will say of the change in 30 days. Forecasts without it are worth nothing.
ALTER TABLE foresight ADD COLUMN changes double precision[] NOT NULL DEFAULT '{}';
ALTER TABLE foresight NO FORCE ROW LEVEL SECURITY;
UPDATE foresight SET version = 'before the columns of the portfolio';
ALTER TABLE foresight FORCE ROW LEVEL SECURITY;
ALTER TABLE foresight ALTER COLUMN changes DROP DEFAULT;
`;
