/** Error of the TM Forum interfaces (TMF630); v5 wants the type, v4 allows it. */
export const problem = (status: number, reason: string) => ({
  '@type': 'Error',
  code: String(status),
  reason,
  status: String(status),
});
