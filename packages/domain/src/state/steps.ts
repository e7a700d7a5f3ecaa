/** The legal steps of one state machine, each once. A status without a step out of it is final. */
export type Steps<Status extends string> = readonly (readonly [from: Status, to: Status])[];

/** Whether a status may become another. Staying where one is is no step: it changes nothing and is never refused. */
export const mayBecome = <Status extends string>(
  steps: Steps<Status>,
  from: NoInfer<Status>,
  to: NoInfer<Status>,
): boolean => steps.some(([before, after]) => before === from && after === to);
