package io.vouch.agent.lab.evaluation;

import io.vouch.agent.lab.house.Workplace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol runs on.
 *
 * @param data the folder of MovieLens-1M, or null for the demo market
 * @param people how many people, cases or requests; each protocol says which
 * @param seeds how many runs, seeded 1, 2, …
 * @param place with an empty directory for stores that are thrown away
 * @param sizes catalogue sizes for protocols that measure time
 * @param shops opens a demo market of such a size
 */
public record ChatEvaluationOptions(
    @Nullable Path data,
    int people,
    int seeds,
    Workplace place,
    List<Integer> sizes,
    ShopOpener shops) {
  public ChatEvaluationOptions {
    sizes = List.copyOf(sizes);
  }
}
