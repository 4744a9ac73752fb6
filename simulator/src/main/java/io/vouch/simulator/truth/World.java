package io.vouch.simulator.truth;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.chance.Chance;
import io.vouch.simulator.chance.Elementary;
import io.vouch.simulator.chance.Purpose;
import io.vouch.simulator.market.AppealSource;
import io.vouch.simulator.market.InstructionBook;
import io.vouch.simulator.market.Listings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A simulated market before anybody enters it: its items as they truly are, the segments its users
 * come from, and the platform's noisy {@link Listings} of the same items.
 *
 * <p>Items belong to topics; an item's vector is its topic's plus noise, of length 1. A segment
 * likes a mixture of three topics. Immutable; a pure function of parameters and seed.
 */
public final class World {
  private static final TruthMessages SAY = Messages.of(TruthMessages.class);

  private static final int TOPICS_OF_A_SEGMENT = 3;

  /** Places of an item's traits. */
  static final int TRAITS = 4;

  static final int PULL = 0;
  static final int LOG_PRICE = 1;

  /** The item's vector along that of its topic. */
  static final int ALIGNED = 2;

  /**
   * The most that taste can find in the rest of the vector: the taste's length times the rest's.
   */
  static final int APART = 3;

  private static final float ROUNDING = 1e-3f;

  private static final int MOST_BID_CENTS = 80;
  private static final double DEAREST_CENTS = 1e9;

  final int items;
  final int topics;
  final int dimensions;
  final int segments;
  final int[] topic;
  final int[] ageDays;
  final int[] priceCents;

  /** Price relative to the typical one, logarithm. */
  final float[] logPrice;

  final float[] vectors;
  final float[] quality;
  final float[] clickbait;

  /** Quality and the pull of clickbait: what an item adds to everybody's click utility. */
  final float[] pull;

  /** Quality less the regret of clickbait: what an item adds to everybody's relish. */
  final float[] worth;

  /** Per item side by side what everybody's utility needs: pull, log price, aligned, apart. */
  final float[] traits;

  final float[] segmentTaste;
  final InstructionBook instructions;

  /** The parameters of each segment's users. */
  final WorldParameters[] segmentParameters;

  /** What personas find appealing. */
  final PersonaAppeals personas;

  private final WorldParameters parameters;
  private final Population population;
  private final long seed;
  private final Listings listings;
  final float[] topicVectors;

  private World(
      WorldParameters parameters,
      Population population,
      long seed,
      @Nullable AppealSource source,
      float weight) {
    this.parameters = parameters;
    this.population = population;
    this.segmentParameters = new WorldParameters[population.segments().size()];
    Arrays.setAll(segmentParameters, n -> population.parameters(n, parameters));
    this.seed = seed;
    this.items = parameters.whole(Setting.ITEMS);
    this.topics = parameters.whole(Setting.TOPICS);
    this.dimensions = parameters.whole(Setting.DIMENSIONS);
    this.segments = parameters.whole(Setting.SEGMENTS);
    this.topic = new int[items];
    this.ageDays = new int[items];
    this.priceCents = new int[items];
    this.logPrice = new float[items];
    this.vectors = new float[items * dimensions];
    this.quality = new float[items];
    this.clickbait = new float[items];
    this.pull = new float[items];
    this.worth = new float[items];
    this.traits = new float[items * TRAITS];
    this.topicVectors = unitVectors(topics, topics + 1L);
    this.segmentTaste = segmentTastes();
    for (int item = 0; item < items; item++) {
      drawItem(item);
    }
    this.instructions =
        new InstructionBook(
            topics,
            parameters.whole(Setting.PRICE_CENTS),
            parameters.whole(Setting.INSTRUCTION_SLATES));
    this.listings = listed();
    this.personas =
        source == null ? PersonaAppeals.NONE : PersonaAppeals.of(this, population, source, weight);
  }

  /** The world of these parameters and this seed, in which everybody is of one kind. */
  public static World of(WorldParameters parameters, long seed) {
    return of(parameters, Population.EVERYBODY, seed);
  }

  /** The world of these parameters, these kinds of users and this seed. */
  public static World of(WorldParameters parameters, Population population, long seed) {
    return new World(parameters, population, seed, null, 0);
  }

