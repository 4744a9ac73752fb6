package io.vouch.agent.tuning.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.domain.tuning.Episode;
import io.vouch.domain.tuning.OnlineOutcome;
import io.vouch.domain.tuning.PenaltyUpdate;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationUpdate;
import io.vouch.tools.belief.OnlineLimit;
import java.util.List;
import java.util.Map;

/**
 * What a model is shown of a study: every relation and penalty as they are, the latest 20 episodes
 * and 30 updates of each kind. The windows are applied here; the history keeps everything.
 */
final class ContextJson {
  private static final int EPISODES = 20;
  private static final int UPDATES = 30;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ContextJson() {}

  static String of(ControlContext context) {
    ObjectNode root = JSON.objectNode();
    root.put("asking_episode", context.episode().value());
    ArrayNode relations = root.putArray("relations");
    context.state().relations().values().forEach(relation -> relations.add(relation(relation)));
    ArrayNode limits = root.putArray("online_limits");
    context.limits().forEach(limit -> limits.add(limit(limit)));
    root.set("penalty_weights", numbers(context.state().penaltyWeights()));
    ArrayNode episodes = root.putArray("episodes");
    latest(context.state().episodes(), EPISODES).forEach(e -> episodes.add(episode(e)));
    ArrayNode updates = root.putArray("relation_updates");
    latest(context.state().updates(), UPDATES).forEach(update -> updates.add(update(update)));
    ArrayNode penalties = root.putArray("penalty_updates");
    latest(context.state().penaltyUpdates(), UPDATES)
        .forEach(update -> penalties.add(penalty(update)));
    return root.toPrettyString();
  }

  private static <T> List<T> latest(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static ObjectNode relation(Relation relation) {
    return JSON.objectNode()
        .put("relation_key", relation.key().toString())
        .put("slope", relation.slope())
        .put("intercept", relation.intercept());
  }

  private static ObjectNode limit(OnlineLimit limit) {
    return JSON.objectNode()
        .put("metric", limit.metric())
        .put("min", limit.range().min())
        .put("max", limit.range().max());
  }

  private static ObjectNode episode(Episode episode) {
    ObjectNode node =
        JSON.objectNode()
            .put("episode_key", episode.key().value())
            .put("round", episode.round())
            .put("status", episode.status().name());
    node.set("offline_uplifts", numbers(episode.searched().offlineUplifts()));
    OnlineOutcome outcome = episode.outcome();
    if (outcome != null) {
      ObjectNode online = node.putObject("online_uplifts");
      outcome
          .uplifts()
          .forEach((metric, uplift) ->
              online
                  .putObject(metric)
                  .put("value", uplift.value())
                  .put("standard_error", uplift.standardError()));
    }
    return node;
  }

  private static ObjectNode update(RelationUpdate update) {
    return JSON.objectNode()
        .put("episode_key", update.episode().value())
        .put("relation_key", update.before().key().toString())
        .put("method", update.method())
        .put("old_intercept", update.before().intercept())
        .put("new_intercept", update.after().intercept())
        .put("old_slope", update.before().slope())
        .put("new_slope", update.after().slope());
  }

  private static ObjectNode penalty(PenaltyUpdate update) {
    return JSON.objectNode()
        .put("episode_key", update.episode().value())
        .put("metric", update.metric())
        .put("method", update.method())
        .put("pressure", update.pressure())
        .put("old_weight", update.oldWeight())
        .put("new_weight", update.newWeight());
  }

  private static ObjectNode numbers(Map<String, Double> values) {
    ObjectNode node = JSON.objectNode();
    values.forEach(node::put);
    return node;
  }
}
