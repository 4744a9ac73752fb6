package io.vouch.agent.cli;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.cli.option.CommonOptions;
import io.vouch.agent.cli.option.StoredCatalogue;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.http.RecommendationView;
import io.vouch.agent.narration.ItemCards;
import io.vouch.agent.narration.phrase.FactorWords;
import io.vouch.agent.narration.phrase.InfluenceText;
import io.vouch.agent.terminal.BuildVersion;
import io.vouch.agent.terminal.ExitCodes;
import io.vouch.agent.terminal.Terminal;
import io.vouch.agent.wiring.Application;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code vouch recommend}: one slate without a conversation. */
@Command(name = "recommend", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class RecommendCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(names = "--user", paramLabel = "ID")
  private @Nullable String user;

  @Option(names = "--like", paramLabel = "ITEM")
  private List<String> like = List.of();

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 10;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    try (Application application = Application.open(common.settings())) {
      StoredCatalogue.requireItems(application);
      Engine engine = application.engines().current();
      Recommendation slate = application.recommending().recommend(engine, request());
      ItemCards cards = new ItemCards(engine.catalogue().schema());
      Function<ItemId, ItemCard> card =
          id -> cards.of(engine.catalogue().item(engine.catalogue().indexOf(id)));
      RecommendationView view = RecommendationView.of(slate, card, true);
      if (common.json()) {
        terminal.json(view);
      } else {
        print(terminal, view, engine.models().words());
      }
    }
    return ExitCodes.OK;
  }

  private RecommendationRequest request() {
    return new RecommendationRequest(
        user == null ? null : new PersonId(user),
        "cli",
        limit,
        List.of(),
        List.of(),
        like.stream().map(ItemId::new).toList(),
        List.of(),
        null,
        null,
        SeenPolicy.HIDE);
  }

  private static void print(Terminal terminal, RecommendationView slate, FactorWords words) {
    if (slate.fallback() != null) {
      terminal.say(slate.fallback().text());
    }
    for (RecommendationView.ItemView item : slate.items()) {
      String price = item.price() == null ? "" : " · " + item.price();
      String why = item.reasons().isEmpty() ? "" : " · " + item.reasons().getFirst().text();
      terminal.print(
          "%2d. %s (%s)%s%s".formatted(item.rank(), item.title(), item.itemId(), price, why));
    }
    if (slate.influence() != null) {
      terminal.print(InfluenceText.line(slate.influence(), words));
    }
  }
}
