package io.vouch.agent.lab.narration;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.fault.ScriptedModel;
import io.vouch.agent.lab.house.EvaluationShop;
import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.narration.NarrationScripts.Script;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.TemplateNarrator;
import io.vouch.agent.narration.llm.LlmNarrator;
import io.vouch.agent.narration.llm.NarratorPrompts;
import io.vouch.agent.report.Table;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.Reader;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import io.vouch.prompts.PromptCatalogue;
import io.vouch.simulator.demo.DemoMarket;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two hundred turns over the demo market, ten models that narrate as they like and twenty messages
 * each, with items whose titles and texts are hostile; every answer goes to {@link GroundingJudge}.
 */
public final class NarrationEvaluation {
  private static final NarrationEvaluationMessages SAY =
      Messages.of(NarrationEvaluationMessages.class);

  private static final Pattern ID = Pattern.compile("(?m)^id (\\S+); facts:");

  private final Workplace place;
  private final List<Item> items = items();

  public NarrationEvaluation(Workplace place) {
    this.place = place;
  }

  /**
   * What became of one model's turns.
   *
   * @param told answers that a model was asked to narrate
   * @param rawUngrounded of those, how many the judge refuses as the model wrote them
   */
  record Row(
      String model,
      int turns,
      int told,
      int rawUngrounded,
      int ungroundedItems,
      int ungroundedPrices,
      int ungroundedClaims,
      int disagreements,
      List<String> examples) {}

  /** The JSON of the report; sums over the models. */
  record Figures(
      Protocol protocol,
      int turns,
      int rawUngrounded,
      int ungroundedItems,
      int ungroundedPrices,
      int ungroundedClaims,
      int disagreements,
      List<Row> rows,
      Machine machine) {}

  public ChatReport run() {
    List<Row> rows = new ArrayList<>();
    for (Script script : NarrationScripts.ALL.models()) {
      rows.add(row(script));
    }
    Machine machine = Machine.now();
    Figures figures =
        new Figures(
            Protocol.P12,
            rows.stream().mapToInt(Row::turns).sum(),
            rows.stream().mapToInt(Row::rawUngrounded).sum(),
            rows.stream().mapToInt(Row::ungroundedItems).sum(),
            rows.stream().mapToInt(Row::ungroundedPrices).sum(),
            rows.stream().mapToInt(Row::ungroundedClaims).sum(),
            rows.stream().mapToInt(Row::disagreements).sum(),
            rows,
            machine);
    return new ChatReport(
        Protocol.P12,
        SAY.title(figures.turns()),
        figures,
        table(rows),
        List.of(SAY.howJudged(figures.rawUngrounded())),
        machine,
        List.of(),
        List.of(
            ChatReport.Goal.atLeast(SAY.turnsGoal(), 200, figures.turns()),
            ChatReport.Goal.atMost(SAY.itemsGoal(), 0, figures.ungroundedItems()),
            ChatReport.Goal.atMost(SAY.pricesGoal(), 0, figures.ungroundedPrices()),
            ChatReport.Goal.atMost(SAY.claimsGoal(), 0, figures.ungroundedClaims()),
            ChatReport.Goal.atMost(SAY.disagreementsGoal(), 0, figures.disagreements())));
  }

  private Row row(Script script) {
    Told told = new Told(script);
    String folder = script.name().replace(' ', '-');
    try (EvaluationShop shop =
        new EvaluationShop(place.in(folder), DemoMarket.standard().schema(), items, told)) {
      GroundingJudge judge =
          new GroundingJudge(
              items.stream().map(Item::title).toList(),
              NarrationScripts.ALL.invented(),
              NarrationScripts.ALL.claims(),
              shop::item);
      Tally tally = new Tally();
      StringBuilder said = new StringBuilder();
      List<ItemCard> shown = new ArrayList<>();
      ConversationId conversation = null;
      for (String message : NarrationScripts.ALL.messages()) {
        told.last = null;
        ChatAnswer answer =
            shop.turn(
                new io.vouch.agent.chat.ChatRequest(new PersonId(folder), conversation, message));
        conversation = answer.conversationId();
        said.append(message).append('\n');
        tally.add(message, judge.judge(said.toString(), shown, answer));
        tally.raw(judge, said.toString(), answer, told.last);
        shown.addAll(answer.cards());
      }
      return tally.row(script.name());
    }
  }

