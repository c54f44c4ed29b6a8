package org.territoireouvert.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test twice: its first parameter is an open {@link org.territoireouvert.runner.storage.Storage} on SQLite with nothing
 * in its tables, then one on PostgreSQL. It is closed after the test.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", autoCloseArguments = true)
@ArgumentsSource(FreshStorages.class)
public @interface BothDatabases {

    /** Whether the plugin that this module has compiled, if any, has its tables already; not for tests of its migrations. */
    boolean withPlugin() default true;
}
