package io.vouch.agent.tuning.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.domain.EpisodeKey;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a proposal out of a model's words: missing changes are none, malformed items are dropped
 * and said to be, and nothing throws.
 */
final class ProposalReader {
  private static final ControlMessages SAY = Messages.of(ControlMessages.class);

  private static final int LONGEST_REASON = 500;
  private static final int MOST_ITEMS = 32;

  private ProposalReader() {}

  static ControllerAnswer read(String text) {
    Optional<JsonNode> found = JsonText.object(text);
    if (found.isEmpty()) {
      return ControllerAnswer.nothing(SAY.answerWithoutJson());
    }
    JsonNode root = found.get();
    JsonNode hold = root.path("hold");
    if (hold.isTextual() && !hold.asText().isBlank()) {
      return new ControllerAnswer(new Hold(shortened(hold.asText())), List.of());
    }
    List<Correction> corrections = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    JsonNode items = root.path("proposals");
    if (!items.isArray() && !items.isMissingNode()) {
      refusals.add(SAY.proposalsNoList());
      return new ControllerAnswer(new Adjust(corrections, reason(root)), refusals);
    }
    for (int i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
      try {
        corrections.add(correction(items.get(i)));
      } catch (VouchException | MalformedItem e) {
        refusals.add(SAY.itemDropped(i, shortened(String.valueOf(e.getMessage()))));
      }
    }
    if (items.size() > MOST_ITEMS) {
      refusals.add(SAY.furtherItemsDropped(MOST_ITEMS));
    }
    return new ControllerAnswer(new Adjust(corrections, reason(root)), refusals);
  }

  private static String reason(JsonNode root) {
    JsonNode reason = root.path("reason");
    return reason.isTextual() ? shortened(reason.asText()) : SAY.noSummary();
  }

  private static Correction correction(JsonNode item) {
    JsonNode relation = item.path("relation_key");
    if (!relation.isTextual()) {
      throw new MalformedItem(SAY.noRelationKey());
    }
    List<EpisodeKey> evidence = new ArrayList<>();
    for (JsonNode key : item.path("evidence_episode_keys")) {
      if (!key.isTextual()) {
        throw new MalformedItem(SAY.evidenceKeyNoText());
      }
      evidence.add(new EpisodeKey(key.asText()));
    }
    return new Correction(
        RelationKey.parse(relation.asText()),
        number(item, "delta_intercept", 0),
        number(item, "penalty_multiplier", 1),
        shortened(item.path("reason").asText("")),
        evidence);
  }

  private static double number(JsonNode item, String name, double missing) {
    JsonNode value = item.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return missing;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new MalformedItem(SAY.noFiniteNumber(name));
    }
    return value.doubleValue();
  }

  /** Model text goes to people and to the record: bounded, and without control characters. */
  private static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON) + "…";
  }

  private static final class MalformedItem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedItem(String message) {
      super(message, null, false, false);
    }
  }
}
