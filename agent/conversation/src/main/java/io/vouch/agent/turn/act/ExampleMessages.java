package io.vouch.agent.turn.act;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.narration.Outcome.ValueCount;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that work on the catalogue at hand, for somebody who does not know what to say. */
public final class ExampleMessages {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private final Engine engine;

  public ExampleMessages(Engine engine) {
    this.engine = engine;
  }

  /** Three or four messages, most telling first. */
  public List<String> examples() {
    List<String> examples = new ArrayList<>();
    CatalogueSchema schema = engine.catalogue().schema();
    category(schema, FieldRole.CATEGORY)
        .ifPresent(name -> examples.add(bounded(schema, name).orElse(name)));
    if (engine.catalogue().size() > 0) {
      examples.add(SAY.somethingLike(engine.catalogue().title(0)));
    }
    category(schema, FieldRole.BRAND).ifPresent(name -> examples.add(SAY.whatFrom(name)));
    examples.add(SAY.whyFirst());
    return examples;
  }

  private Optional<String> category(CatalogueSchema schema, FieldRole role) {
    return schema.withRole(role).stream()
        .filter(field -> field.kind() == FieldKind.CATEGORY)
        .findFirst()
        .flatMap(field ->
            new FieldValues()
                .among(engine, List.of(), field.name()).values().stream()
                    .findFirst()
                    .map(ValueCount::value));
  }

  private Optional<String> bounded(CatalogueSchema schema, String kind) {
    return middle(schema, FieldRole.PRICE)
        .map(price -> SAY.kindUnder(kind, price))
        .or(() -> middle(schema, FieldRole.YEAR).map(year -> SAY.kindAfter(kind, year)));
  }

  private Optional<String> middle(CatalogueSchema schema, FieldRole role) {
    return schema.withRole(role).stream()
        .filter(field -> engine.catalogue().numbers(field.name()).present() > 0)
        .findFirst()
        .map(field -> FactText.number(field, middle(field)));
  }

  private double middle(FieldDefinition field) {
    double min = engine.catalogue().numbers(field.name()).min();
    double max = engine.catalogue().numbers(field.name()).max();
    return Math.rint((min + max) / 2);
  }
}
