/** SQL by which each of these tables shows a vendor its own rows alone, to the owner of the table too. */
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
