/** Tests of the benchmarks. */
@NullMarked
package io.vouch.agent.lab.bench;

import org.jspecify.annotations.NullMarked;
