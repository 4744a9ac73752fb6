package io.vouch.agent.lab.request;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.lab.script.ScriptFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published requests by what the grammar's authors had seen when they wrote its rules. */
enum RequestSet {
  /** The grammar was developed with these in sight. */
  DEVELOPED(Map.of(PublishedScene.SHOP, "shop", PublishedScene.FILMS, "films")),
  /**
   * Written in one go and run once before any rule was touched for them; docs/evaluations.md has
   * the figures of that run. Rules were mended on them afterwards.
   */
  HELD_OUT(
      Map.of(
          PublishedScene.MARKET,
          "market-heldout",
          PublishedScene.GAMES,
          "games-heldout",
          PublishedScene.FILMS,
          "films-heldout")),
  /**
   * One half of the requests of somebody who had not read the rules; run once as they are, then the
   * rules were mended on them.
   */
  STRANGERS(everywhere("strangers")),
  /**
   * The other half of the same mix, run at the same time; what the rules make of it now says how
   * far the mending reaches.
   */
  UNSEEN(everywhere("unseen"));

  private static final TypeReference<List<Request>> LIST = new TypeReference<>() {};

  private final Map<PublishedScene, String> files;

  RequestSet(Map<PublishedScene, String> files) {
    this.files = new EnumMap<>(files);
  }

  private static Map<PublishedScene, String> everywhere(String name) {
    Map<PublishedScene, String> files = new EnumMap<>(PublishedScene.class);
    for (PublishedScene scene : PublishedScene.values()) {
      files.put(scene, scene.label() + "-" + name);
    }
    return files;
  }

  /** A request as published; {@code given} is {@code start} where it is null. */
  record Request(String say, @Nullable String given, List<String> plan) {}

  /** By catalogue, in the order in which they are written. */
  Map<PublishedScene, List<Request>> requests() {
    Map<PublishedScene, List<Request>> requests = new EnumMap<>(PublishedScene.class);
    files.forEach((scene, file) ->
        requests.put(scene, ScriptFile.read(RequestSet.class, "requests/" + file, LIST)));
    return requests;
  }

  /** As it stands in reports. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
