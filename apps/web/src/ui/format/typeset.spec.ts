import { leadOf, unbroken } from './typeset';

describe('typesetting', () => {
  it('keeps numbers with what they count', () => {
    expect(unbroken('Only 206 of 398 devices reported on 22 November; the share has been below 80 % since 7 November.')).toBe(
      'Only 206\u00a0of 398\u00a0devices reported on 22\u00a0November; the share has been below 80\u00a0% since 7\u00a0November.',
    );
  });

  it('says the first sentence large, the rest small', () => {
    expect(leadOf('No decision-maker has replied since 27 July (usually every 8 days). 11 emails unanswered.')).toEqual({
      lead: 'No decision-maker has replied since 27 July (usually every 8 days).',
      rest: '11 emails unanswered.',
    });
    expect(leadOf('Hafiz left as champion on 14 August and has not been replaced.')).toEqual({
      lead: 'Hafiz left as champion on 14 August and has not been replaced.',
      rest: '',
    });
  });

  it('is not taken in by abbreviations', () => {
    expect(leadOf('Dr. Weber of St. Gallen has left. Nobody took over.')).toEqual({
      lead: 'Dr. Weber of St. Gallen has left.',
      rest: 'Nobody took over.',
    });
  });
});
