import { calibrationOf } from './calibration';

describe('calibration of forecasts', () => {
  it('measures order, squared error and distance from the observed share', () => {
    const forecasts = [0.1, 0.4, 0.4, 0.8].map((chance, i) => ({ chance, happened: i === 1 || i === 3 }));
    const { auc, brier, ece } = calibrationOf(forecasts);
    expect(auc).toBeCloseTo(3.5 / 4, 12);
    expect(brier).toBeCloseTo((0.01 + 0.36 + 0.16 + 0.04) / 4, 12);
    expect(ece).toBeCloseTo((0.1 + 0.2 + 0.2) / 4, 12);
  });
});
