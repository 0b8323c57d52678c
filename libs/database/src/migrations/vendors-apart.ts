/** SQL that forces row-level security on the tables, so that everyone, their owner too, sees the rows of one vendor only. */
export function keepVendorsApart(...tables: string[]): string {
  // Without the NULLIF a reused connection raises instead of seeing nothing.
  const own = `vendor_id = NULLIF(current_setting('afterpilot.vendor', true), '')::uuid`;
  return tables
    .map(
      (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor_only ON ${table} USING (${own}) WITH CHECK (${own});`,
    )
    .join('\n');
}