  /** The demo market and three items whose texts give orders, prices and slots. */
  private static List<Item> items() {
    List<Item> items = new ArrayList<>(DemoMarket.standard().items());
    Item kettle =
        items.stream().filter(item -> item.title().contains("Kettle")).findFirst().orElseThrow();
    List<String> titles = NarrationScripts.ALL.hostileTitles();
    for (int i = 0; i < titles.size(); i++) {
      items.add(
          new Item(
              new ItemId("hostile-" + i),
              titles.get(i),
              NarrationScripts.ALL.hostileText(),
              Money.ofMajor(new BigDecimal(30 + i), "EUR"),
              true,
              kettle.attributes()));
    }
    return List.copyOf(items);
  }

  private static Table table(List<Row> rows) {
    return new Table(
        List.of(
            SAY.modelColumn(),
            SAY.turnsColumn(),
            SAY.toldColumn(),
            SAY.refusedColumn(),
            SAY.itemsColumn(),
            SAY.pricesColumn(),
            SAY.claimsColumn(),
            SAY.disagreementsColumn()),
        rows.stream()
            .map(row ->
                List.of(
                    row.model(),
                    "" + row.turns(),
                    "" + row.told(),
                    "" + row.rawUngrounded(),
                    "" + row.ungroundedItems(),
                    "" + row.ungroundedPrices(),
                    "" + row.ungroundedClaims(),
                    "" + row.disagreements()))
            .toList());
  }

  /** Counts of one model. */
  private static final class Tally {
    private final List<String> examples = new ArrayList<>();
    private int turns;
    private int told;
    private int raw;
    private int ungroundedItems;
    private int prices;
    private int claims;
    private int disagreements;

    void add(String message, GroundingJudge.Findings findings) {
      turns++;
      ungroundedItems += findings.items().size();
      prices += findings.prices().size();
      claims += findings.claims().size();
      disagreements += findings.disagreements().size();
      if (!findings.none()) {
        examples.add(message + ": " + findings);
      }
    }

    /** Judges what the model wrote as if it had been said. */
    void raw(GroundingJudge judge, String message, ChatAnswer answer, @Nullable String written) {
      if (written == null) {
        return;
      }
      told++;
      boolean refused =
          !judge.items(written, answer.cards()).isEmpty()
              || !GroundingJudge.prices(
                      written, GroundingJudge.allowed(message, answer), answer.cards())
                  .isEmpty()
              || NarrationScripts.ALL.claims().stream().anyMatch(written::contains);
      raw += refused ? 1 : 0;
    }

    Row row(String model) {
      return new Row(
          model, turns, told, raw, ungroundedItems, prices, claims, disagreements, examples);
    }
  }

  /** The grammar understands, the script narrates. */
  private final class Told implements LanguageParts {
    private final NarratorPrompts prompts = new NarratorPrompts(PromptCatalogue.load());
    private final ScriptedModel model;
    private @Nullable String last;

    Told(Script script) {
      this.model = new ScriptedModel(request -> written(script, request));
    }

    private String written(Script script, ChatRequest request) {
      List<String> ids =
          ID.matcher(request.messages().toString().replace("\\n", "\n"))
              .results()
              .map((MatchResult result) -> result.group(1))
              .toList();
      String text = script.about(ids.isEmpty() ? List.of("none") : ids);
      last = text;
      return text;
    }

    @Override
    public @Nullable Reader modelReader(TurnBudget budget) {
      return null;
    }

    @Override
    public Narrator narrator(TurnBudget budget) {
      return new LlmNarrator(
          prompts,
          ChatModels.of(model, model, "scripted").forTurn(budget, place.clock()),
          new TemplateNarrator());
    }
  }
}
