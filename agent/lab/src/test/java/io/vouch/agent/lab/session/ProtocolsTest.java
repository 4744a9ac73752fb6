package io.vouch.agent.lab.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.ChatReportPage;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.report.ReportFile;
import io.vouch.agent.report.Table;
import io.vouch.domain.constraint.Constraint;
import io.vouch.simulator.demo.DemoMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The protocols on a market small enough for a test: their order of policies, not their figures.
 */
final class ProtocolsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final SessionMarket MARKET = DemoSessions.of(DemoMarket.generate(7, 300, 120));
  private static final SessionModels MODELS =
      SessionModels.train(MARKET, CLOCK, (phase, done, total) -> {});
  private static final SessionOptions SIZE = new SessionOptions(80, 1, 10);

  @Test
  void questions_onTerseUsers_areOrderedAndRepeatable() {
    List<QuestionFigures.Row> rows = questions();

    assertThat(turns(rows, "terse", "oracle")).isEqualTo(1);
    assertThat(turns(rows, "terse", "never_ask")).isLessThan(turns(rows, "terse", "random"));
    // A question below a slate costs nothing but is answered, so on terse users it cannot lose
    // much.
    assertThat(turns(rows, "terse", "saving_beside_slate"))
        .isLessThan(turns(rows, "terse", "never_ask") + 0.05);
    assertThat(rows)
        .filteredOn(row -> row.policy().equals("never_ask"))
        .allSatisfy(row -> assertThat(row.questions()).isZero());
    assertThat(questions()).isEqualTo(rows);
  }

  @Test
  void longTalks_memory_isReadFromTheStore(@TempDir Path folder) {
    LongEvaluation.Figures figures =
        (LongEvaluation.Figures)
            new LongEvaluation(MARKET, MODELS, SIZE, line -> {})
                .run(Workplaces.in(folder))
                .figures();

    assertThat(figures.profileRecall()).isGreaterThan(0.9);
    assertThat(figures.profilePrecision()).isEqualTo(1);
    assertThat(figures.rows())
        .filteredOn(row -> row.policy().equals("oracle"))
        .allSatisfy(row -> assertThat(row.averageTurns()).isEqualTo(1));
  }

  @Test
  void longChat_alternatesBlocksAndGivesUpAfterFifty() {
    List<String> heard = new ArrayList<>();
    SessionPolicy.Session session =
        new SessionPolicy.Session() {
          @Override
          public int[] answer(@Nullable Fact fact) {
            heard.add(fact == null ? "more" : fact.message());
            return heard.size() == 13 ? new int[] {7} : new int[] {1};
          }

          @Override
          public void chat(String message) {
            heard.add("chat");
          }
        };
    Fact fact = new Fact("fact", Constraint.OneOf.of("a", "b"));

    assertThat(LongChat.talk(session, 7, List.of(fact, fact))).isEqualTo(13);
    assertThat(heard)
        .containsExactly(
            "fact", "more", "more", "more", "more", "chat", "chat", "chat", "chat", "chat", "fact",
            "more", "more");
    assertThat(LongChat.talk(asked -> new int[0], 7, List.of())).isEqualTo(51);
  }

  @Test
  void page_ofReports_saysWhatWasNotReached(@TempDir Path folder) throws Exception {
    ChatReport report =
        new ChatReport(
            Protocol.P6,
            "a <title>",
            "figures",
            new Table(List.of("a"), List.of(List.of("b"))),
            List.of("note"),
            new Machine(2, 1, 1, "21"),
            List.of(),
            List.of(
                ChatReport.Goal.atLeast("share", 1, 0.5),
                ChatReport.Goal.atMost("violations", 0, 0)));
    ReportFile.write(folder.resolve("r.md"), ChatReportPage.of(List.of(report)));

    assertThat(Files.readString(folder.resolve("r.md")))
        .contains("1 of 2 goals were not reached in this run.")
        .contains("| share | at least 1 | 0.500 | not reached |")
        .contains("| violations | at most 0 | 0 | reached |")
        .contains("## P6: a &lt;title&gt;");
  }

  private static List<QuestionFigures.Row> questions() {
    return new QuestionEvaluation(MARKET, MODELS, SIZE, line -> {}).rows();
  }

  private static double turns(List<QuestionFigures.Row> rows, String talk, String policy) {
    return rows.stream()
        .filter(row -> row.talk().equals(talk) && row.policy().equals(policy))
        .findFirst()
        .orElseThrow()
        .averageTurns()
        .mean();
  }
}
