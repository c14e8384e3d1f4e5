/** How messages leave the application. */
export type Channel = 'mail' | 'webhook';

/** A message that was not taken, and what that means for trying again. */
export class SendingFault extends Error {
  override readonly name = 'SendingFault';
  /**
   * `later`: this one may be tried again. `channel`: nobody can be reached this way now, so the others need not be tried. `never`: the receiver
   * said for good that it does not take it.
   */
  readonly extent: 'later' | 'channel' | 'never';

  constructor(extent: SendingFault['extent'], message: string) {
    super(message);
    this.extent = extent;
  }
}
