/** Tests of the profile's fold. */
@org.jspecify.annotations.NullMarked
package io.vouch.domain.profile;
