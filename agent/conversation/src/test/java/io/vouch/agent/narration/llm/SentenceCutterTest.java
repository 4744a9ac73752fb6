package io.vouch.agent.narration.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentenceCutterTest {
  private static final String TEXT =
      "Here it is! {item:a.b. c.title} comes, e. Then this\nand that? At {item:1.price}";

  @Test
  void add_textInAnyPieces_isCutAlike() {
    List<String> whole = cut(TEXT.length());

    assertThat(whole)
        .containsExactly(
            "Here it is!",
            "{item:a.b. c.title} comes, e.",
            "Then this",
            "and that?",
            "At {item:1.price}");
    for (int size = 1; size < 12; size++) {
      assertThat(cut(size)).isEqualTo(whole);
    }
  }

  @Test
  void add_sentenceWithoutEnd_isCutAtTheBound() {
    SentenceCutter cutter = new SentenceCutter();

    assertThat(cutter.add("x".repeat(4_000))).hasSize(2);
  }

  private static List<String> cut(int size) {
    SentenceCutter cutter = new SentenceCutter();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < TEXT.length(); i += size) {
      sentences.addAll(cutter.add(TEXT.substring(i, Math.min(TEXT.length(), i + size))));
    }
    sentences.addAll(cutter.end());
    return sentences;
  }
}
