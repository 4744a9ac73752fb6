package io.vouch.tools.experiment;

/** What has become of a window that was started. */
public sealed interface WindowStatus {
  /** It runs; its outcomes are not to be looked at before its end. */
  record Running(long endsAtMillis) implements WindowStatus {}

  /** It has ended and every outcome that will be counted has been. */
  record Complete(WindowReport report) implements WindowStatus {}

  /** Its outcomes can never be had: a round that waits for it must hold. */
  record Lost(String reason) implements WindowStatus {}
}
