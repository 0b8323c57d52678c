/** The nightly forecasts have the name that the code gives them. */
export const forecast = `
ALTER TABLE foresight RENAME TO forecast;
ALTER INDEX foresight_pkey RENAME TO forecast_pkey;
`;
