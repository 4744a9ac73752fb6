package io.vouch.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chat --mesage hi | vouch chat has no option (--mesage). Maybe: --message.",
        "chat --zzz | vouch chat has no option (--zzz). Maybe: vouch chat --help.",
        "dmo | vouch has no argument or command (dmo). Maybe: demo.",
        "keys create | vouch keys create needs --role=<role>. Maybe: vouch keys create --help.",
        "people forget | vouch people forget needs PERSON. Maybe: vouch people forget --help.",
        "serve --port | vouch serve needs --port=PORT. Maybe: vouch serve --help.",
        "serve --port much | --port=PORT (much) must be a whole number. Maybe: vouch serve --help.",
        "keys create --role king | must be one of ingest, serve, admin.",
        "experiments start a --treat some | --treat=SHARE (some) must be a number.",
        "recommend --limit 3 --limit 4 | vouch recommend takes the option (--limit=N) once.",
        "replay --since 1d --conversation c | vouch replay takes one of --conversation=ID,"
            + " --since=WHEN at a time.",
        "import a --on-error maybe | --on-error (maybe) must be skip or stop.",
        "serve --insecure=no | --insecure (no) cannot be read. Maybe: vouch serve --help.",
        "config | vouch config needs a command.",
      })
  void wrongWords_areAnsweredByASentence(String words, String sentence) {
    StringWriter err = new StringWriter();

    int exitCode = VouchMain.commandLine().setErr(new PrintWriter(err)).execute(words.split(" "));

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString().lines().findFirst())
        .hasValueSatisfying(first -> assertThat(first).contains(sentence));
  }

  @Test
  void usage_followsUnlessSomethingNearWasMeant() {
    StringWriter near = new StringWriter();
    StringWriter far = new StringWriter();

    VouchMain.commandLine().setErr(new PrintWriter(near)).execute("chat", "--mesage", "hi");
    VouchMain.commandLine().setErr(new PrintWriter(far)).execute("chat", "--zzz");

    assertThat(near.toString()).doesNotContain("Usage:");
    assertThat(far.toString()).contains("Usage: vouch chat");
  }

  @Test
  void help_listsCommandsMostWantedFirst() {
    assertThat(VouchMain.commandLine().getSubcommands().keySet())
        .containsExactly(
            "demo",
            "chat",
            "serve",
            "import",
            "train",
            "recommend",
            "tune",
            "experiments",
            "evaluate",
            "simulate",
            "bench",
            "replay",
            "people",
            "keys",
            "config",
            "doctor",
            "generate-completion");
  }
}
