/** Trouble ordered for a kind of call. `POST /2/tweets` names one, `*` means any. */
export interface Fault {
  call: string;
  /**
   * - `status`: answers `status` and `body`; nothing is done
   * - `lost_response`: does the work, then closes the connection without a byte
   * - `cut_response`: does the work, then sends the head and half the body
   * - `slow`: does the work at once, answers after `delayMs` of real time
   * - `refuse`: closes the connection; nothing is done
   * - `html_503`: a page instead of JSON; nothing is done
   * - `html_503_after_success`: does the work, then answers with that page
   */
  kind:
    | 'status'
    | 'lost_response'
    | 'cut_response'
    | 'slow'
    | 'refuse'
    | 'html_503'
    | 'html_503_after_success';
  status?: number | undefined;
  body?: unknown;
  delayMs?: number | undefined;
  /** How many calls it befalls. */
  times?: number | undefined;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that befalls this call, used up by it. */
  take(call: string): Fault | undefined;
}

export const faultList = (): Faults => {
  let list: (Fault & { times: number })[] = [];
  return {
    add: (fault) => {
      list.push({ ...fault, times: fault.times ?? 1 });
    },
    clear: () => {
      list = [];
    },
    take(call) {
      const fault = list.find((one) => one.call === call || one.call === '*');
      if (fault === undefined) return undefined;
      fault.times -= 1;
      list = list.filter((one) => one.times > 0);
      return fault;
    },
  };
};
