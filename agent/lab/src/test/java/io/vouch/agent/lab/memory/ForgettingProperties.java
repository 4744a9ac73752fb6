package io.vouch.agent.lab.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.lab.house.Workplaces;
import io.vouch.agent.replay.AnswerText;
import io.vouch.domain.ConversationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What is said, forgotten and said by others leaves no trace in anybody's answers. */
final class ForgettingProperties {
  private static final List<String> SUBJECTS =
      List.of("red", "blue", "black", "Acme", "Orion", "Zenit", "Laptops", "Headphones");
  private static final List<String> REQUESTS =
      List.of(
          "laptops", "headphones under 200 EUR", "something red", "show me more", "cheapest first");

  private static @Nullable Path directory;
  private static @Nullable MemoryShop shop;
  private static int people;

  @BeforeContainer
  static void open() throws IOException {
    directory = Files.createTempDirectory("vouch-forgetting");
    shop = MemoryShop.open(Workplaces.in(directory));
  }

  @AfterContainer
  static void close() throws IOException {
    shop().close();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(directory))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Two people say the same, but one of them also says things and has them forgotten later; in the
   * end nothing tells the two apart.
   */
  @Property(tries = 60)
  void forgetting_atRandomPlaces_leavesTheStateAndTheNextAnswerOfTheHistoryWithoutIt(
      @ForAll Random random) {
    String forgetful = "forgetful-" + ++people;
    String silent = "silent-" + people;
    List<String> kept = new ArrayList<>(SUBJECTS);
    Collections.shuffle(kept, random);
    List<String> gone = kept.subList(0, 3);
    List<String> staying = kept.subList(3, kept.size());
    List<String> owed = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(3) == 0) {
        String subject = gone.get(random.nextInt(gone.size()));
        say(forgetful, opinion(random, subject));
        owed.add("forget " + subject);
      } else {
        String message = opinion(random, staying.get(random.nextInt(staying.size())));
        say(forgetful, message);
        say(silent, message);
      }
      if (!owed.isEmpty() && random.nextBoolean()) {
        say(forgetful, owed.remove(0));
      }
    }
    owed.forEach(message -> say(forgetful, message));

    assertThat(facts(forgetful)).isEqualTo(facts(silent));
    String request = REQUESTS.get(random.nextInt(3));
    assertThat(stored(say(forgetful, request))).isEqualTo(stored(say(silent, request)));
    assertThat(say(forgetful, "what do you know about me?").text())
        .isEqualTo(say(silent, "what do you know about me?").text());
  }

  /** Several people at once get, word for word, what each gets alone. */
  @Property(tries = 20)
  void conversations_interleaved_equalTheSameConversationsAlone(@ForAll Random random) {
    int crowd = 2 + random.nextInt(4);
    List<List<String>> scripts = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      scripts.add(script(random));
    }
    int group = ++people;
    List<List<String>> together = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      together.add(new ArrayList<>());
      order.addAll(Collections.nCopies(scripts.get(i).size(), i));
    }
    Collections.shuffle(order, random);
    Map<Integer, ConversationId> conversations = new HashMap<>();
    for (int i : order) {
      String message = scripts.get(i).get(together.get(i).size());
      ChatAnswer answer =
          shop().say("crowd-%d-%d".formatted(group, i), conversations.get(i), message);
      conversations.put(i, answer.conversationId());
      together.get(i).add(stored(answer));
    }
    for (int i = 0; i < crowd; i++) {
      assertThat(alone("alone-%d-%d".formatted(group, i), scripts.get(i)))
          .isEqualTo(together.get(i));
    }
  }

  private static List<String> alone(String person, List<String> script) {
    List<String> answers = new ArrayList<>();
    ConversationId conversation = null;
    for (String message : script) {
      ChatAnswer answer = shop().say(person, conversation, message);
      conversation = answer.conversationId();
      answers.add(stored(answer));
    }
    return answers;
  }

  private static List<String> script(Random random) {
    List<String> script = new ArrayList<>();
    int length = 3 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      script.add(
          switch (random.nextInt(4)) {
            case 0 -> opinion(random, SUBJECTS.get(random.nextInt(SUBJECTS.size())));
            case 1 -> "forget that";
            default -> REQUESTS.get(random.nextInt(REQUESTS.size()));
          });
    }
    return script;
  }

  private static String opinion(Random random, String subject) {
    String verb =
        List.of("I like", "I love", "I prefer", "I hate", "I don't like").get(random.nextInt(5));
    return verb + " " + subject;
  }

  private static ChatAnswer say(String person, String message) {
    return shop().say(person, null, message);
  }

  private static List<String> facts(String person) {
    return shop().profile(person).factsAt(shop().nowMillis(), null).stream()
        .map(fact ->
            "%s %s %s %s %s"
                .formatted(
                    fact.polarity(), fact.field(), fact.value(), fact.strength(), fact.validity()))
        .toList();
  }

  private static String stored(ChatAnswer answer) {
    return AnswerText.comparable(
        shop().store().conversations().turn(answer.turnId()).orElseThrow().answerJson());
  }

  private static MemoryShop shop() {
    return Objects.requireNonNull(shop);
  }
}
