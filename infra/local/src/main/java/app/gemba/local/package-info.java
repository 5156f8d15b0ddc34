/**
 * The servers that Gemba needs, real ones, on one machine without any set-up: PostgreSQL and Elasticsearch as child
 * processes unpacked from Maven Central artifacts, a mail catcher with an inbox page inside this JVM.
 *
 * <p>{@link app.gemba.local.TestServers} gives them to specs, {@code Run} puts them under the application
 * for {@code gemba run}. Nothing in here is part of the production jar.
 */
@NullMarked
package app.gemba.local;

import org.jspecify.annotations.NullMarked;
