package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.agent.importing.mapping.TablePlan;
import io.vouch.domain.VouchException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingOverrideTest {
  @TempDir private Path folder;

  @Test
  void apply_coreTarget_takesItFromTheColumnThatWasGuessed() {
    assertThat(mapped("id,title,name / 1,Bell,Glocke", Map.of("title", "NAME")))
        .isEqualTo("ITEMS: id=ID, title=IGNORED, name=TITLE");
  }

  @Test
  void apply_field_hasRoleAndKindOfItsName() {
    assertThat(mapped("id,title,marke,gewicht / 1,A,Kiln,3 kg", byName("brand", "marke")))
        .isEqualTo(
            "ITEMS: id=ID, title=TITLE, gewicht=NUMBER OTHER in kg, marke=brand CATEGORY BRAND");
    assertThat(mapped("id,title,gewicht / 1,A,3 kg", byName("weight", "gewicht")))
        .isEqualTo("ITEMS: id=ID, title=TITLE, gewicht=weight NUMBER WEIGHT in kg");
  }

  @Test
  void apply_ignored_leavesTheColumnOut() {
    assertThat(mapped("id,title,brand / 1,A,Kiln", Map.of("ignored", "brand")))
        .isEqualTo("ITEMS: id=ID, title=TITLE, brand=IGNORED");
  }

  @Test
  void apply_partsOfAnEvent_makeATableOfEvents() {
    Map<String, String> mapping = byName("user", "wer");
    mapping.put("item", "was");
    mapping.put("time", "wann");
    assertThat(mapped("wer,was,wann,wo / ann,7,2024-05-01,hier", mapping))
        .isEqualTo("EVENTS: wo=IGNORED, was=ITEM, wann=TIME, wer=PERSON");
  }

  @Test
  void apply_type_isAFieldOfItemsAndATargetOfEvents() {
    assertThat(mapped("id,title,art / 1,A,Hut", byName("type", "art")))
        .isEqualTo("ITEMS: id=ID, title=TITLE, art=type CATEGORY CATEGORY");
    assertThat(mapped("user_id,item_id,art / 1,7,view", byName("type", "art")))
        .isEqualTo("EVENTS: user_id=PERSON, item_id=ITEM, art=TYPE");
  }

  @Test
  void apply_columnOfOneOfTwoTables_changesThatOneOnly() {
    TablePlan items = SmallFiles.guess(folder, "a.csv", "id,title,preis / 1,A,5");
    TablePlan events = SmallFiles.guess(folder, "b.csv", "user_id,item_id / 1,7");
    List<TablePlan> plans = MappingOverride.apply(List.of(items, events), Map.of("price", "preis"));
    assertThat(SmallFiles.described(plans.getFirst())).endsWith("preis=PRICE");
    assertThat(plans.getLast()).isEqualTo(events);
  }

  @Test
  void apply_unknownColumn_isRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> mapped("id,title / 1,A", Map.of("price", "kosten")))
        .isInstanceOf(VouchException.class)
        .hasMessageContainingAll("kosten", "[id, title]");
  }

  private static Map<String, String> byName(String field, String column) {
    return new TreeMap<>(Map.of(field, column));
  }

  private String mapped(String lines, Map<String, String> mapping) {
    TablePlan plan = SmallFiles.guess(folder, "t.csv", lines);
    return SmallFiles.described(MappingOverride.apply(List.of(plan), mapping).getFirst());
  }
}
