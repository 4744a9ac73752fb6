package io.vouch.agent.lab.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a study of talking users; every number in it is simulated.
 *
 * @param simulated always true, so that nobody takes the figures for measurements of people
 * @param market whose items were talked about
 * @param rows one per way of talking and chat
 * @param transcripts the first conversations of each row
 */
public record TalkReport(
    boolean simulated,
    String market,
    int items,
    int users,
    long seed,
    int mostTurns,
    List<Row> rows,
    List<String> notes,
    List<Transcript> transcripts) {
  public TalkReport {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    transcripts = List.copyOf(transcripts);
  }

  /** A mean over users with its 95% bootstrap interval. */
  public record Figure(double mean, double lower, double upper) {}

  /** The share of users who had accepted an item after so many turns. */
  public record Within(int turns, Figure share) {}

  /**
   * One way of talking to one chat.
   *
   * @param talks how the users talk
   * @param chat what they talk to: {@code vouch} or {@code chance}
   * @param segment whose conversations these are: {@code everybody}, or one part of a mixture
   * @param n conversations
   * @param success the share that ended with an accepted item
   * @param turnsToSuccess among those; null if there were none
   * @param understood the share of messages that were not answered by a question
   * @param honoured the share of slates that kept to every wish said so far; null without slates
   * @param leaks messages that named an acceptable item nobody had shown; must be 0
   */
  public record Row(
      String talks,
      String chat,
      String segment,
      int n,
      Figure success,
      List<Within> within,
      @Nullable Figure turnsToSuccess,
      Figure understood,
      @Nullable Figure honoured,
      int leaks) {
    public Row {
      within = List.copyOf(within);
    }
  }

  /** One conversation, line by line. */
  public record Transcript(String talks, String chat, int user, List<String> lines) {
    public Transcript {
      lines = List.copyOf(lines);
    }
  }
}
