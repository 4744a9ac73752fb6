/**
 * What the lab needs of the house: products to measure, handed over by whoever puts them together.
 */
@NullMarked
package io.vouch.agent.lab.house;

import org.jspecify.annotations.NullMarked;
