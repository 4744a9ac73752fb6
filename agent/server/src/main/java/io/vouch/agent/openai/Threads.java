package io.vouch.agent.openai;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.ConversationStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Finds the conversation that a stateless request belongs to.
 *
 * <p>The keys, strongest first: a header that names the thread; the transcript that the client
 * resends (the newest conversation of the person in which exactly those words were said); the body
 * member {@code user}. Where none speaks, a conversation begins. A key counts only among the
 * conversations of its own person. Everything is read from the store, so it survives a restart.
 */
@Singleton
final class Threads {
  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);

  /** How far back a resent transcript is looked for; arbitrary. */
  private static final int RECENT = 100;

  /** Conversations that were not named by the client, and may be found by their words. */
  private static final String UNNAMED = "oai-t-";

  private static final String NAMED = "oai-";

  /** 132 bits of the digest: no two threads meet. */
  private static final int DIGEST_LENGTH = 22;

  private final ConversationStore conversations;
  private final IdSource ids;
  private final InstantSource clock;

  @Inject
  Threads(VouchStore store, IdSource ids, InstantSource clock) {
    this.conversations = store.conversations();
    this.ids = ids;
    this.clock = clock;
  }

  /** The conversation, started if it is new. */
  ConversationId conversation(PersonId person, ClientHeaders headers, CompletionBody body) {
    ConversationId id = id(person, headers, body);
    if (conversations.find(id).isEmpty()) {
      conversations.start(new Conversation(id, person, clock.millis()));
    }
    return id;
  }

  private ConversationId id(PersonId person, ClientHeaders headers, CompletionBody body) {
    Optional<String> thread = headers.thread();
    if (thread.isPresent()) {
      return named(person, "thread", thread.get());
    }
    String user = body.user();
    if (body.earlier().isEmpty() && user != null) {
      return named(person, "user", user);
    }
    return byWords(person, body)
        .orElseGet(() ->
            user == null ? new ConversationId(UNNAMED + ids.next()) : named(person, "user", user));
  }

  private Optional<ConversationId> byWords(PersonId person, CompletionBody body) {
    List<String> before = withoutRepeats(body.earlier());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(body.earlier());
    all.add(body.newest());
    List<String> again = withoutRepeats(all);
    return conversations.of(person, RECENT).stream()
        .map(Conversation::id)
        .filter(id -> id.value().startsWith(UNNAMED))
        .filter(id -> wasSaid(id, before) || wasSaid(id, again))
        .findFirst();
  }

  /** The last turn first: it tells most conversations apart without reading them whole. */
  private boolean wasSaid(ConversationId id, List<String> words) {
    return conversations
            .lastTurn(id)
            .filter(turn -> turn.message().equals(words.getLast()))
            .isPresent()
        && withoutRepeats(conversations.turns(id).stream().map(StoredTurn::message).toList())
            .equals(words);
  }

  /** "Regenerate" says the same words again; they are one step of the transcript. */
  private static List<String> withoutRepeats(List<String> words) {
    List<String> steps = new ArrayList<>();
    for (String word : words) {
      if (steps.isEmpty() || !steps.getLast().equals(word)) {
        steps.add(word);
      }
    }
    return steps;
  }

  private static ConversationId named(PersonId person, String kind, String key) {
    String text = "%d:%s/%s/%s".formatted(person.value().length(), person, kind, key);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String name = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
      return new ConversationId(NAMED + name.substring(0, DIGEST_LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noSha256(), e);
    }
  }
}
