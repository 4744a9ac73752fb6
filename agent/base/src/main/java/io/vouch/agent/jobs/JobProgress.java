package io.vouch.agent.jobs;

/**
 * How far a job is, for people.
 *
 * @param title what it works on, such as a file's name
 * @param detail what it does now
 * @param done of {@code total}, in {@code unit}
 * @param total 0 where it is not known
 */
public record JobProgress(String title, String detail, long done, long total, String unit) {
  /** At the beginning. */
  public static JobProgress of(String title) {
    return new JobProgress(title, "", 0, 0, "");
  }

  /** The same job, so far. */
  public JobProgress at(String now, long doneNow, long ofTotal, String inUnit) {
    return new JobProgress(title, now, doneNow, ofTotal, inUnit);
  }
}
