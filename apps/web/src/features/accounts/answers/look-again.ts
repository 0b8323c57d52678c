import { queryClient } from '../../../api/query-client';

/** A new signal moves the score within moments, in another process: look again twice. */
export function lookAgain(account: string): void {
  const look = () => {
    void queryClient.invalidateQueries({ queryKey: ['account', account] });
    void queryClient.invalidateQueries({ queryKey: ['portfolio'] });
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
  };
  look();
  window.setTimeout(look, 2_500);
}
