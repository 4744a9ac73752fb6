/** Published requests with their expected plans: how many are understood, and how exactly (P10). */
@NullMarked
package io.vouch.agent.lab.request;

import org.jspecify.annotations.NullMarked;
