/**
 * From a row to an item, a person or an event, as a {@link
 * io.vouch.agent.importing.mapping.TablePlan} says; entry point {@link
 * io.vouch.agent.importing.mapping.RowConverter}.
 */
@NullMarked
package io.vouch.agent.importing.mapping;

import org.jspecify.annotations.NullMarked;
