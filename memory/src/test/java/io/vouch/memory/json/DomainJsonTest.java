package io.vouch.memory.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.FieldValue.NumberValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.domain.people.Event;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.ranking.Proof;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.memory.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DomainJsonTest {
  private static final TypeReference<List<Constraint>> CONSTRAINTS = new TypeReference<>() {};

  @Test
  void item_withEveryKindOfValue_hasThisShape() {
    assertShape(
        Samples.item("a"),
        Item.class,
        """
        {"id":"a","title":"Title of a","description":"A „long“ text with 'quotes', \\"more\\" and 🎬",\
        "price":{"minorUnits":1999,"currency":"EUR"},"available":true,"attributes":{\
        "eco":{"type":"flag","flag":false},"genre":{"type":"category","names":["Drama","Sci-Fi"]},\
        "plot":{"type":"text","text":"He's \\\\ back\\nagain"},"year":{"type":"number","number":1999.5}}}\
        """);
    assertShape(
        Samples.bare("b"),
        Item.class,
        "{\"id\":\"b\",\"title\":\"Bare b\",\"available\":false,\"attributes\":{}}");
  }

  @Test
  void event_withAndWithoutSlate_hasThisShape() {
    assertShape(
        Samples.event("e", "anna", "heat", 10),
        Event.class,
        "{\"id\":\"e\",\"type\":\"rating\",\"person\":\"anna\",\"item\":\"heat\",\"value\":4.5,\"timestampMillis\":10}");
    assertShape(
        Samples.clickAfter("e", "anna", "heat", 10),
        Event.class,
        """
        {"id":"e","type":"click","person":"anna","item":"heat","value":1.0,"timestampMillis":10,\
        "sessionId":"visit-1","recommendationId":"rec-1"}\
        """);
  }

  @Test
  void schema_withUnitsAndNames_hasThisShape() {
    FieldDefinition field = Samples.SCHEMA.find("price").orElseThrow();
    assertShape(
        field,
        FieldDefinition.class,
        """
        {"name":"price","kind":"NUMBER","role":"PRICE","unit":"EUR","multiValued":false,"alsoCalled":[]}\
        """);
    assertThat(DomainJson.read(DomainJson.write(Samples.SCHEMA), CatalogueSchema.class))
        .isEqualTo(Samples.SCHEMA);
  }

  @Test
  void constraints_ofEveryCase_haveThisShape() {
    List<Constraint> all =
        List.of(
            NumberRange.atMost("price", 30),
            NumberRange.above("year", 2005),
            NumberRange.between("year", 1990, 1999.5),
            OneOf.of("genre", "Drama"),
            new EveryOf("genre", List.of("Drama", "War")),
            new FlagIs("eco", true),
            new HasWords(null, List.of("New York")),
            new HasWords("plot", List.of("train")),
            new Not(new AmongItems(List.of(new ItemId("i1")))),
            new AllOf(List.of(new AnyOf(List.of(new FlagIs("eco", false))))));
    String json =
        """
        [{"type":"number_range","field":"price","minInclusive":false,"max":30.0,"maxInclusive":true},\
        {"type":"number_range","field":"year","min":2005.0,"minInclusive":false,"maxInclusive":false},\
        {"type":"number_range","field":"year","min":1990.0,"minInclusive":true,"max":1999.5,"maxInclusive":true},\
        {"type":"one_of","field":"genre","names":["Drama"]},\
        {"type":"every_of","field":"genre","names":["Drama","War"]},\
        {"type":"flag_is","field":"eco","flag":true},\
        {"type":"has_words","words":["new","york"]},\
        {"type":"has_words","field":"plot","words":["train"]},\
        {"type":"not","constraint":{"type":"among_items","items":["i1"]}},\
        {"type":"all_of","parts":[{"type":"any_of","parts":[{"type":"flag_is","field":"eco","flag":false}]}]}]\
        """;
    assertThat(DomainJson.write(all, CONSTRAINTS)).isEqualTo(json);
    assertThat(DomainJson.read(json, CONSTRAINTS)).isEqualTo(all);
  }

  @Test
  void profileEvents_ofBothKinds_haveThisShape() {
    assertShape(
        Samples.asserted("f", "anna", 5),
        ProfileEvent.class,
        """
        {"type":"asserted","fact":"f","person":"anna","polarity":"DISLIKES","field":"genre","value":"Horror",\
        "strength":0.8,"turn":"t1","atMillis":5,"validity":{}}\
        """);
    assertShape(
        Samples.retracted("f", "anna", 6),
        ProfileEvent.class,
        "{\"type\":\"retracted\",\"fact\":\"f\",\"person\":\"anna\",\"turn\":\"t2\",\"atMillis\":6}");
  }

  @Test
  void recommendation_withCertificate_hasThisShape() {
    Certificate certificate =
        new Certificate(
            new ItemId("a"),
            new CatalogueVersion(3),
            "v1",
            "m1",
            List.of(
                new Proof(
                    NumberRange.atMost("price", 30), Map.of("price", new NumberValue(19.99)))),
            new Explanation(0.5, List.of(new Contribution("relevance", 1, 0.5))));
    Recommendation recommendation =
        new Recommendation(
            new RecommendationId("r"),
            "chat",
            new CatalogueVersion(3),
            "v1",
            "m1",
            List.of(
                new RecommendedItem(
                    new ItemId("a"),
                    1,
                    "popular",
                    List.of(new Reason("POPULAR", null, "Many like it.")),
                    1,
                    certificate)),
            12,
            Map.of("seen", 2, "constraints", 1),
            new Fallback(Fallback.Code.NEW_PERSON, "We do not know you yet."),
            Map.of("popular", 1.0),
            77);
    assertShape(
        recommendation,
        Recommendation.class,
        """
        {"id":"r","surface":"chat","catalogueVersion":3,"configurationVersion":"v1","modelVersion":"m1","items":[\
        {"item":"a","rank":1,"source":"popular","reasons":[{"code":"POPULAR","text":"Many like it."}],"propensity":1.0,\
        "certificate":{"item":"a","catalogueVersion":3,"configurationVersion":"v1","modelVersion":"m1","proofs":[\
        {"constraint":{"type":"number_range","field":"price","minInclusive":false,"max":30.0,"maxInclusive":true},\
        "facts":{"price":{"type":"number","number":19.99}}}],"explanation":{"score":0.5,"contributions":[\
        {"factor":"relevance","weight":1.0,"value":0.5}]}}}],"candidateCount":12,"filteredOut":{"constraints":1,"seen":2},\
        "fallback":{"code":"NEW_PERSON","text":"We do not know you yet."},"influenceByFactor":{"popular":1.0},"tookMicros":77}\
        """);
  }

  @Test
  void certificate_withWishes_hasThisShapeAndOlderOnesAreRead() {
    String older =
        """
        {"item":"a","catalogueVersion":3,"configurationVersion":"v1","modelVersion":"m1","proofs":[],\
        "explanation":{"score":0.5,"contributions":[]}}\
        """;
    Certificate certificate =
        new Certificate(
            new ItemId("a"),
            new CatalogueVersion(3),
            "v1",
            "m1",
            List.of(),
            new Explanation(0.5, List.of()),
            UnverifiedWish.of("light", "pink"));
    assertShape(
        certificate,
        Certificate.class,
        older.substring(0, older.length() - 1)
            + ",\"notVerified\":[{\"words\":\"light\",\"avoided\":false},"
            + "{\"words\":\"pink\",\"avoided\":true}]}");
    assertThat(DomainJson.read(older, Certificate.class).wishes()).isEmpty();
    assertThat(DomainJson.write(DomainJson.read(older, Certificate.class))).isEqualTo(older);
  }

  @Test
  void request_ofAnOlderStore_avoidsNothing() {
    String older = DomainJson.write(RecommendationRequest.of(null, "home", 10));
    assertThat(older).doesNotContain("avoid");
    assertThat(DomainJson.read(older, RecommendationRequest.class).avoid()).isNull();
  }

  @Test
  void everyOtherRecord_writtenAndRead_isTheSame() {
    assertSame(Samples.person("anna"));
    assertSame(Samples.impression("anna", "heat", 1, 5));
    assertSame(Samples.conversation("c", "anna", 5));
    assertSame(Samples.turn("t", "c", 1));
    assertSame(Samples.exchange("t", 1));
    assertSame(RecommendationRequest.of(null, "home", 10));
  }

  @Test
  void read_unknownMember_isRefused() {
    assertRefused("{\"type\":\"flag\",\"flag\":true,\"colour\":1}", FieldValue.class, "colour");
  }

  @Test
  void read_missingOrNullMember_isRefusedUnlessNullable() {
    assertRefused("{\"title\":\"T\",\"available\":true,\"attributes\":{}}", Item.class, "id");
    assertRefused("{\"id\":\"a\",\"title\":\"T\",\"attributes\":{}}", Item.class, "available");
    assertRefused("{\"type\":\"flag_is\",\"flag\":true}", Constraint.class, "field");
    assertRefused("{\"type\":\"flag_is\",\"field\":null,\"flag\":true}", Constraint.class, "field");
  }

  @Test
  void read_wrongTypesOrExtraText_isRefused() {
    assertRefused("{\"type\":\"magic\"}", Constraint.class, "magic");
    assertRefused("{\"field\":\"eco\",\"flag\":true}", Constraint.class, "type");
    assertRefused("{\"type\":\"number\",\"number\":\"7\"} ", FieldValue.class, "number");
    assertRefused("{\"type\":\"flag\",\"flag\":true} x", FieldValue.class, "x");
    assertRefused("{\"type\":\"flag\",\"flag\":true,\"flag\":false}", FieldValue.class, "flag");
    assertRefused("{\"type\":\"among_items\",\"items\":[7]}", Constraint.class, "ItemId");
  }

  @Test
  void read_valueThatBreaksItsOwnRule_saysThatRule() {
    assertThatThrownBy(() ->
            DomainJson.read("{\"type\":\"one_of\",\"field\":\"g\",\"names\":[]}", Constraint.class))
        .isInstanceOfSatisfying(
            VouchException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
  }

  private static <T> void assertShape(T value, Class<? super T> type, String json) {
    assertThat(DomainJson.write(value)).isEqualTo(json);
    assertThat(DomainJson.read(json, type)).isEqualTo(value);
  }

  private static void assertSame(Object value) {
    assertThat(DomainJson.read(DomainJson.write(value), value.getClass())).isEqualTo(value);
  }

  private static void assertRefused(String json, Class<?> type, String named) {
    assertThatThrownBy(() -> DomainJson.read(json, type))
        .isInstanceOfSatisfying(
            VouchException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BAD_DATA))
        .hasMessageContaining(named)
        .hasMessageContaining("Maybe");
  }
}
