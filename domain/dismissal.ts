/**
 * Why somebody ended an episode without an answer, as it is counted; their own words are in the thread's record.
 * `elsewhere`: answered in another channel or by telephone. `not_ours`: meant for somebody else.
 */
export const DISMISSALS = ['spam', 'thanks', 'elsewhere', 'not_ours', 'other'] as const;
export type Dismissal = (typeof DISMISSALS)[number];
