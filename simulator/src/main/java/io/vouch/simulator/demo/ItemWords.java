package io.vouch.simulator.demo;

import io.vouch.simulator.demo.MarketParts.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Names and descriptions, composed from the parts that belong to the item's kind. */
final class ItemWords {
  private final MarketParts parts;
  private final List<String> models;

  ItemWords(MarketParts parts) {
    this.parts = parts;
    this.models = parts.list("models");
  }

  /** The words of one item. Colour and author are empty where the kind has none. */
  record Look(
      String title,
      String description,
      String brand,
      String material,
      String colour,
      String author,
      Map<String, Boolean> flags) {}

  /** The item's id: its kind and model name, in lower case with hyphens; unique in the market. */
  String id(int kind, int ordinal) {
    String noun = parts.kinds().get(kind).plural();
    String slug = (noun + " " + model(kind, ordinal)).toLowerCase(Locale.ROOT);
    return slug.replace("'", "").replace(' ', '-');
  }

  Look look(ItemTraits traits, Dice dice) {
    Kind kind = parts.kinds().get(traits.kind());
    boolean book = !kind.titles().isEmpty();
    List<String> colours = kind.department().colours();
    String model = model(traits.kind(), traits.ordinal());
    String brand = kind.department().brands().get(traits.brand());
    String material = dice.pick(kind.materials());
    String colour = colours.isEmpty() ? "" : dice.pick(colours);
    String author =
        book
            ? dice.pick(parts.list("first names")) + " " + dice.pick(parts.list("last names"))
            : "";
    Map<String, Boolean> flags = new TreeMap<>();
    kind.flags().forEach((name, share) -> flags.put(name, dice.chance(share)));
    Look bare = new Look(model, "", brand, material, colour, author, flags);
    String title =
        book
            ? dice.pick(kind.titles()).replace("{m}", model)
            : brand + " " + model + " " + titleNoun(kind.noun());
    return new Look(title, description(kind, bare, dice), brand, material, colour, author, flags);
  }

  private String description(Kind kind, Look look, Dice dice) {
    String openings =
        !look.author().isEmpty()
            ? "book openings"
            : look.colour().isEmpty() ? "colourless openings" : "openings";
    StringBuilder text = new StringBuilder(filled(dice.pick(parts.list(openings)), kind, look));
    text.append(' ').append(dice.pick(kind.features()));
    look.flags().entrySet().stream()
        .filter(Map.Entry::getValue)
        .forEach(flag -> text.append(' ').append(flagSentence(flag.getKey())));
    if (look.flags().isEmpty() && dice.chance(0.6)) {
      text.append(' ').append(dice.pick(kind.department().closings()));
    }
    return text.toString();
  }

  private static String flagSentence(String flag) {
    String words = flag.replace('_', ' ').replace("dishwasher safe", "dishwasher-safe");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static String filled(String opening, Kind kind, Look look) {
    String text =
        opening
            .replace("{colour}", look.colour())
            .replace("{noun}", kind.noun())
            .replace("{material}", look.material())
            .replace("{Brand}", look.brand())
            .replace("{author}", look.author())
            .replace("{model}", look.title());
    return withArticle(withArticle(text, "{A}", "A"), "{a}", "a");
  }

  private static String withArticle(String text, String slot, String article) {
    int at = text.indexOf(slot);
    if (at < 0) {
      return text;
    }
    char next = text.charAt(at + slot.length() + 1);
    return text.replace(slot, "aeiouAEIOU".indexOf(next) >= 0 ? article + "n" : article);
  }

  /** "pair of hiking boots" as it stands in a title: "Hiking Boots". */
  private static String titleNoun(String noun) {
    String core = noun.replaceFirst("^pair of ", "").replaceFirst("^set of ", "");
    StringBuilder title = new StringBuilder();
    for (String word : core.split(" ", -1)) {
      title.append(title.isEmpty() ? "" : " ");
      title.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return title.toString();
  }

  /**
   * The model name: a word, and a number from the second round of words on.
   *
   * <p>The number of words is prime, so every step walks through all of them before one repeats.
   */
  private String model(int kind, int ordinal) {
    int step = 1 + (kind * 37) % (models.size() - 1);
    int word = (int) ((ordinal * (long) step + kind * 11L) % models.size());
    int round = ordinal / models.size();
    return round == 0 ? models.get(word) : models.get(word) + " " + (round + 1);
  }
}
