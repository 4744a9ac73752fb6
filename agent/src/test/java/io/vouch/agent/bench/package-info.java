/** Tests of the benchmarks. */
@NullMarked
package io.vouch.agent.bench;

import org.jspecify.annotations.NullMarked;
