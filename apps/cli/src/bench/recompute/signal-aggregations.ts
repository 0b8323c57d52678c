/**
 * The query that a nightly job without stored facts would need: one statement over the signals that reads nearly what the cards read,
 * such as reply rhythms, unanswered asks, roles, fleets, open records and decaying sums.
 */
export const WHAT_CARDS_READ = `
  WITH said AS MATERIALIZED (
    SELECT account_id, kind, occurred_at, pilot, person_id, data, occurred_at::date AS day,
      extract(epoch FROM $2::timestamptz - occurred_at)::float8 / 86400 AS age,
      CASE WHEN kind IN ('touchpoint.inbound', 'meeting.held') THEN coalesce(data->>'side', 'client') END AS answered_by,
      kind = 'touchpoint.outbound' AND coalesce((data->>'expectsAnswer')::boolean, true) AS asks
    FROM signal WHERE vendor_id = $1 AND occurred_at <= $2
  ),
  roles AS (
    SELECT DISTINCT ON (account_id, data->>'role', person_id) account_id, data->>'role' AS role, person_id, occurred_at AS since, kind = 'stakeholder.assigned' AS holds
    FROM said WHERE kind IN ('stakeholder.assigned', 'stakeholder.vacated')
    ORDER BY account_id, data->>'role', person_id, occurred_at DESC
  ),
  held AS (
    SELECT account_id, jsonb_object_agg(role, people) AS roles
    FROM (SELECT account_id, role, jsonb_agg(person_id) FILTER (WHERE holds) AS people FROM roles GROUP BY account_id, role) r GROUP BY account_id
  ),
  answers AS (
    SELECT account_id, side, day, occurred_at, person_id,
      day - lag(day) OVER w AS gap, row_number() OVER (PARTITION BY account_id, side ORDER BY day DESC) AS latest
    FROM (
      SELECT DISTINCT ON (account_id, side, day) account_id, side, day, occurred_at, person_id FROM (
        SELECT account_id, answered_by AS side, day, occurred_at, person_id FROM said WHERE answered_by IS NOT NULL
        UNION ALL
        SELECT s.account_id, 'decider', s.day, s.occurred_at, s.person_id FROM said s
        JOIN roles r ON r.account_id = s.account_id AND r.person_id = s.person_id AND r.holds AND r.role IN ('champion', 'sponsor', 'budget-holder', 'system-owner')
        WHERE s.answered_by IS NOT NULL) each
      ORDER BY account_id, side, day, occurred_at DESC) days
    WINDOW w AS (PARTITION BY account_id, side ORDER BY day)
  ),
  rhythms AS (
    SELECT account_id, side, max(occurred_at) AS last, count(gap) AS gaps, avg(gap) AS mean, avg(ln(1 + gap)) AS log_mean, max(gap) AS longest,
      avg(gap) FILTER (WHERE latest <= 5) AS last_five, stddev_samp(ln(1 + gap)) AS spread
    FROM answers GROUP BY account_id, side
  ),
  asked AS (
    SELECT s.account_id, count(*) FILTER (WHERE s.age >= 3) AS unanswered, count(*) FILTER (WHERE s.age >= 7) AS waiting, max(s.occurred_at) AS last_ask
    FROM said s LEFT JOIN rhythms r ON r.account_id = s.account_id AND r.side = 'client'
    WHERE s.asks AND (r.last IS NULL OR s.occurred_at > r.last) GROUP BY s.account_id
  ),
  fleet AS (
    SELECT account_id, pilot, (array_agg(data ORDER BY occurred_at DESC))[1] AS last,
      array_agg((data->>'reporting')::float8 / nullif((data->>'activated')::float8, 0) ORDER BY occurred_at DESC) FILTER (WHERE age < 30) AS shares,
      max((data->>'activated')::int) AS greatest,
      max((data->>'activated')::int) FILTER (WHERE age >= 30) AS greatest_before,
      max(occurred_at) FILTER (WHERE (data->>'reporting')::float8 >= 0.8 * (data->>'activated')::float8) AS last_well
    FROM said WHERE kind = 'fleet.reported' GROUP BY account_id, pilot
  ),
  open_items AS (
    SELECT account_id, jsonb_object_agg(what || ':' || name, opened) AS open
    FROM (
      SELECT account_id, split_part(kind, '.', 1) AS what, coalesce(data->>'ticket', data->>'decision', data->>'promise', data->>'invoice') AS name,
        max(occurred_at) FILTER (WHERE kind IN ('ticket.opened', 'decision.opened', 'promise.made', 'invoice.issued')) AS opened,
        max(occurred_at) FILTER (WHERE kind IN ('ticket.closed', 'decision.closed', 'promise.settled', 'invoice.paid')) AS closed
      FROM said WHERE kind IN ('ticket.opened', 'ticket.closed', 'decision.opened', 'decision.closed', 'promise.made', 'promise.settled', 'invoice.issued', 'invoice.paid')
      GROUP BY 1, 2, 3) item
    WHERE opened IS NOT NULL AND (closed IS NULL OR closed < opened) AND name IS NOT NULL GROUP BY account_id
  ),
  latest AS (
    SELECT account_id, jsonb_object_agg(kind || coalesce(part, ''), data) AS latest
    FROM (SELECT DISTINCT ON (account_id, kind, coalesce(data->>'dimension', data->>'topic', data->>'item')) account_id, kind, coalesce(data->>'dimension', data->>'topic', data->>'item') AS part, data
          FROM said WHERE kind IN ('account.described', 'pilot.described', 'pilot.handed-over', 'readiness.answered', 'pulse.given', 'knowledge.shown', 'survey.answered', 'budget.changed',
            'rollout.planned', 'contract.signed', 'contract.renewed', 'contract.ended', 'notice.given', 'next-step.agreed', 'value.claimed', 'value.accepted', 'handover.item-accepted', 'quiet.agreed')
          ORDER BY account_id, kind, coalesce(data->>'dimension', data->>'topic', data->>'item'), occurred_at DESC) l
    GROUP BY account_id
  ),
  sums AS (
    SELECT account_id, count(*) AS signals, min(occurred_at) AS first,
      count(DISTINCT person_id) FILTER (WHERE answered_by = 'client' AND age < 120) AS people,
      max(occurred_at) FILTER (WHERE kind = 'meeting.held') AS held, max(occurred_at) FILTER (WHERE kind = 'meeting.missed') AS missed,
      max(occurred_at) FILTER (WHERE kind IN ('order.placed', 'pilot.handed-over', 'pilot.stage-changed', 'decision.closed', 'value.accepted')) AS forward,
      max(occurred_at) FILTER (WHERE kind = 'user.active') AS used,
      sum(power(2, -age / 60)) FILTER (WHERE answered_by = 'client') AS answered_60,
      sum(power(2, -age / 14)) FILTER (WHERE kind = 'user.active') AS used_14, sum(power(2, -age / 180)) FILTER (WHERE kind = 'user.active') AS used_180,
      sum(power(2, -age / 60)) FILTER (WHERE kind = 'operation.performed') AS operated_60,
      sum(power(2, -age / 60)) FILTER (WHERE kind = 'operation.performed' AND data->>'by' = 'client') AS operated_by_client_60,
      sum((data->>'raised')::float8 * power(2, -age / 30)) FILTER (WHERE kind = 'alarm.handled') AS raised_30,
      sum((data->>'handled')::float8 * power(2, -age / 30)) FILTER (WHERE kind = 'alarm.handled') AS handled_30
    FROM said GROUP BY account_id
  )
  SELECT sums.*, client.*, decider.*, partner.last AS partner_last, asked.unanswered, asked.waiting, asked.last_ask, held.roles, fleets.fleets, open_items.open, latest.latest
  FROM sums
  LEFT JOIN rhythms client ON client.account_id = sums.account_id AND client.side = 'client'
  LEFT JOIN rhythms decider ON decider.account_id = sums.account_id AND decider.side = 'decider'
  LEFT JOIN rhythms partner ON partner.account_id = sums.account_id AND partner.side = 'partner'
  LEFT JOIN asked ON asked.account_id = sums.account_id
  LEFT JOIN held ON held.account_id = sums.account_id
  LEFT JOIN (SELECT account_id, jsonb_agg(jsonb_build_array(pilot, last, shares, greatest, greatest_before, last_well)) AS fleets FROM fleet GROUP BY account_id) fleets ON fleets.account_id = sums.account_id
  LEFT JOIN open_items ON open_items.account_id = sums.account_id
  LEFT JOIN latest ON latest.account_id = sums.account_id`;

/** The smallest useful query: a count, the latest, one mean, one decaying sum. It is far from a score. */
export const LIGHT = `
  SELECT account_id, count(*) AS signals, max(occurred_at) AS last,
    avg(extract(epoch FROM gap)) AS mean_gap,
    sum(exp(-ln(2) * extract(epoch FROM $2::timestamptz - occurred_at) / (30 * 86400))) FILTER (WHERE occurred_at > $2::timestamptz - interval '90 days') AS decayed
  FROM (SELECT account_id, occurred_at, occurred_at - lag(occurred_at) OVER (PARTITION BY account_id ORDER BY occurred_at) AS gap
        FROM signal WHERE vendor_id = $1 AND occurred_at <= $2) AS each
  GROUP BY account_id`;
