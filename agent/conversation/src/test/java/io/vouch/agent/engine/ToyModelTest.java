package io.vouch.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.domain.ConversationId;
import io.vouch.domain.IdSource;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.tools.model.Evidence;
import io.vouch.tools.model.ItemMapping;
import io.vouch.tools.model.Learned;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.PartOutput;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainingData;
import io.vouch.tools.model.TrainingOptions;
import io.vouch.tools.model.shipped.ShippedModels;
import io.vouch.tools.request.DenseScores;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.training.TrainingListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model of one's own: all there is to it is in this class. */
@Timeout(120)
final class ToyModelTest {
  private static final TrainingOptions OPTIONS = new TrainingOptions(1, 2);

  @TempDir private Path directory;

  private final IdSource ids = counting();
  private VouchStore store;
  private EngineHolder engines;

  private static IdSource counting() {
    AtomicLong count = new AtomicLong();
    return () -> "toy-" + count.incrementAndGet();
  }

  @BeforeEach
  void open() {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    DemoMarket market = DemoMarket.generate(1, 300, 100);
    store.catalogue().upsert(market.schema(), market.items());
    List<Event> events = new ArrayList<>();
    market.forEachEvent(events::add);
    store.events().append(events);
    Map<String, Double> weights = new TreeMap<>(weights());
    RankingConfiguration configuration = new RankingConfiguration("with-toy", weights, "test");
    store.rankings().save(configuration, 1);
    store.rankings().activate("with-toy", 1);
    engines = engines();
  }

  private static Map<String, Double> weights() {
    return Map.of("popular", 0.3, "collaborative", 1.0, "item_to_item", 0.6, "long_title", 5.0);
  }

  private EngineHolder engines() {
    return new EngineHolder(new EngineLoader(store, files(), ids, InstantSource.system()));
  }

  private ModelFiles files() {
    Models models = ShippedModels.withoutTexts().with(new LongTitles());
    return new ModelFiles(directory.resolve("models"), models);
  }

  @AfterEach
  void close() {
    engines.close();
    store.close();
  }

  private Training training() {
    return new Training(store, files(), engines, List.of());
  }

  @Test
  void toyModel_isTrainedStoredServedAndExplained() {
    training().train(OPTIONS, TrainingListener.SILENT);
    engines.close();
    engines = engines(); // as another process would: from the file
    ChatAnswer answer = say(null, "kettles");
    Recommendation slate = Objects.requireNonNull(answer.recommendation());
    assertThat(slate.items().getFirst().explanation().contributions())
        .extracting(Contribution::factor)
        .contains("long_title");
    assertThat(slate.items().getFirst().source()).isEqualTo("long_title");
    assertThat(slate.items().getFirst().reasons()).extracting(Reason::code).contains("LONG_TITLE");
    assertThat(engines.current().model().retrievers())
        .extracting(Retriever::name)
        .contains("long_title");
    assertThat(say(answer.conversationId(), "why the first one?").text())
        .contains("having much of a name");
    assertThat(answer.degradations()).isEmpty();
  }

  @Test
  void toyModel_trainedAlone_leavesTheOthersAsTheyWere() {
    training().trainOnEvents(OPTIONS, TrainingListener.SILENT);
    String before = engines.current().model().modelVersion();
    training().trainOnly(List.of("toy"), OPTIONS, TrainingListener.SILENT);
    assertThat(engines.current().model().retrievers())
        .extracting(Retriever::name)
        .containsExactly(
            "popular", "item_to_item", "collaborative", "content", "lexical", "long_title");
    assertThat(engines.current().model().modelVersion()).isNotEqualTo(before);
  }

  @Test
  void toyModel_damagedInTheFile_isNamedAndTheOthersServe() throws IOException {
    training().train(OPTIONS, TrainingListener.SILENT);
    try (FileChannel file =
        FileChannel.open(files().file(), StandardOpenOption.WRITE, StandardOpenOption.READ)) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), file.size() - 3); // the toy's part is last
    }
    engines.reload();
    ChatAnswer answer = say(null, "kettles");
    assertThat(answer.degradations())
        .singleElement()
        .asString()
        .contains("(toy)", "its checksum does not match");
    Recommendation slate = Objects.requireNonNull(answer.recommendation());
    assertThat(slate.modelVersion()).endsWith("-without-toy");
    assertThat(slate.items().getFirst().explanation().contributions())
        .extracting(Contribution::factor)
        .contains("popular")
        .doesNotContain("long_title");
    assertThat(training().isCurrent()).isTrue();
  }

  private ChatAnswer say(@Nullable ConversationId conversation, String message) {
    ChatService chat = new ChatService(engines, store, LanguageParts.withoutModel(), ids);
    return chat.turn(
        new ChatRequest(new PersonId("ada"), conversation, message),
        new TurnBudget(InstantSource.system(), 60_000, 1_000),
        event -> {});
  }

  /** Learns how long titles are. */
  private static final class LongTitles implements Model {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Evidence evidence() {
      return Evidence.TEXTS;
    }

    @Override
    public Learned train(TrainingData data, long seed) {
      float[] lengths = new float[data.catalogue().size()];
      for (int item = 0; item < lengths.length; item++) {
        lengths[item] = Math.min(1f, data.catalogue().title(item).length() / 100f);
      }
      return new Learned.Something(new Lengths(lengths));
    }

    @Override
    public TrainedModel load(PartInput in) throws IOException {
      return new Lengths(in.readFloats());
    }

    @Override
    public Map<String, String> words() {
      return Map.of("long_title", "having much of a name");
    }
  }

  private record Lengths(float[] lengths) implements TrainedModel, Retriever {
    @Override
    public void save(PartOutput out) throws IOException {
      out.writeFloats(lengths);
    }

    @Override
    public TrainedModel onto(ItemMapping items) {
      return new Lengths(items.rows(lengths, 1));
    }

    @Override
    public Offer offer(Serving serving) {
      return Offer.of((Retriever) this);
    }

    @Override
    public String name() {
      return "long_title";
    }

    @Override
    public ItemScores scores(RequestContext context) {
      return new DenseScores(lengths);
    }

    @Override
    public Reason reason(RequestContext context, int item) {
      return new Reason("LONG_TITLE", null, "There is much to its name.");
    }
  }
}
