/**
 * The numeric search over ranking weights: thousands of trials on logged requests.
 *
 * <p>Entry: {@link io.vouch.tools.search.ParameterSearch}. No model takes part in it.
 *
 * <pre>{@code
 * SearchProblem problem = new SearchProblem(logged, base, space, objective, InfluenceOptions.published());
 * SearchResult result = new ParzenSearch().search(problem, new SearchOptions(5_000, seed, threads));
 * RankingConfiguration next = space.configuration("round-7", base, result.best().get(0).parameters());
 * }</pre>
 *
 * <p>What is logged and how it is measured belongs to {@code requestlog} and {@code influence};
 * what is allowed is decided by a belief, how much a breach costs by a preference.
 */
@NullMarked
package io.vouch.tools.search;

import org.jspecify.annotations.NullMarked;
