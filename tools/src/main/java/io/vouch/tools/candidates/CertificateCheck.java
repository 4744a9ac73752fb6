package io.vouch.tools.candidates;

import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.FieldValue.FlagValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Proof;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An independent checker of certificates: small, and made of domain records only, so that a person
 * can read it and need not trust the engine that issued them.
 *
 * <p>A certificate stands if it names this item and this catalogue version, if the facts of every
 * proof are exactly the item's current values of the fields that the constraint reads, if those
 * facts make the constraint true, and if the contributions sum to the score within 1e-9 of its
 * size.
 */
public final class CertificateCheck {
  private static final CandidateMessages SAY = Messages.of(CandidateMessages.class);

  private static final double TOLERANCE = 1e-9;

  private final CatalogueSchema schema;

  public CertificateCheck(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** What is wrong with a certificate, one sentence each; empty where it stands. */
  public List<String> verify(Certificate certificate, Item current, CatalogueVersion version) {
    List<String> faults = new ArrayList<>();
    if (!certificate.item().equals(current.id())) {
      faults.add(SAY.certificateOfAnotherItem(certificate.item(), current.id()));
    }
    if (!certificate.catalogueVersion().equals(version)) {
      faults.add(SAY.certificateOfAnotherCatalogue(certificate.catalogueVersion(), version));
    }
    for (Proof proof : certificate.proofs()) {
      Map<String, FieldValue> facts = facts(proof.constraint(), current);
      if (!proof.facts().equals(facts)) {
        faults.add(SAY.factsHaveChanged(proof.facts(), facts));
      }
      if (!isTrue(proof.constraint(), current, facts)) {
        faults.add(SAY.factsDoNotSatisfy(facts, proof.constraint()));
      }
    }
    checkScore(certificate, faults);
    return List.copyOf(faults);
  }

  /**
   * The same, and whether the wishes that it lists as not verified are those of the request. They
   * prove nothing: no fact is compared with them.
   *
   * @param asked the request's, in its order
   */
  public List<String> verify(
      Certificate certificate, Item current, CatalogueVersion version, List<UnverifiedWish> asked) {
    List<String> faults = new ArrayList<>(verify(certificate, current, version));
    if (!certificate.wishes().equals(asked)) {
      faults.add(SAY.wishesOfAnotherRequest(certificate.wishes(), asked));
    }
    return List.copyOf(faults);
  }

  private static void checkScore(Certificate certificate, List<String> faults) {
    double score = certificate.explanation().score();
    double sum = 0;
    double size = 1;
    for (Contribution part : certificate.explanation().contributions()) {
      sum += part.weight() * part.value();
      size += Math.abs(part.weight() * part.value());
    }
    if (!(Math.abs(score - sum) <= TOLERANCE * size)) {
      faults.add(SAY.contributionsDoNotSum(sum, score));
    }
  }

  private Map<String, FieldValue> facts(Constraint constraint, Item item) {
    Set<String> fields = new LinkedHashSet<>();
    collectFields(constraint, fields);
    Map<String, FieldValue> facts = new TreeMap<>();
    for (String field : fields) {
      item.value(field).ifPresent(value -> facts.put(field, value));
    }
    return facts;
  }

  private void collectFields(Constraint constraint, Set<String> fields) {
    switch (constraint) {
      case Constraint.NumberRange(String field, var min, var minIn, var max, var maxIn) ->
          fields.add(field);
      case Constraint.OneOf(String field, var names) -> fields.add(field);
      case Constraint.EveryOf(String field, var names) -> fields.add(field);
      case Constraint.FlagIs(String field, var flag) -> fields.add(field);
      case Constraint.HasWords(var field, var words) -> {
        if (field != null) {
          fields.add(field);
        } else {
          fields.addAll(readableFields());
        }
      }
      case Constraint.AmongItems(var items) -> {}
      case Constraint.Not(Constraint inner) -> collectFields(inner, fields);
      case Constraint.AllOf(var parts) -> parts.forEach(part -> collectFields(part, fields));
      case Constraint.AnyOf(var parts) -> parts.forEach(part -> collectFields(part, fields));
    }
  }

  /** The texts that people can read: an address of a picture or a page is none. */
  private List<String> readableFields() {
    return schema.fields().stream()
        .filter(field -> field.kind() == FieldKind.TEXT)
        .filter(field -> field.role() != FieldRole.IMAGE && field.role() != FieldRole.LINK)
        .map(FieldDefinition::name)
        .toList();
  }

  private boolean isTrue(Constraint constraint, Item item, Map<String, FieldValue> facts) {
    return switch (constraint) {
      case Constraint.NumberRange range ->
          facts.get(range.field()) instanceof NumberValue(double number) && lies(range, number);
      case Constraint.OneOf(String field, List<String> names) ->
          !Collections.disjoint(folded(names), carried(facts.get(field)));
      case Constraint.EveryOf(String field, List<String> names) ->
          carried(facts.get(field)).containsAll(folded(names));
      case Constraint.FlagIs(String field, boolean wanted) ->
          facts.get(field) instanceof FlagValue(boolean flag) && flag == wanted;
      case Constraint.HasWords(var field, List<String> words) -> {
        Set<String> read = new HashSet<>();
        for (String name : field == null ? readableFields() : List.of(field)) {
          if (facts.get(name) instanceof TextValue(String text)) {
            read.addAll(Words.of(text));
          }
        }
        yield read.containsAll(words);
      }
      case Constraint.AmongItems(var items) -> items.contains(item.id());
      case Constraint.Not(Constraint inner) -> !isTrue(inner, item, facts);
      case Constraint.AllOf(var parts) ->
          parts.stream().allMatch(part -> isTrue(part, item, facts));
      case Constraint.AnyOf(var parts) ->
          parts.stream().anyMatch(part -> isTrue(part, item, facts));
    };
  }

  private static boolean lies(Constraint.NumberRange range, double number) {
    boolean tooSmall = number < range.min() || (number == range.min() && !range.minInclusive());
    boolean tooLarge = number > range.max() || (number == range.max() && !range.maxInclusive());
    return !tooSmall && !tooLarge;
  }

  private static Set<String> carried(@Nullable FieldValue value) {
    return value instanceof CategoryValue(List<String> names) ? folded(names) : Set.of();
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(Words::fold).collect(Collectors.toSet());
  }
}
