/**
 * The benchmarks of the repository, to be run on anybody's machine: with warm-up, spread, and how
 * busy the machine was.
 */
@NullMarked
package io.vouch.agent.lab.bench;

import org.jspecify.annotations.NullMarked;
