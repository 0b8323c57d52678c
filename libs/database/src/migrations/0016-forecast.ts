/** Renames the nightly forecasts as in the code. */
export const forecast = `
ALTER TABLE foresight RENAME TO forecast;
ALTER INDEX foresight_pkey RENAME TO forecast_pkey;
`;
