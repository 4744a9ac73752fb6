package io.vouch.messages;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a message bundle: every method is a message, returns {@code String} and has
 * a name of its own; its parameters are what the sentence is about.
 *
 * <p>The sentences of {@code XMessages} stand in {@code XMessages_en.properties} beside it in the
 * resources, UTF-8, one key per method, in the pattern syntax that {@link Messages} describes.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MessageBundle {}
