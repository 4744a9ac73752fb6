/** What simulated people and models say to the product, read from files. */
@NullMarked
package io.vouch.agent.lab.script;

import org.jspecify.annotations.NullMarked;