  /**
   * The same world, in which the segments of personas find items more or less appealing.
   *
   * @param weight ω, by which an appeal in ±2 enters the utility of a click, in [0, 1]
   */
  public World withPersonas(AppealSource source, float weight) {
    if (!(weight >= 0 && weight <= 1)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.appealOutOfRange(weight));
    }
    return new World(parameters, population, seed, source, weight);
  }

  /**
   * The segments by which results are broken down: those of the population or, where everybody is
   * of one kind, the groups that share a taste.
   */
  public List<String> segmentNames() {
    return population.segments().size() > 1
        ? population.segments().stream().map(Population.Segment::name).toList()
        : IntStream.rangeClosed(1, segments).mapToObj(n -> "taste " + n).toList();
  }

  /** How many kinds of items a persona is asked about where there are so many topics. */
  public static int personaOffers(int topics) {
    return PersonaWords.offers(topics).size();
  }

  /** The index in {@link #segmentNames()} of a user, as drawn at the start of a run. */
  public int segmentOf(long seed, long user) {
    long key = Chance.key(seed, user);
    return segmentParameters.length > 1
        ? segmentAt(Chance.uniform(key, Purpose.PARAMETER, Cohort.KIND_SLOT))
        : Chance.below(segments, key, Purpose.PARAMETER, 0);
  }

  int segmentAt(double share) {
    return population.segmentAt(share);
  }

  public WorldParameters parameters() {
    return parameters;
  }

  public long seed() {
    return seed;
  }

  public int items() {
    return items;
  }

  /** What the platform knows of the items. */
  public Listings listings() {
    return listings;
  }

  private void drawItem(int item) {
    long key = Chance.key(seed, item);
    int of = Chance.below(topics, key, Purpose.ITEM, 0);
    topic[item] = of;
    float spread = parameters.real(Setting.ITEM_SPREAD);
    Vectors.blend(topicVectors, of * dimensions, vectors, item * dimensions, dimensions);
    Vectors.addNoise(vectors, item * dimensions, dimensions, spread, key, Purpose.ITEM);
    Vectors.scale(vectors, item * dimensions, dimensions, 1f);
    quality[item] = parameters.real(Setting.QUALITY_SD) * normal(key, 1);
    clickbait[item] = parameters.real(Setting.CLICKBAIT) * Chance.uniform(key, Purpose.ITEM, 2);
    logPrice[item] = parameters.real(Setting.PRICE_SD) * normal(key, 3);
    double cents = parameters.get(Setting.PRICE_CENTS) * Elementary.exp(logPrice[item]);
    priceCents[item] = (int) Math.max(1, Math.min(DEAREST_CENTS, cents));
    float age = Chance.uniform(key, Purpose.ITEM, 4);
    ageDays[item] = (int) (age * age * parameters.real(Setting.OLDEST_DAYS));
    pull[item] =
        quality[item] + parameters.real(Setting.CLICKBAIT_APPEAL) * (clickbait[item] - 0.5f);
    worth[item] = quality[item] - parameters.real(Setting.CLICKBAIT_REGRET) * clickbait[item];
    traits[item * TRAITS + PULL] = pull[item];
    traits[item * TRAITS + LOG_PRICE] = logPrice[item];
    split(item);
  }

  private void split(int item) {
    int vector = item * dimensions;
    float aligned =
        Elementary.dot(vectors, vector, topicVectors, topic[item] * dimensions, dimensions);
    float square = Elementary.dot(vectors, vector, vectors, vector, dimensions);
    float rest = (float) Math.sqrt(Math.max(0, square - aligned * aligned)) + ROUNDING;
    traits[item * TRAITS + ALIGNED] = aligned;
    traits[item * TRAITS + APART] = parameters.real(Setting.TASTE_SCALE) * rest;
  }

  private float normal(long key, int slot) {
    return Chance.normal(key, Purpose.ITEM, slot);
  }

  private float[] unitVectors(int count, long stream) {
    float[] made = new float[count * dimensions];
    for (int i = 0; i < count; i++) {
      long key = Chance.key(Chance.key(seed, -stream), i);
      Vectors.addNoise(made, i * dimensions, dimensions, 1f, key, Purpose.TASTE);
      Vectors.scale(made, i * dimensions, dimensions, 1f);
    }
    return made;
  }

  private float[] segmentTastes() {
    float[] made = new float[segments * dimensions];
    for (int segment = 0; segment < segments; segment++) {
      for (int liked : likedTopics(segment)) {
        Vectors.blend(topicVectors, liked * dimensions, made, segment * dimensions, dimensions);
      }
      Vectors.scale(made, segment * dimensions, dimensions, 1f);
    }
    return made;
  }

  /** The topics whose mixture the users of a segment like; one may come twice. */
  List<Integer> likedTopics(int segment) {
    long key = Chance.key(Chance.key(seed, -1), segment);
    return IntStream.range(0, TOPICS_OF_A_SEGMENT)
        .mapToObj(n -> Chance.below(topics, key, Purpose.TASTE, n))
        .toList();
  }

  private Listings listed() {
    float noise = parameters.real(Setting.LISTING_NOISE);
    float share = parameters.real(Setting.ADVERTISED_SHARE);
    float[] embedding = vectors.clone();
    float[] clickAppeal = new float[items];
    float[] relish = new float[items];
    int[] bid = new int[items];
    for (int item = 0; item < items; item++) {
      long key = Chance.key(seed, item);
      Vectors.addNoise(embedding, item * dimensions, dimensions, noise, key, Purpose.LISTING);
      clickAppeal[item] = pull[item] + noise * Chance.normal(key, Purpose.LISTING, 1);
      relish[item] = worth[item] + noise * Chance.normal(key, Purpose.LISTING, 2);
      if (Chance.uniform(key, Purpose.LISTING, 3) < share) {
        bid[item] = 1 + Chance.below(MOST_BID_CENTS, key, Purpose.LISTING, 4);
      }
    }
    return new Listings(
        new Listings.Columns(
            dimensions, topic, priceCents, ageDays, bid, embedding, clickAppeal, relish));
  }
}
