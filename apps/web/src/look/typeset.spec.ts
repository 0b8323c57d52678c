import { leadOf, unbroken } from './typeset';

describe('typesetting', () => {
  it('keeps numbers with what they count', () => {
    expect(unbroken('Only 206 of 398 devices reported on 22 November; under 80 % since 7 November.')).toBe(
      'Only 206\u00a0of 398\u00a0devices reported on 22\u00a0November; under 80\u00a0% since 7\u00a0November.',
    );
  });

  it('says the first sentence large, the rest small', () => {
    expect(leadOf('Nobody who decides has answered since 27 July (was every 8 days). Eleven mails unanswered.')).toEqual({
      lead: 'Nobody who decides has answered since 27 July (was every 8 days).',
      rest: 'Eleven mails unanswered.',
    });
    expect(leadOf('Hafiz left on 14 August; nobody has taken over.')).toEqual({
      lead: 'Hafiz left on 14 August; nobody has taken over.',
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
