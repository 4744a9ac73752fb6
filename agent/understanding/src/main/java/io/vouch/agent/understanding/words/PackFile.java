package io.vouch.agent.understanding.words;

/** The files of a language's folder. */
enum PackFile {
  FORMS("forms.yaml"),
  WORDS("words.yaml"),
  NUMBERS("numbers.yaml"),
  COMPARISONS("comparisons.yaml"),
  CATALOGUE("catalogue.yaml"),
  OPINIONS("opinions.yaml"),
  NEGATION("negation.yaml"),
  TALK("rules/talk.yaml"),
  LOG("rules/log.yaml"),
  MEMORY("rules/memory.yaml"),
  STATISTICS("rules/statistics.yaml"),
  QUESTIONS("rules/questions.yaml"),
  ASKS("rules/asks.yaml"),
  BUNDLES("rules/bundles.yaml"),
  RELATIONS("rules/relations.yaml"),
  ITEMS("rules/items.yaml"),
  CRITIQUES("rules/critiques.yaml"),
  BOUNDS("rules/numbers.yaml"),
  NAMES("rules/names.yaml"),
  ORDERS("rules/orders.yaml"),
  WISHES("rules/wishes.yaml");

  private final String path;

  PackFile(String path) {
    this.path = path;
  }

  /** Its path in the folder. */
  String path() {
    return path;
  }

  boolean hasRules() {
    return path.startsWith("rules/");
  }
}
