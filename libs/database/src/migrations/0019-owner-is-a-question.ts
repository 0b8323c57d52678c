/**
 * Whom nobody asked is a question, no longer a gate: it leaves every version of every scorecard, because scores of the past are computed by
 * the cards of their day. The owner of a table sees its rows only while row-level security is not forced.
 */
export const ownerIsAQuestion = `
ALTER TABLE scorecard_version NO FORCE ROW LEVEL SECURITY;
-- It keeps published versions as they are.
ALTER TABLE scorecard_version DISABLE TRIGGER keep_published;
UPDATE scorecard_version v SET content = jsonb_set(v.content, '{cards}', (
  SELECT jsonb_agg(jsonb_set(card, '{gates}', (
    SELECT coalesce(jsonb_agg(gate ORDER BY g.place), '[]')
    FROM jsonb_array_elements(card -> 'gates') WITH ORDINALITY g (gate, place)
    WHERE gate ->> 'gate' <> 'owner-never-asked'
  )) ORDER BY c.place)
  FROM jsonb_array_elements(v.content -> 'cards') WITH ORDINALITY c (card, place)
))
WHERE v.content -> 'cards' @? '$[*].gates[*] ? (@.gate == "owner-never-asked")';
ALTER TABLE scorecard_version ENABLE TRIGGER keep_published;
ALTER TABLE scorecard_version FORCE ROW LEVEL SECURITY;
`;
